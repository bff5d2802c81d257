using System.Collections.Immutable;
using Marknadsplatsen.Domain.FillRates;

namespace Marknadsplatsen.Web.FillRates;

/// <summary>One week in a line.</summary>
/// <param name="Day">The day whose sums these are.</param>
/// <param name="Rates">The sums by group.</param>
public sealed record TrendWeek(DateOnly Day, ImmutableDictionary<string, FillRate> Rates);
