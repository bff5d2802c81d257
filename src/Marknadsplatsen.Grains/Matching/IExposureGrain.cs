using System.Collections.Immutable;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Matching;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Matching;

/// <summary>
/// How often the lists of people in one municipality show each association, found by the municipality's code. Protects
/// one thing: that a day's exposure is the same whenever it is asked for. Holds counts only, no person.
/// </summary>
[Alias("mp.IExposureGrain")]
public interface IExposureGrain : IGrainWithStringKey
{
    /// <summary>
    /// Counts showings on the city's day of today; stored when it returns. Counting is rough by design: showings that
    /// are told twice, or never, move an order by fractions of a point.
    /// </summary>
    [Alias("Add")]
    Task Add(ImmutableDictionary<AssociationId, int> showings);

    /// <summary>The exposure of today: the days before it, so that it is fixed until midnight.</summary>
    [Alias("Read")]
    [ReadOnly]
    Task<Exposure> Read();
}
