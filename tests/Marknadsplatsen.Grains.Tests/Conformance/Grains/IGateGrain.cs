using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

/// <summary>Each method that takes a gate counts itself as begun and then awaits the gate.</summary>
[Alias("test.IGateGrain")]
public interface IGateGrain : IGrainWithStringKey
{
    Task Hold(string gate);

    [ReadOnly]
    Task Read(string gate);

    [OneWay]
    Task Hint(string gate);

    /// <summary>Awaits the gate until cancelled; answers whether its own token was.</summary>
    Task HoldUntilCancelled(string gate, CancellationToken cancellationToken);

    /// <summary>Counts a touch.</summary>
    Task Touch();

    /// <summary>How many touches there have been.</summary>
    [AlwaysInterleave]
    Task<int> Touches();
}
