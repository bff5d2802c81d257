using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Time;

namespace Marknadsplatsen.Web.Supports;

/// <summary>Says who is there for a person and when they are asked.</summary>
internal sealed class SupportWords(Texts texts, MomentWords moments, TimeProvider time)
{
    /// <summary>As a coordinator sees it: a note that the person has not said yes to is only for who leaves.</summary>
    public SupportView ForDesk(SupportState state, string path, DeskSession? reader)
    {
        var view = Of(state, path);
        var isLeaving = IsReader(view.Leaving);
        return view with
        {
            IsReaderCoordinator = IsReader(state.Coordinator),
            IsReaderDeputy = IsReader(state.Deputy),
            IsReaderLeaving = isLeaving,
            Note = state.IsNoteApproved || isLeaving ? state.Note : null,
        };

        bool IsReader(SupportContact? contact) => reader is not null && contact?.Is(reader.Member, reader.Name) == true;
    }

    /// <summary>As the person sees it.</summary>
    public SupportView Of(SupportState? state, string path)
    {
        var now = time.GetUtcNow();
        var leaving = state is null ? null : SupportRules.LeavingAt(state, now);
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
            Note = state?.Note,
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
