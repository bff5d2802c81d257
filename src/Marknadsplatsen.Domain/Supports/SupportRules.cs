using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Supports;

/// <summary>
/// The rules of support (DOMAIN section 1 rows 15, 67, 68, 73 and 108): it begins with a yes, is there until the person
/// ends it, and a change of coordinator never leaves a gap. Pure.
/// </summary>
public static class SupportRules
{
    /// <summary>Plans kept: chosen, more than anybody has at once. The oldest ended one leaves first.</summary>
    public const int PlanCountMax = 50;

    /// <summary>How long both coordinators are there at a change: required, DOMAIN section 1 row 108.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromDays(14);

    private static readonly ImmutableArray<SupportStep> CoordinatorSteps =
    [
        SupportStep.Become, SupportStep.BecomeDeputy, SupportStep.WriteNote, SupportStep.Talked, SupportStep.ProposeEnd,
        SupportStep.PlanWork, SupportStep.MetEmployer,
    ];

    /// <summary>Somebody new to support.</summary>
    public static SupportState New(ParticipantId participant, MunicipalityCode municipality) =>
        new() { Participant = participant, Municipality = municipality };

    /// <summary>A place has become the person's: a plan begins, once. The same telling again changes nothing.</summary>
    public static SupportState Follow(SupportState state, OwnEngagement own, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(own);
        var from = own.Engagement.ChangedAtUtc;
        var known = state.Plans.FirstOrDefault(plan => plan.Assignment == own.Assignment);
        if (!own.Engagement.IsTaken || (known is not null && !(known.EndedAtUtc < from
            && own.Engagement.State == EngagementState.Accepted)))
        {
            return state;
        }

        var plans = state.Plans.RemoveAll(plan => plan.Assignment == own.Assignment).Add(new FollowUpPlan
        {
            Assignment = own.Assignment,
            Title = own.Title,
            FromUtc = from,
            DueAtUtc = FollowUpCadence.At(from, 0, zone),
        });
        return state with
        {
            Plans = plans.Length <= PlanCountMax
                ? plans
                : plans.Remove(plans.FirstOrDefault(plan => plan.EndedAtUtc is not null) ?? plans[0]),
        };
    }

    /// <summary>What becomes of a step, and the support after it; null when nothing is stored.</summary>
    public static (SupportOutcome Outcome, SupportState? Next) Decide(
        SupportState state, TakeSupportStep command, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var isCoordinators = CoordinatorSteps.Contains(command.Step);
        if (command.From != (isCoordinators ? OwnerRole.Coordinator : OwnerRole.Participant)
            || (isCoordinators && string.IsNullOrWhiteSpace(command.Name)))
        {
            return (new SupportOutcome.NotYours(), null);
        }

        var text = FreeText.Of(command.Text);
        var needsText = command.Step is SupportStep.WriteNote or SupportStep.PlanWork
            || (command.Step == SupportStep.WriteCard && text.Problem != FreeTextProblem.Empty);
        if (needsText && text.Text is null)
        {
            return (new SupportOutcome.Unreadable(), null);
        }

        var next = Step(state, command, text.Text, now, zone);
        return next is null ? (new SupportOutcome.NotYours(), null) : (new SupportOutcome.Changed(), next);
    }

    /// <summary>The person has seen what there is.</summary>
    public static SupportState Seen(SupportState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.ToldAtUtc > (state.SeenAtUtc ?? DateTimeOffset.MinValue) ? state with { SeenAtUtc = now } : state;
    }

    /// <summary>The coordinator before, while they are there too.</summary>
    public static SupportContact? LeavingAt(SupportState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.LeavesAtUtc > now ? state.Leaving : null;
    }

    /// <summary>When the person is to be asked next, after all plans that go on; null when never.</summary>
    public static DateTimeOffset? NextDueAtUtc(SupportState? state, DateTimeOffset after) => state?.Plans
        .Where(plan => plan.EndedAtUtc is null && plan.DueAtUtc > after)
        .Min(plan => (DateTimeOffset?)plan.DueAtUtc);

    /// <summary>
    /// When the latest came that the person has not seen or answered by now; null when nothing is new.
    /// </summary>
    public static DateTimeOffset? NewSinceUtc(SupportState? state, DateTimeOffset now) => state is null
        ? null
        : state.Plans.Where(plan => plan.EndedAtUtc is null && plan.DueAtUtc <= now)
            .Select(plan => (DateTimeOffset?)plan.DueAtUtc)
            .Append(state.ToldAtUtc > (state.SeenAtUtc ?? DateTimeOffset.MinValue) ? state.ToldAtUtc : null)
            .Max();

    /// <summary>What the lists of what waits need to know; what is due later is not shown before.</summary>
    public static WaitingEntry WaitingOf(string source, SupportRecord record, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new WaitingEntry
        {
            Source = source,
            Version = record.Version,
            Person = record.State?.Participant,
            Items = record.State is { } state ? [.. Items(state, zone)] : [],
            Case = record.State is { Coordinator: { } coordinator } supported
                ? CaseOf(supported, coordinator)
                : null,
        };
    }

    private static SupportCase CaseOf(SupportState state, SupportContact coordinator) => new()
    {
        Reference = SupportName.ReferenceOf(state.Participant),
        Pseudonym = SupportName.Of(state.Participant),
        Coordinator = coordinator,
        Deputy = state.Deputy,
        Leaving = state.Leaving,
        LeavesAtUtc = state.LeavesAtUtc,
        NextAtUtc = state.Plans.Where(plan => plan.EndedAtUtc is null).Min(plan => (DateTimeOffset?)plan.DueAtUtc),
    };

