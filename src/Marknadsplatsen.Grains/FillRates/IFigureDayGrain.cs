using System.Collections.Immutable;
using Marknadsplatsen.Domain.FillRates;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.FillRates;

/// <summary>
/// The sums of one day of one municipality, found by <see cref="FigureDayRecord.KeyOf"/>. Awaits nobody.
/// </summary>
[Alias("mp.IFigureDayGrain")]
public interface IFigureDayGrain : IGrainWithStringKey
{
    /// <summary>The sums as they are now; stored when this returns. The same again writes nothing.</summary>
    [Alias("Keep")]
    Task Keep(ImmutableArray<GroupDay> groups);

    /// <summary>The sums as last told; none when the day is not stored.</summary>
    [Alias("Read")]
    [ReadOnly]
    Task<ImmutableArray<GroupDay>> Read();

    /// <summary>Removes the day; it is gone from the store when this returns. Twice changes nothing more.</summary>
    [Alias("Clear")]
    Task Clear();
}
