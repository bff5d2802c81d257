using System.Collections.Immutable;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Web.Start;

/// <summary>
/// Meeting places that are open for all, by their opening hours: now, and tonight after 16. Nobody signs up there.
/// </summary>
internal static class OpenNow
{
    /// <summary>Places that are shown in each list: chosen, more than the city has open at once.</summary>
    public const int CountMax = 60;

    /// <summary>Places that are open at this moment, the one that closes last first.</summary>
    public static ImmutableArray<OpenPlace> Now(
        IEnumerable<AssignmentCard> cards, DateTimeOffset now, DateOnly today) =>
    [
        .. Of(cards, today)
            .Where(open => open.Hours.StartsAtUtc <= now && now < open.Hours.EndsAtUtc)
            .OrderByDescending(open => open.Hours.EndsAtUtc)
            .ThenBy(open => open.Card.Id.Value, StringComparer.Ordinal)
            .Take(CountMax),
    ];

    /// <summary>Places that open later and go on after 16, the soonest first.</summary>
    public static ImmutableArray<OpenPlace> Tonight(
        IEnumerable<AssignmentCard> cards, DateTimeOffset now, DateOnly today) =>
    [
        .. Of(cards, today)
            .Where(open => open.Hours.StartsAtUtc > now && open.Hours.End > Start.Tonight.EveningStart)
            .OrderBy(open => open.Hours.StartsAtUtc)
            .ThenBy(open => open.Card.Id.Value, StringComparer.Ordinal)
            .Take(CountMax),
    ];

    private static IEnumerable<OpenPlace> Of(IEnumerable<AssignmentCard> cards, DateOnly today) => cards
        .Where(card => card.Details.IsOpenActivity)
        .SelectMany(card => Occasions.Between(card.Id, card.Details, null, today, today)
            .Select(hours => new OpenPlace(card, hours)));
}
