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

    /// <summary>Whether <paramref name="card"/> is counted at all.</summary>
    public static bool Counts(AssignmentCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card is { Status: AssignmentStatus.Open, Occupancy.Places: not null };
    }

    /// <summary>The figures of a group; cards that do not count are passed over.</summary>
    public static FillRate Of(IEnumerable<AssignmentCard> cards)
    {
        ArgumentNullException.ThrowIfNull(cards);
        var sum = None;
        foreach (var card in cards)
        {
            if (Counts(card))
            {
                sum = sum.With(card);
            }
        }

        return sum;
    }

    /// <summary>The sums to store for a day.</summary>
    public static DayFigures Day(DateOnly date, IEnumerable<AssignmentCard> cards)
    {
        var sum = Of(cards);
        return new DayFigures
        {
            Date = date,
            Places = sum.Places,
            Taken = sum.Taken,
            Held = sum.Held,
            OpenAssignments = sum.Assignments,
        };
    }

    private FillRate With(AssignmentCard card) => new(
        Assignments + 1,
        Places + (card.Occupancy.Places ?? 0),
        Taken + card.Occupancy.Taken,
        Held + card.Occupancy.Held);
}
