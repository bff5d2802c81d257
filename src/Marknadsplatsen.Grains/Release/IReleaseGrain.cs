using Marknadsplatsen.Domain.Release;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Release;

/// <summary>
/// The protocol of what has been released in one municipality, found by its code. Protects: nothing is released without
/// a row here.
/// </summary>
[Alias("mp.IReleaseGrain")]
public interface IReleaseGrain : IGrainWithStringKey
{
    /// <summary>One more row; on disk when it returns.</summary>
    [Alias("Add")]
    Task Add(ReleaseRow row);

    /// <summary>The rows, oldest first.</summary>
    [Alias("Read")]
    [ReadOnly]
    Task<ReleaseRecord> Read();
}
