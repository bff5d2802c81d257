using System.Globalization;
using Orleans.Storage;

namespace Marknadsplatsen.Simulation.Faults;

/// <summary>What is stored, whatever becomes of the machines that store it.</summary>
/// <param name="stored">Told of each record that is stored: its name, what was there before, and what is now.</param>
internal sealed class SimDisk(Action<string, object?, object> stored)
{
    private readonly SortedDictionary<string, Fact> facts = new(StringComparer.Ordinal);
    private readonly List<(long Ticks, SimMachine Writer, string Name, Fact? Before, string ETag)> unsynced = [];
    private long version;

    /// <summary>Where the store has come to.</summary>
    public long Version => version;

    /// <summary>A record as it is stored, and as it was before; null when there is none.</summary>
    public Fact? Find(string name) => facts.TryGetValue(name, out var fact) ? fact : null;

    /// <summary>Every record of a kind: the grain's name and the record, in the order of names.</summary>
    public List<(string Grain, object State)> All(string stateName)
    {
        var prefix = $"{stateName}|";
        return
        [
            .. facts.Where(fact => fact.Key.StartsWith(prefix, StringComparison.Ordinal))
                .Select(fact => (fact.Key[prefix.Length..], fact.Value.State)),
        ];
    }

    /// <summary>Stores a record, and answers its version.</summary>
    public string Write(string name, string? etag, object state, bool isChecked)
    {
        var before = Find(name);
        if (isChecked)
        {
            Check(name, before, etag);
        }

        var next = new Fact(state, (++version).ToString(CultureInfo.InvariantCulture), before?.State);
        facts[name] = next;
        stored(name, before?.State, state);
        return next.ETag;
    }

    public void Clear(string name, string? etag)
    {
        Check(name, Find(name), etag);
        facts.Remove(name);
    }

    /// <summary>What was written lies only in a machine's memory; a planted fault.</summary>
    public void KeepUnsynced(long ticks, SimMachine writer, string name, Fact? before) =>
        unsynced.Add((ticks, writer, name, before, facts[name].ETag));

    /// <summary>What lay only in the machine's memory is gone with it.</summary>
    public void LoseUnsynced(SimMachine writer, long since)
    {
        for (var i = unsynced.Count - 1; i >= 0; i--)
        {
            var lost = unsynced[i];
            if (lost.Writer != writer || lost.Ticks < since || Find(lost.Name)?.ETag != lost.ETag)
            {
                continue;
            }

            if (lost.Before is { } before)
            {
                facts[lost.Name] = before;
            }
            else
            {
                facts.Remove(lost.Name);
            }
        }
    }

    private static void Check(string name, Fact? stored, string? etag)
    {
        if (stored?.ETag != etag)
        {
            throw new InconsistentStateException($"The record {name} has changed.", stored?.ETag, etag);
        }
    }

    /// <summary>A stored record.</summary>
    internal sealed record Fact(object State, string ETag, object? Before);
}