    private static SupportState? Step(
        SupportState state, TakeSupportStep command, string? text, DateTimeOffset now, TimeZoneInfo zone) =>
        command.Step switch
        {
            SupportStep.Wish => state with { WishedAtUtc = state.WishedAtUtc ?? now },
            SupportStep.Decline => state with
            {
                WishedAtUtc = null,
                Coordinator = null,
                Deputy = null,
                Leaving = null,
                LeavesAtUtc = null,
                Note = null,
                IsNoteApproved = false,
            },
            SupportStep.WriteCard => state with { Card = text },
            SupportStep.ApproveNote when state.Note is not null => state with { IsNoteApproved = true },
            SupportStep.RefuseNote => state with { Note = null, IsNoteApproved = false },
            SupportStep.Become when state.WishedAtUtc is not null || state.Work is not null =>
                Become(state, command, now),
            SupportStep.BecomeDeputy when state.Coordinator is not null && !IsBy(state.Coordinator, command) =>
                state with { Deputy = Contact(command, now), ToldAtUtc = now },
            SupportStep.WriteNote when IsBy(state.Coordinator, command) || IsBy(LeavingAt(state, now), command) =>
                state with { Note = text, IsNoteApproved = false, ToldAtUtc = now },
            var step when WorkWishRules.IsAbout(step) => WorkWishRules.Take(state, command, text, now, zone),
            _ => Plan(state, command, now, zone),
        };

    private static bool IsBy(SupportContact? contact, TakeSupportStep command) =>
        contact?.Is(command.Member, command.Name) == true;

    private static SupportContact Contact(TakeSupportStep command, DateTimeOffset now) =>
        new(command.Name!, now) { Member = command.Member };

    private static SupportState Become(SupportState state, TakeSupportStep command, DateTimeOffset now) =>
        IsBy(state.Coordinator, command)
            ? state
            : state with
            {
                Coordinator = Contact(command, now),
                Deputy = IsBy(state.Deputy, command) ? null : state.Deputy,
                Leaving = state.Coordinator,
                LeavesAtUtc = state.Coordinator is null ? null : now + Overlap,
                ToldAtUtc = now,
            };

    private static SupportState? Plan(
        SupportState state, TakeSupportStep command, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (state.Plans.FirstOrDefault(
            plan => plan.Assignment == command.Assignment && plan.EndedAtUtc is null) is not { } known)
        {
            return null;
        }

        var next = command.Step switch
        {
            SupportStep.Answer when command.Answer is { } answer => Asked(known, now, zone) with
            {
                Answer = answer,
                AnsweredAtUtc = now,
                TalkSinceUtc = answer == FollowUpAnswer.WantsToTalk ? known.TalkSinceUtc ?? now : known.TalkSinceUtc,
            },
            SupportStep.Talked => Asked(known, now, zone) with { TalkSinceUtc = null },
            SupportStep.ProposeEnd => known with { EndProposedAtUtc = now },
            SupportStep.GoOn => known with { EndProposedAtUtc = null },
            SupportStep.End => known with { EndedAtUtc = now, EndProposedAtUtc = null, TalkSinceUtc = null },
            _ => null,
        };
        return next is null
            ? null
            : state with
            {
                Plans = state.Plans.Replace(known, next),
                ToldAtUtc = command.Step == SupportStep.ProposeEnd ? now : state.ToldAtUtc,
            };
    }

    // Asked or talked with before the date, the date stays: no contact is lost by another one.
    private static FollowUpPlan Asked(FollowUpPlan plan, DateTimeOffset now, TimeZoneInfo zone) =>
        plan.DueAtUtc > now ? plan : plan with { DueAtUtc = FollowUpCadence.After(plan.FromUtc, now, zone) };

    private static IEnumerable<WaitingItem> Items(SupportState state, TimeZoneInfo zone)
    {
        if (state is { WishedAtUtc: { } wished, Coordinator: null })
        {
            yield return Item(state, WaitingKind.Coordinator, wished, null, zone);
        }

        if (state.Work is { } wish)
        {
            yield return Item(state, WaitingKind.Work, WorkWishRules.WaitsSinceUtc(wish), null, zone) with
            {
                DueAtUtc = wish.NextAtUtc,
                WantsWorkSinceUtc = wish.SinceUtc,
                MetEmployerAtUtc = wish.ContactAtUtc,
            };
        }

        foreach (var plan in state.Plans.Where(plan => plan.EndedAtUtc is null))
        {
            yield return Item(state, WaitingKind.FollowUp, plan.TalkSinceUtc ?? plan.DueAtUtc, plan, zone);
            yield return Item(state, WaitingKind.FollowUp, plan.DueAtUtc, plan, zone) with
            {
                Owner = OwnerRole.Participant,
            };
        }
    }

    private static WaitingItem Item(
        SupportState state, WaitingKind kind, DateTimeOffset since, FollowUpPlan? plan, TimeZoneInfo zone) => new()
    {
        Kind = kind,
        Owner = OwnerRole.Coordinator,
        Assignment = plan?.Assignment,
        Title = plan?.Title,
        Pseudonym = SupportName.Of(state.Participant),
        Reference = SupportName.ReferenceOf(state.Participant),
        PersonReference = plan is null ? null : Pseudonyms.ReferenceOf(plan.Assignment, state.Participant),
        SinceUtc = since,
        DueAtUtc = HoldTimes.AnswerBy(since, zone),
    };
}
