using System.Collections.Immutable;

namespace Marknadsplatsen.Grains.Tests.Delivery;

/// <summary>A grain whose outbox is in memory, to try the pump on.</summary>
[Alias("test.IPumpedGrain")]
public interface IPumpedGrain : IGrainWithStringKey
{
    /// <summary>More waits to be delivered.</summary>
    Task Post(ImmutableDictionary<string, long> news);

    /// <summary>The pump's own call.</summary>
    Task Mark(ImmutableDictionary<string, long> delivered);

    /// <summary>What still waits.</summary>
    Task<ImmutableDictionary<string, long>> Waiting();

    /// <summary>The activation is to be dropped.</summary>
    Task End();
}
