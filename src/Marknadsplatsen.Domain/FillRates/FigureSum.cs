using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Hosts;

namespace Marknadsplatsen.Domain.FillRates;

/// <summary>
/// Every figure of a group of assignments (DOMAIN 6.7): sums over the latest value of each, so that the same values
/// give the same figures in whatever order, and however often, they came.
/// </summary>
public sealed record FigureSum
{
    /// <summary>A place that has been free for more days than this is told of: DOMAIN 6.7.</summary>
    public const int OpenLongDays = 14;

    /// <summary>Nothing counted.</summary>
    public static readonly FigureSum None = new();

    /// <summary>Places, taken and held.</summary>
    public FillRate Rate { get; init; }

    /// <summary>How many more places are taken than when the day began; negative when more were freed.</summary>
    public int ChangeToday { get; init; }

    /// <summary>Assignments where a place has been free for more than <see cref="OpenLongDays"/> days.</summary>
    public int OpenLong { get; init; }

    /// <summary>People who have said yes and have their place.</summary>
    public int Accepted { get; init; }

    /// <summary>How many of those have been there.</summary>
    public int Started { get; init; }

    /// <summary>How those who showed interest have been answered.</summary>
    public AnswerCounts Answers { get; init; } = new();

    /// <summary>The figures of a group on a day; cards that do not count are passed over.</summary>
    /// <param name="cards">The group.</param>
    /// <param name="today">The local date.</param>
    /// <param name="zone">Where the date is.</param>
    public static FigureSum Of(IEnumerable<AssignmentCard> cards, DateOnly today, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(cards);
        return cards.Where(card => FillRate.Counts(card, today))
            .Aggregate(None, (sum, card) => sum.With(card, today, zone));
    }

    /// <summary>The figures with one more assignment, which counts.</summary>
    public FigureSum With(AssignmentCard card, DateOnly today, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(card);
        var (figures, occupancy) = (card.Figures, card.Occupancy);
        return new FigureSum
        {
            Rate = Rate.With(card),
            ChangeToday = ChangeToday
                + (figures.Marks.Day == today ? occupancy.Taken - figures.Marks.TakenAtStart : 0),
            OpenLong = OpenLong + (IsOpenLong(card, today, zone) ? 1 : 0),
            Accepted = Accepted + figures.Accepted,
            Started = Started + figures.Started,
            Answers = Answers.With(figures.Answers),
        };
    }

    /// <summary>Whether a place has been free there for more than <see cref="OpenLongDays"/> days.</summary>
    public static bool IsOpenLong(AssignmentCard card, DateOnly today, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Occupancy.Free > 0 && FreeSince(card, zone).AddDays(OpenLongDays) < today;
    }

    /// <summary>The local date since when a place has been free; of older records, when it was published.</summary>
    public static DateOnly FreeSince(AssignmentCard card, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(card);
        var since = card.Figures.Marks.FreeSinceUtc ?? card.PublishedAtUtc;
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(since, zone).DateTime);
    }
}
