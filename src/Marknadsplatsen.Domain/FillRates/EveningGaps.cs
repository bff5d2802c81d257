using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.FillRates;

/// <summary>
/// Where there is nothing to do after 16 in the coming week, by area and day (DOMAIN row 26). Counted is everything
/// open that ends after 16 that day and has room: also what has no limit, which most meeting places have not.
/// </summary>
public static class EveningGaps
{
    /// <summary>Days looked at, from today: a week.</summary>
    public const int DayCount = 7;

    /// <summary>How much there is after 16, by area and day; an area and day without anything is not there.</summary>
    public static ImmutableDictionary<(AreaId Area, DateOnly Date), int> Of(
        IEnumerable<AssignmentCard> cards, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(cards);
        var counts = ImmutableDictionary.CreateBuilder<(AreaId, DateOnly), int>();
        foreach (var card in cards.Where(card => card.Status == AssignmentStatus.Open && card.Occupancy.Free > 0))
        {
            foreach (var date in Enumerable.Range(0, DayCount).Select(today.AddDays))
            {
                if (IsOpenAfter16(card.Details, date))
                {
                    var key = (card.Details.Area, date);
                    counts[key] = counts.GetValueOrDefault(key) + 1;
                }
            }
        }

        return counts.ToImmutable();
    }

    private static bool IsOpenAfter16(AssignmentDetails details, DateOnly date) =>
        details.Sessions.Any(session => (session.Date ?? date) == date
            && (session.Weekday ?? date.DayOfWeek) == date.DayOfWeek
            && TimeBucketSet.Of(session).Contains(TimeBucket.Evening))
        && !ClosureRules.IsClosedOn(details, date);
}
