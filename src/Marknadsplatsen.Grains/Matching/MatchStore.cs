using System.Globalization;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Grains.Storage;
using Orleans.Storage;

namespace Marknadsplatsen.Grains.Matching;

/// <summary>
/// The records of one matcher's snapshot in ordinary grain storage: one that says where the chunks are, and the chunks.
/// A record is written whole, over the one before it.
/// </summary>
internal sealed class MatchStore(IGrainStorage storage, GrainId grain)
{
    /// <summary>The stored name of the record that says where the chunks are.</summary>
    public const string StateName = "match";

    /// <summary>How the stored names of chunks begin.</summary>
    public const string ChunkStateName = "matchChunk.";

    private readonly Dictionary<string, GrainState<MatchChunk>> chunks = new(StringComparer.Ordinal);
    private readonly GrainState<MatchSnapshot> head = new();

    /// <summary>Which chunks there are.</summary>
    public ChunkNames Names { get; } = new();

    /// <summary>The name of a chunk of people or assignments.</summary>
    public static string NameOf(string kind, int number, int part = 0) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}.{number}.{part}");

    /// <summary>The snapshot, or null when there is none.</summary>
    public async Task<MatchSnapshot?> ReadHead()
    {
        await storage.ReadStateAsync(StateName, grain, head);
        return head.RecordExists ? head.State : null;
    }

    /// <summary>The snapshot, or null when there is none or it is damaged.</summary>
    public async Task<MatchSnapshot?> FindHead()
    {
        try
        {
            return await ReadHead();
        }
        catch (RecordDamagedException)
        {
            return null;
        }
    }

    public Task WriteHead(MatchSnapshot snapshot)
    {
        head.State = snapshot;
        return storage.WriteStateAsync(StateName, grain, head);
    }

    public async Task RemoveHead()
    {
        if (await ReadHead() is not null)
        {
            await storage.ClearStateAsync(StateName, grain, head);
        }
    }

    /// <summary>Removes the chunks that are not needed any more.</summary>
    public async Task RemoveDiscarded()
    {
        foreach (var name in Names.Discarded)
        {
            await RemoveChunk(name);
            Names.Removed(name);
        }
    }

    /// <summary>A chunk, or null when it is missing.</summary>
    public async Task<MatchChunk?> ReadChunk(string name)
    {
        var record = new GrainState<MatchChunk>();
        await storage.ReadStateAsync(ChunkStateName + name, grain, record);
        var chunk = record.RecordExists ? record.State : null;
        // Only the tag is kept: the contents are in the index.
        record.State = null;
        chunks[name] = record;
        return chunk;
    }

    public async Task WriteChunk(string name, MatchChunk chunk)
    {
        if (!chunks.TryGetValue(name, out var record))
        {
            await ReadChunk(name);
            record = chunks[name];
        }

        record.State = chunk;
        try
        {
            await storage.WriteStateAsync(ChunkStateName + name, grain, record);
        }
        catch
        {
            // Whether it is stored is unknown: look again before the next try.
            chunks.Remove(name);
            throw;
        }
        finally
        {
            record.State = null;
        }
    }

    private async Task RemoveChunk(string name)
    {
        var record = new GrainState<MatchChunk>();
        await storage.ReadStateAsync(ChunkStateName + name, grain, record);
        chunks.Remove(name);
        if (record.RecordExists)
        {
            await storage.ClearStateAsync(ChunkStateName + name, grain, record);
        }
    }
}
