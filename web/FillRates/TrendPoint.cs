using Marknadsplatsen.Domain.FillRates;

namespace Marknadsplatsen.Web.FillRates;

/// <summary>One point of a line.</summary>
/// <param name="Day">Of which day.</param>
/// <param name="IsNow">It is how it stands now, not a stored day.</param>
/// <param name="Rate">The sums.</param>
public sealed record TrendPoint(DateOnly Day, bool IsNow, FillRate Rate)
{
    /// <summary>Taken per place, 0 to 100.</summary>
    public int Percent => (int)Math.Round(100 * Rate.Share, MidpointRounding.AwayFromZero);
}
