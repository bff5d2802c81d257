using System.Globalization;
using System.Runtime.CompilerServices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Json;
using Orleans.Storage;

namespace Marknadsplatsen.Grains.Tests.Product;

/// <summary>
/// The store of the truths, in memory and in the format of the real one. It outlives the hosts that use it, as a disk
/// does, and tells when a record has become what a test waits for.
/// </summary>
internal sealed class FactShelf : IGrainStorage, IFactScan, IErasures
{
    private readonly Lock guard = new();
    private readonly JsonGrainStateSerializer serializer = new();
    private readonly SortedDictionary<string, (BinaryData Bytes, string ETag)> records = new(StringComparer.Ordinal);
    private readonly List<Action<string>> watchers = [];
    private readonly List<(string Name, TaskCompletionSource Gone)> mourners = [];
    private long version;

    /// <summary>Records given to those who asked for what was written after a position.</summary>
    public int ChangedCount { get; private set; }

    /// <summary>What was sent to people. It outlives the hosts too, as letters do.</summary>
    public Postbag Postbag { get; } = new();

    /// <summary>What associations were sent.</summary>
    public HostPostbag HostPost { get; } = new();

    /// <summary>A scan throws, so that nothing derived can be built or told.</summary>
    public bool IsScanCut { get; set; }

    /// <summary>Who is erased, as marks.</summary>
    public HashSet<string> Marks { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Count => Marks.Count;

    /// <summary>The names of all records in which a text is, as it is or in base 64.</summary>
    public IReadOnlyList<string> Mentioning(string text)
    {
        var hidden = Base64.Forms(text);
        lock (guard)
        {
            return
            [
                .. records.Where(record => hidden.Append(text).Any(form =>
                        record.Key.Contains(form, StringComparison.Ordinal)
                        || record.Value.Bytes.ToString().Contains(form, StringComparison.Ordinal)))
                    .Select(record => record.Key),
            ];
        }
    }

    /// <inheritdoc/>
    public bool Contains(ParticipantId participant) => Marks.Contains(ErasedMark.Of(participant));

    /// <inheritdoc/>
    public Task AddAsync(ParticipantId participant, CancellationToken cancellationToken = default)
    {
        Marks.Add(ErasedMark.Of(participant));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ScrubAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task ScrubOwedAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>The record as stored, or null.</summary>
    public TRecord? Find<TRecord>(string stateName, string key)
        where TRecord : class
    {
        lock (guard)
        {
            return records.TryGetValue(Name(stateName, key), out var stored)
                ? serializer.Deserialize<TRecord>(stored.Bytes)
                : null;
        }
    }

    /// <summary>
    /// Completes with the first stored record that is as it should be; at once when it is so already.
    /// </summary>
    public Task<TRecord> When<TRecord>(string stateName, string key, Func<TRecord, bool> isSo)
        where TRecord : class
    {
        var found = new TaskCompletionSource<TRecord>(TaskCreationOptions.RunContinuationsAsynchronously);
        Watch(name =>
        {
            if (name == Name(stateName, key) && Find<TRecord>(stateName, key) is { } record && isSo(record))
            {
                found.TrySetResult(record);
            }
        });
        return found.Task;
    }

    /// <summary>Completes when the record is cleared.</summary>
    public Task WhenGone(string stateName, string key)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (guard)
        {
            mourners.Add((Name(stateName, key), gone));
        }

        return gone.Task;
    }

    /// <summary>What is stored under a name, as text.</summary>
    public IReadOnlyList<string> Texts(string stateName)
    {
        lock (guard)
        {
            return
            [
                .. records.Where(record => record.Key.StartsWith($"{stateName}|", StringComparison.Ordinal))
                    .Select(record => record.Value.Bytes.ToString()),
            ];
        }
    }

    /// <summary>Completes with the first stored text of some record of the kind that is as it should be.</summary>
    public Task<string> WhenText(string stateName, Func<string, bool> isSo)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Watch(name =>
        {
            var text = records[name].Bytes.ToString();
            if (name.StartsWith($"{stateName}|", StringComparison.Ordinal) && isSo(text))
            {
                found.TrySetResult(text);
            }
        });
        return found.Task;
    }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (guard)
        {
            var exists = records.TryGetValue(Name(stateName, grainId), out var stored);
            (grainState.RecordExists, grainState.ETag) = (exists, stored.ETag);
            if (exists)
            {
                grainState.State = serializer.Deserialize<T>(stored.Bytes)!;
            }
        }

        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (guard)
        {
            var name = Name(stateName, grainId);
            Check(name, grainState.ETag);
            var etag = (++version).ToString(CultureInfo.InvariantCulture);
            records[name] = (serializer.Serialize(grainState.State), etag);
            (grainState.ETag, grainState.RecordExists) = (etag, true);
            watchers.ForEach(look => look(name));
        }

        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (guard)
        {
            Check(Name(stateName, grainId), grainState.ETag);
            records.Remove(Name(stateName, grainId));
            mourners.FindAll(each => each.Name == Name(stateName, grainId)).ForEach(each => each.Gone.TrySetResult());
            (grainState.ETag, grainState.RecordExists) = (null, false);
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<StoredFact<TState>> ReadAllAsync<TState>(
        string stateName,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (IsScanCut)
        {
            throw new IOException("The scan is cut off.");
        }

        List<KeyValuePair<string, (BinaryData Bytes, string ETag)>> all;
        lock (guard)
        {
            all = [.. records.Where(record => record.Key.StartsWith($"{stateName}|", StringComparison.Ordinal))];
        }

        foreach (var (name, stored) in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return new StoredFact<TState>(
                name[(stateName.Length + 1)..], serializer.Deserialize<TState>(stored.Bytes)!);
        }
    }

    public ValueTask<long> PositionAsync(CancellationToken cancellationToken = default)
    {
        lock (guard)
        {
            return new(version);
        }
    }

    public async IAsyncEnumerable<StoredFact<TState>> ReadChangedAsync<TState>(
        string stateName,
        long after,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var fact in ReadAllAsync<TState>(stateName, cancellationToken))
        {
            string etag;
            lock (guard)
            {
                etag = records[$"{stateName}|{fact.GrainId}"].ETag;
            }

            if (long.Parse(etag, CultureInfo.InvariantCulture) > after)
            {
                ChangedCount++;
                yield return fact;
            }
        }
    }

    private void Watch(Action<string> look)
    {
        lock (guard)
        {
            watchers.Add(look);
            records.Keys.ToList().ForEach(look);
        }
    }

    private static string Name(string stateName, GrainId grain) => $"{stateName}|{grain}";

    // The product's grains are named as their records.
    private static string Name(string stateName, string key) => $"{stateName}|{stateName}/{key}";

    private void Check(string name, string? etag)
    {
        var stored = records.TryGetValue(name, out var record) ? record.ETag : null;
        if (stored != etag)
        {
            throw new InconsistentStateException($"The record {name} has changed.", stored, etag);
        }
    }
}
