using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Web.Time;

namespace Marknadsplatsen.Web.Supports;

/// <summary>Says who is there for a person and when they are asked.</summary>
internal sealed class SupportWords(Texts texts, MomentWords moments, TimeProvider time)
{
    public SupportView Of(SupportState? state, string path, string? reader = null)
    {
        var now = time.GetUtcNow();
        var leaving = state is null ? null : SupportRules.LeavingAt(state, now);
        var mayRead = reader is null || state is { IsNoteApproved: true } || leaving?.Name == reader;
        return new SupportView
        {
            State = state,
            Leaving = leaving,
            LeavesAt = leaving is null ? null : moments.Day(state!.LeavesAtUtc!.Value),
            Plans =
            [
                .. (state?.Plans ?? []).Where(plan => plan.EndedAtUtc is null)
                    .OrderBy(plan => plan.DueAtUtc)
                    .Select(plan => new SupportPlanView(
                        plan,
                        plan.DueAtUtc <= now,
                        moments.Day(plan.DueAtUtc),
                        plan.AnsweredAtUtc is { } at ? moments.Day(at) : null)),
            ],
            Reader = reader,
            Note = mayRead ? state?.Note : null,
            Work = WorkOf(state),
            IsKnown = true,
            Path = path,
            Pseudonym = state is null ? null : SupportName.Of(state.Participant),
        };
    }

    /// <summary>A wish to work in words; null when there is none.</summary>
    public WorkWishView? WorkOf(SupportState? state) => state?.Work is not { } wish
        ? null
        : new WorkWishView(
            wish,
            state.Coordinator?.Name,
            moments.Day(wish.SinceUtc),
            moments.Day(wish.NextAtUtc),
            moments.Day(WorkWishRules.ContactByUtc(wish)),
            wish.ContactAtUtc is { } at ? moments.Day(at) : null);

    /// <summary>What to say of a step that was not taken; null when it was.</summary>
    public string? Problem(SupportOutcome outcome, string? typed) => outcome switch
    {
        SupportOutcome.Changed or SupportOutcome.NotYours => null,
        SupportOutcome.Unreadable =>
            texts[$"FreeText.{FreeText.Of(typed).Problem ?? FreeTextProblem.Empty}", FreeText.LengthMax],
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
