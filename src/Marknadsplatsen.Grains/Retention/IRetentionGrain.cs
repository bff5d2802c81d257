using Marknadsplatsen.Domain.Retention;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Retention;

/// <summary>
/// The protocol of what has been removed by rule in one municipality, found by its code. Protects: no rule removes
/// anything without a row here.
/// </summary>
[Alias("mp.IRetentionGrain")]
public interface IRetentionGrain : IGrainWithStringKey
{
    /// <summary>One more row; on disk when it returns.</summary>
    [Alias("Add")]
    Task Add(RetentionResult row);

    /// <summary>The rows, oldest first.</summary>
    [Alias("Read")]
    [ReadOnly]
    Task<RetentionRecord> Read();
}
