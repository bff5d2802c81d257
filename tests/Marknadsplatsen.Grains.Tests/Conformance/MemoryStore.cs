using System.Collections.Concurrent;
using System.Globalization;
using Orleans.Storage;

namespace Marknadsplatsen.Grains.Tests.Conformance;

/// <summary>A store in memory with ETags. It outlives the hosts that use it, as a disk does.</summary>
internal sealed class MemoryStore : IGrainStorage
{
    private readonly ConcurrentDictionary<(string Name, GrainId Grain), (object? State, string ETag)> records = new();
    private long version;

    /// <summary>How many writes and clears have been carried out.</summary>
    public int WriteCount { get; private set; }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (records.TryGetValue((stateName, grainId), out var record))
        {
            (grainState.State, grainState.ETag, grainState.RecordExists) = ((T?)record.State, record.ETag, true);
        }
        else
        {
            (grainState.ETag, grainState.RecordExists) = (null, false);
        }

        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (records)
        {
            Check(stateName, grainId, grainState.ETag);
            var etag = (++version).ToString(CultureInfo.InvariantCulture);
            records[(stateName, grainId)] = (grainState.State, etag);
            (grainState.ETag, grainState.RecordExists) = (etag, true);
            WriteCount++;
        }

        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (records)
        {
            Check(stateName, grainId, grainState.ETag);
            records.TryRemove((stateName, grainId), out _);
            grainState.State = Activator.CreateInstance<T>();
            (grainState.ETag, grainState.RecordExists) = (null, false);
            WriteCount++;
        }

        return Task.CompletedTask;
    }

    /// <summary>Changes a record behind its grain's back, as a second process would.</summary>
    public void ChangeBehindTheGrainsBack(string stateName, GrainId grainId)
    {
        lock (records)
        {
            var record = records[(stateName, grainId)];
            records[(stateName, grainId)] = (record.State, $"{record.ETag}-changed");
        }
    }

    public bool Holds(string stateName, GrainId grainId) => records.ContainsKey((stateName, grainId));

    private void Check(string stateName, GrainId grainId, string? etag)
    {
        var stored = records.TryGetValue((stateName, grainId), out var record) ? record.ETag : null;
        if (stored != etag)
        {
            throw new InconsistentStateException($"The record {stateName} of {grainId} has changed.", stored, etag);
        }
    }
}
