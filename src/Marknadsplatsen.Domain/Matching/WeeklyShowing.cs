using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>
/// The guarantee of DOMAIN 6.4: an association with an open place and somebody it fits is shown at least once a week.
/// One that has not been shown for four whole days gets the last of a list's first six places, in some of the lists it
/// is eligible for. Applies to people's own list only, never to the answers of the API; changes neither a score nor
/// what is eligible. The same person and day give the same list.
/// </summary>
public sealed class WeeklyShowing
{
    private readonly FrozenDictionary<AssociationId, int> daysOverdue;
    private readonly string day;

    private WeeklyShowing(FrozenDictionary<AssociationId, int> daysOverdue, DateOnly date) =>
        (this.daysOverdue, day) = (daysOverdue, date.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>The associations that have to be shown on the day of the exposure.</summary>
    public IReadOnlyCollection<AssociationId> Due => daysOverdue.Keys;

    /// <summary>Whether an association has to be shown on that day.</summary>
    public bool IsDue(AssociationId association) => daysOverdue.ContainsKey(association);

    /// <summary>Finds who has to be shown. Nobody, before showings have been counted for four whole days.</summary>
    /// <param name="cards">All open assignments.</param>
    /// <param name="exposure">The exposure of the day.</param>
    /// <param name="now">A moment of that day.</param>
    public static WeeklyShowing From(ImmutableArray<AssignmentCard> cards, Exposure exposure, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(exposure);
        var due = new Dictionary<AssociationId, int>();
        if (exposure.CountedSince is not { } countedSince
            || countedSince > exposure.Date.AddDays(-MatchRules.UnseenDays))
        {
            return new WeeklyShowing(FrozenDictionary<AssociationId, int>.Empty, exposure.Date);
        }

        var unseenSince = exposure.Date.AddDays(-MatchRules.UnseenDays);

        foreach (var card in cards)
        {
            // Counted from the day after the last showing; for one that never was shown, from the first counted day.
            var lastShown = exposure.LastShown.TryGetValue(card.AssociationId, out var last)
                ? last
                : Later(countedSince, exposure.Date.AddDays(-MatchRules.ExposureDays)).AddDays(-1);
            if (card is { Status: AssignmentStatus.Open, Occupancy.Free: > 0 }
                && FairShare.DaysPublished(card.PublishedAtUtc, now) >= MatchRules.UnseenDays
                && lastShown < unseenSince)
            {
                due[card.AssociationId] = unseenSince.DayNumber - lastShown.DayNumber;
            }
        }

        return new WeeklyShowing(due.ToFrozenDictionary(), exposure.Date);
    }

    /// <summary>
    /// The association that gets the place in this person's list, or null. Whoever is more overdue is chosen more
    /// often; which one it is differs from person to person, so that every list helps somebody (weighted rendezvous
    /// hashing). In whatever order they come, it is the same one.
    /// </summary>
    /// <param name="candidates">Associations with something that suits the person.</param>
    /// <param name="tieKey">The person, as in <see cref="MatchRequest.TieKey"/>.</param>
    public AssociationId? Choose(IEnumerable<AssociationId> candidates, string tieKey)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        AssociationId? chosen = null;
        var least = double.PositiveInfinity;
        foreach (var association in candidates)
        {
            if (daysOverdue.TryGetValue(association, out var days))
            {
                var value = -Math.Log(ShareOf(tieKey, association)) / ((double)days * days);
                if (value < least || (value == least && IsBefore(association, chosen)))
                {
                    (chosen, least) = (association, value);
                }
            }
        }

        return chosen;
    }

    private static bool IsBefore(AssociationId one, AssociationId? other) =>
        string.CompareOrdinal(one.Value, other?.Value) < 0;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>A number above 0 and at most 1 that follows from the person, the day and the association.</summary>
    private double ShareOf(string tieKey, AssociationId association)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"weekly|{day}|{tieKey}|{association.Value}"));
        return (BinaryPrimitives.ReadUInt32BigEndian(hash) + 1.0) / (1L << 32);
    }
}
