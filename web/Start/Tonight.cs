using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Web.Start;

/// <summary>What is open after 16 tonight, and when that is too little, the nearest evenings.</summary>
internal static class Tonight
{
    public const int CountMax = 3;

    /// <summary>When the evening begins in this city (DOMAIN 1, row 26).</summary>
    public static readonly TimeOnly EveningStart = new(16, 0);

    private const int DaysAhead = 7;

    /// <summary>
    /// At most three, of different associations: the soonest first, then what needs no sign-up, then the nearest to
    /// where the person starts from, then the newest.
    /// </summary>
    /// <param name="cards">All open assignments.</param>
    /// <param name="now">The city's own wall time.</param>
    /// <param name="kmTo">How far it is for the person; null for somebody who has not said where.</param>
    public static ImmutableArray<EveningOpening> Of(
        IEnumerable<AssignmentCard> cards,
        DateTime now,
        Func<AssignmentCard, double?> kmTo) =>
    [
        .. cards.Where(card => card is { Details.IsWork: false, PlacesWord: not PlacesWord.Full })
            .Select(card => Next(card, now))
            .OfType<EveningOpening>()
            .OrderBy(open => open.DaysAhead)
            .ThenByDescending(open => open.Card.Details.IsOpenActivity)
            .ThenBy(open => kmTo(open.Card) ?? 0)
            .ThenByDescending(open => open.Card.PublishedAtUtc)
            .ThenBy(open => open.Card.Id.Value, StringComparer.Ordinal)
            .DistinctBy(open => open.Card.AssociationId)
            .Take(CountMax),
    ];

    /// <summary>When it is next open after 16; null when that is a week away or more, or never.</summary>
    private static EveningOpening? Next(AssignmentCard card, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        for (var ahead = 0; ahead < DaysAhead; ahead++)
        {
            var date = today.AddDays(ahead);
            var isOver = ahead == 0 ? TimeOnly.FromDateTime(now) : TimeOnly.MinValue;
            var session = card.Details.Sessions.FirstOrDefault(session =>
                session.End > EveningStart && session.End > isOver && IsOn(session, date)
                && !ClosureRules.IsClosedOn(card.Details, date));
            if (session is not null)
            {
                return new EveningOpening(card, session, ahead);
            }
        }

        return null;
    }

    private static bool IsOn(Session session, DateOnly date) =>
        session.Weekday == date.DayOfWeek || session.Date == date;
}
