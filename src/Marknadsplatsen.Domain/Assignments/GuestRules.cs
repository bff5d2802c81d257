namespace Marknadsplatsen.Domain.Assignments;

/// <summary>Whoever comes may bring somebody: without a name, without a reason, and without taking a place.</summary>
internal static class GuestRules
{
    public static BringOutcome Bring(AssignmentDraft draft, BringGuests command)
    {
        if (draft.State.Of(command.Participant) is not { IsClosed: false } known)
        {
            return new BringOutcome.NothingToChange();
        }

        var guests = Within(draft.State.Details, command.Guests);
        if (guests != known.Guests)
        {
            draft.Set(EngagementChange.GuestsChanged, known with { Guests = guests });
        }

        return new BringOutcome.Noted();
    }

    /// <summary>The number within what the kind of assignment counts.</summary>
    public static int Within(AssignmentDetails details, int guests) => Math.Clamp(guests, 0, details.GuestCountMax);
}
