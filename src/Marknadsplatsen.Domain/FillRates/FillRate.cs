using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Domain.FillRates;

/// <summary>
/// How full a group of assignments is (DOMAIN 6.7): Σ taken / Σ places over open assignments that are not closed for
/// the
/// season and have a limit. Held places are shown beside it, never inside it.
/// </summary>
/// <param name="Assignments">How many assignments are counted.</param>
/// <param name="Places">Σ places.</param>
/// <param name="Taken">Σ taken, with those who came another way.</param>
/// <param name="Held">Σ held.</param>
public readonly record struct FillRate(int Assignments, int Places, int Taken, int Held)
{
    /// <summary>Nothing counted.</summary>
    public static readonly FillRate None = new(0, 0, 0, 0);

    /// <summary>Taken per place, 0 to 1; 0 when there are no places.</summary>
    public double Share => Places == 0 ? 0 : (double)Taken / Places;

    /// <summary>Places neither taken nor held.</summary>
    public int Free => Math.Max(0, Places - Taken - Held);

    /// <summary>Whether a card is counted at all.</summary>
    /// <param name="card">Which.</param>
    /// <param name="today">The day it is about; null leaves seasons out of it.</param>
    public static bool Counts(AssignmentCard card, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card is { Status: AssignmentStatus.Open, Occupancy.Places: not null }
            && (today is not { } date || !ClosureRules.IsClosedForSeason(card.Details, date));
    }

    /// <summary>The figures of a group on a day; cards that do not count are passed over.</summary>
    public static FillRate Of(IEnumerable<AssignmentCard> cards, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(cards);
        var sum = None;
        foreach (var card in cards)
        {
            if (Counts(card, today))
            {
                sum = sum.With(card);
            }
        }

        return sum;
    }

    /// <summary>The sums to store for a day.</summary>
    public static DayFigures Day(DateOnly date, IEnumerable<AssignmentCard> cards)
    {
        var sum = Of(cards, date);
        return new DayFigures
        {
            Date = date,
            Places = sum.Places,
            Taken = sum.Taken,
            Held = sum.Held,
            OpenAssignments = sum.Assignments,
        };
    }

    /// <summary>The figures with one more assignment, which counts.</summary>
    public FillRate With(AssignmentCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new FillRate(
            Assignments + 1,
            Places + (card.Occupancy.Places ?? 0),
            Taken + card.Occupancy.Taken,
            Held + card.Occupancy.Held);
    }
}
