using System.Collections.Immutable;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.FillRates;

/// <summary>
/// The figures of one municipality, found by its code. Derived: every figure is a sum over the latest value of each
/// assignment, so hearing a value twice is harmless. One sum a day is stored, for trends.
/// </summary>
[Alias("mp.IFillRateGrain")]
public interface IFillRateGrain : IGrainWithStringKey
{
    /// <summary>The latest whole value of an assignment. An older one changes nothing.</summary>
    [Alias("Apply")]
    Task Apply(AssignmentCard card);

    /// <summary>One page of the values that the figures are sums of, in id order.</summary>
    /// <param name="skip">Values to pass over, 0 or more.</param>
    [Alias("Read")]
    [ReadOnly]
    Task<CatalogPage> Read(int skip);

    /// <summary>The stored sums by day, oldest first.</summary>
    [Alias("ReadDays")]
    [ReadOnly]
    Task<ImmutableArray<DayFigures>> ReadDays();

    /// <summary>
    /// Tells <paramref name="observer"/> of every change for a minute; call again before that. Answers the sequence
    /// number.
    /// </summary>
    [Alias("Subscribe")]
    Task<long> Subscribe(IFillRateObserver observer);
}
