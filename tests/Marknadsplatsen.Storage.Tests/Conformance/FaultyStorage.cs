using Orleans.Storage;

namespace Marknadsplatsen.Storage.Tests.Conformance;

/// <summary>A storage with one planted fault.</summary>
internal sealed class FaultyStorage(IGrainStorage sound, PlantedFault fault) : IGrainStorage
{
    // What the faulty per-life counter shows in place of the sound store's ETags, per record.
    private readonly Dictionary<GrainId, (int Shown, string Real)> _lives = [];

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await sound.ReadStateAsync(stateName, grainId, grainState);
        Show(grainId, grainState);
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var shownBefore = grainState.ETag;
        await PrepareAsync(stateName, grainId, grainState, fault is PlantedFault.StaleWriteIsStored);
        try
        {
            await sound.WriteStateAsync(stateName, grainId, grainState);
        }
        catch (InconsistentStateException)
        {
            grainState.ETag = shownBefore;
            throw;
        }

        var shown = _lives.TryGetValue(grainId, out var life) ? life.Shown + 1 : 1;
        _lives[grainId] = (shown, grainState.ETag!);
        Show(grainId, grainState);
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (fault is PlantedFault.ClearIsForgotten)
        {
            var stored = new GrainState<T>();
            await sound.ReadStateAsync(stateName, grainId, stored);
            if (stored.ETag != grainState.ETag)
            {
                throw new InconsistentStateException("stale");
            }

            (grainState.State, grainState.ETag, grainState.RecordExists) = (Activator.CreateInstance<T>(), null, false);
            return;
        }

        await PrepareAsync(stateName, grainId, grainState, fault is PlantedFault.StaleClearIsMade);
        await sound.ClearStateAsync(stateName, grainId, grainState);
        _lives.Remove(grainId);
    }

    private async Task PrepareAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, bool freshen)
    {
        if (freshen)
        {
            var stored = new GrainState<T>();
            await sound.ReadStateAsync(stateName, grainId, stored);
            grainState.ETag = stored.ETag;
        }

        if (fault is PlantedFault.ETagIsCountedPerLife
            && _lives.TryGetValue(grainId, out var life) && grainState.ETag == $"{life.Shown}")
        {
            grainState.ETag = life.Real;
        }
    }

    private void Show<T>(GrainId grainId, IGrainState<T> grainState)
    {
        if (fault is PlantedFault.ETagIsCountedPerLife
            && grainState.RecordExists && _lives.TryGetValue(grainId, out var life))
        {
            grainState.ETag = $"{life.Shown}";
        }
    }
}
