using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

[Alias("test.ITickGrain")]
public interface ITickGrain : IGrainWithStringKey
{
    /// <summary>A timer whose callback counts a tick and then awaits the gate named <c>{key} gate</c>.</summary>
    Task StartTimer(TimeSpan dueTime, TimeSpan period, bool interleave);

    Task ChangeTimer(TimeSpan dueTime, TimeSpan period);

    Task StopTimer();

    /// <summary>Counts as begun and awaits the gate.</summary>
    Task Hold(string gate);

    /// <summary>Comes back once earlier turns are over.</summary>
    Task Ping();

    [AlwaysInterleave]
    Task PingBetween();

    Task Deactivate();
}
