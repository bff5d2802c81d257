using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.StandIns;

/// <summary>
/// What an edit does to those who come once instead of somebody else: as whoever has a place, each is still relied on
/// and is asked whether it still suits, also when only the hours have moved.
/// </summary>
internal static class StandInEdits
{
    // How much a week is no term of somebody who comes once.
    private static readonly Hours None = new() { Min = 0, Max = 0 };

    /// <summary>Asks those for whom something differs; takes the question back where it is again as it was.</summary>
    /// <param name="draft">The assignment as it is now.</param>
    /// <param name="before">What it was.</param>
    /// <param name="coHostBefore">Who hosted it as well; null for nobody.</param>
    public static void AskAgain(AssignmentDraft draft, AssignmentDetails before, string? coHostBefore)
    {
        var known = draft.State.StandIns;
        ImmutableArray<StandIn> next = [.. known.Select(standIn => Asked(draft, standIn, before, coHostBefore))];
        var changed = next.Where((standIn, index) => !ReferenceEquals(standIn, known[index])).ToArray();
        if (changed.Length > 0)
        {
            draft.Apply(new AssignmentEvent.StandInsChanged(
                next, [.. changed.Select(standIn => standIn.Participant).Distinct()]));
        }
    }

    /// <summary>Somebody who steps in says that it still suits. A change they have not seen is still asked.</summary>
    public static OccasionOutcome SayYes(AssignmentDraft draft, StandIn own, DateTimeOffset? seen)
    {
        if (own.Change is { } change && change.AskedAtUtc == seen)
        {
            draft.Apply(new AssignmentEvent.StandInsChanged(
                draft.State.StandIns.Replace(own, own with { Change = null }), [own.Participant]));
        }

        return new OccasionOutcome.Done();
    }

    private static StandIn Asked(
        AssignmentDraft draft, StandIn standIn, AssignmentDetails before, string? coHostBefore)
    {
        if (FreedOccasions.Find(draft.State, standIn.Occasion) is null)
        {
            // There is no such time any more, so there is nothing to ask.
            return standIn;
        }

        var agreed = standIn.Change?.Before ?? Once(before, standIn.Occasion.Session, coHostBefore);
        var now = Once(draft.State.Details, standIn.Occasion.Session, draft.State.CoHostName);
        if (agreed.IsSameAs(now))
        {
            return standIn.Change is null ? standIn : standIn with { Change = null };
        }

        return standIn.Change?.After.IsSameAs(now) == true
            ? standIn
            : standIn with { Change = new TermsChange { AskedAtUtc = draft.Now, Before = agreed, After = now } };
    }

    private static AssignmentTerms Once(AssignmentDetails details, SessionId session, string? coHost) =>
        AssignmentTerms.Of(details, session) with { HoursPerWeek = None, IsFlexible = false, CoHostName = coHost };
}
