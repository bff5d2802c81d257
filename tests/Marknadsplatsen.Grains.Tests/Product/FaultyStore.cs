using Marknadsplatsen.Grains.Storage;
using Orleans.Storage;

namespace Marknadsplatsen.Grains.Tests.Product;

/// <summary>
/// A store whose writes fail on either side of the commit, as the test says: the writer cannot tell which. A write can
/// also be held until the test lets it go on.
/// </summary>
internal sealed class FaultyStore(IGrainStorage inner) : IGrainStorage
{
    /// <summary>Asked before each write of a record.</summary>
    public Func<GrainId, WriteFault> Faults { get; set; } = _ => WriteFault.None;

    private Func<GrainId, Task> gate = _ => Task.CompletedTask;

    /// <summary>Every write of the grain stops before it commits, until it is let go.</summary>
    public HeldWrite Hold(string grain)
    {
        var held = new HeldWrite();
        gate = written => written.ToString() == grain ? held.PassAsync() : Task.CompletedTask;
        return held;
    }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        inner.ReadStateAsync(stateName, grainId, grainState);

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await gate(grainId);
        var fault = Faults(grainId);
        if (fault != WriteFault.BeforeCommit)
        {
            await inner.WriteStateAsync(stateName, grainId, grainState);
        }

        if (fault != WriteFault.None)
        {
            throw new WriteOutcomeUnknownException($"The write of {grainId} failed {fault}.", null);
        }
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        inner.ClearStateAsync(stateName, grainId, grainState);

    /// <summary>The next write of the grain fails, and no other.</summary>
    public void FailOnce(string grain, WriteFault fault)
    {
        var isDone = 0;
        Faults = written => written.ToString() == grain && Interlocked.Exchange(ref isDone, 1) == 0
            ? fault
            : WriteFault.None;
    }
}
