using Orleans.Storage;

namespace Marknadsplatsen.Storage.Tests.Conformance;

/// <summary>
/// Drives a grain storage and a few lines of plain memory with the same steps, and answers the first difference. Three
/// actors hold their own, often stale, view of the same two records.
/// </summary>
internal sealed class StorageModel(IGrainStorage storage, string run)
{
    private const int ActorCount = 3;
    private const int RecordCount = 2;

    private static readonly string[] Kinds = ["read", "write", "clear", "forget"];

    private readonly GrainState<Sample>[,] _held = new GrainState<Sample>[ActorCount, RecordCount];
    private readonly int[,] _heldVersion = new int[ActorCount, RecordCount];
    private readonly (int Version, Sample? Value)[] _stored = new (int, Sample?)[RecordCount];
    private readonly List<string?> _etags = [null];

    /// <summary>
    /// Null when store and model agree all the way. Each number is one step, see <see cref="Describe"/>.
    /// </summary>
    public async Task<string?> FirstDifferenceAsync(IReadOnlyList<int> steps)
    {
        for (var actor = 0; actor < ActorCount; actor++)
        {
            for (var record = 0; record < RecordCount; record++)
            {
                _held[actor, record] = new GrainState<Sample>();
            }
        }

        foreach (var step in steps)
        {
            var (actor, record, kind, value) = Decode(step);
            var difference = kind switch
            {
                0 => await ReadAsync(_held[actor, record], actor, record),
                1 => await WriteAsync(actor, record, value),
                2 => await ClearAsync(actor, record),
                _ => Forget(actor, record),
            };
            if (difference is not null)
            {
                return $"{difference} at {Describe(step)}, after {string.Join("; ", steps.Select(Describe))}";
            }
        }

        for (var record = 0; record < RecordCount; record++)
        {
            if (await ReadAsync(new GrainState<Sample>(), null, record) is { } difference)
            {
                return $"{difference} in the end, after {string.Join("; ", steps.Select(Describe))}";
            }
        }

        return null;
    }

    private static (int Actor, int Record, int Kind, int Value) Decode(int step)
    {
        var rest = (int)((uint)step % 1_000_000);
        return (rest % ActorCount, rest / 3 % RecordCount, rest / 6 % Kinds.Length, rest / 24);
    }

    private static string Describe(int step)
    {
        var (actor, record, kind, value) = Decode(step);
        return $"actor {actor} {Kinds[kind]} record {record} ({value})";
    }

    private GrainId Id(int record) => GrainId.Create("model", $"{run}-{record}");

    private async Task<string?> ReadAsync(GrainState<Sample> state, int? actor, int record)
    {
        await storage.ReadStateAsync("model", Id(record), state);
        var (version, value) = _stored[record];
        if (actor is { } holder)
        {
            _heldVersion[holder, record] = version;
        }

        var expected = (value ?? new Sample(), _etags[version], version != 0);
        var found = (state.State, state.ETag, state.RecordExists);
        return found == expected ? null : $"read {found} instead of {expected}";
    }

    private async Task<string?> WriteAsync(int actor, int record, int value)
    {
        var state = _held[actor, record];
        var before = state.ETag;
        state.State = new Sample { Count = value };
        var conflict = await ConflictAsync(() => storage.WriteStateAsync("model", Id(record), state));
        if (_heldVersion[actor, record] != _stored[record].Version)
        {
            return !conflict ? "a stale write was stored"
                : state.ETag != before ? "a failed write changed the ETag"
                : null;
        }

        if (conflict)
        {
            return "a fresh write failed";
        }

        if (!state.RecordExists || state.ETag is null || _etags.Contains(state.ETag))
        {
            return $"a write answered record {state.RecordExists} and ETag {state.ETag}, given before or none";
        }

        _etags.Add(state.ETag);
        _heldVersion[actor, record] = _etags.Count - 1;
        _stored[record] = (_etags.Count - 1, state.State);
        return null;
    }

    private async Task<string?> ClearAsync(int actor, int record)
    {
        var state = _held[actor, record];
        var conflict = await ConflictAsync(() => storage.ClearStateAsync("model", Id(record), state));
        if (_heldVersion[actor, record] != _stored[record].Version)
        {
            return conflict ? null : "a stale clear was made";
        }

        if (conflict)
        {
            return "a fresh clear failed";
        }

        _heldVersion[actor, record] = 0;
        _stored[record] = (0, null);
        return state is { RecordExists: false, ETag: null } && state.State == new Sample()
            ? null
            : "a clear left something behind";
    }

    private string? Forget(int actor, int record)
    {
        _held[actor, record] = new GrainState<Sample>();
        _heldVersion[actor, record] = 0;
        return null;
    }

    private static async Task<bool> ConflictAsync(Func<Task> change)
    {
        try
        {
            await change();
            return false;
        }
        catch (InconsistentStateException)
        {
            return true;
        }
    }
}
