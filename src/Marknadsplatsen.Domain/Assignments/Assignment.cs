using System.Collections.Immutable;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.StandIns;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// The rules of one assignment: what a command leads to. Pure: the same state, command and moment always give the
/// same decision. Invariant after every decision: taken + held ≤ places, for the assignment and for each session.
/// </summary>
public static class Assignment
{
    /// <summary>
    /// Publishes an assignment. Publishing the same id again changes nothing; another association's id is refused.
    /// </summary>
    public static Decision<HostOutcome> Decide(
        AssignmentState? state,
        PublishAssignment command,
        DateTimeOffset now,
        TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (state is not null)
        {
            HostOutcome known = state.AssociationId == command.AssociationId
                ? new HostOutcome.Changed()
                : new HostOutcome.BelongsToAnother();
            return new Decision<HostOutcome>(state, [], known);
        }

        var published = new AssignmentState
        {
            Id = command.Id,
            Municipality = command.Municipality,
            AssociationId = command.AssociationId,
            AssociationName = command.AssociationName,
            AssociationKind = command.AssociationKind,
            Status = AssignmentStatus.Open,
            PublishedAtUtc = command.PublishedAtUtc ?? now,
            Details = command.Details,
        };
        return new Decision<HostOutcome>(
            published,
            [new AssignmentEvent.Published(published)],
            new HostOutcome.Changed());
    }

    /// <summary>A person's tap on "I want to try".</summary>
    public static Decision<AcceptOutcome> Decide(
        AssignmentState? state,
        AcceptPlace command,
        DateTimeOffset now,
        TimeZoneInfo zone) =>
        Decide(state, now, zone, new AcceptOutcome.Closed(), draft => AcceptRules.Accept(draft, command));

    /// <summary>A person's yes to a held or proposed place.</summary>
    public static Decision<AcceptOutcome> Decide(
        AssignmentState? state,
        ConfirmHold command,
        DateTimeOffset now,
        TimeZoneInfo zone) =>
        Decide(state, now, zone, new AcceptOutcome.NothingHeld(), draft => AcceptRules.Confirm(draft, command));

    /// <summary>A person steps back, or returns.</summary>
    public static Decision<StepBackOutcome> Decide(
        AssignmentState? state,
        TakeStepBack command,
        DateTimeOffset now,
        TimeZoneInfo zone) =>
        Decide(state, now, zone, new StepBackOutcome.NothingToChange(), draft => StepBackRules.Take(draft, command));

    /// <summary>A person does not come once, comes after all, or steps in for somebody.</summary>
    public static Decision<OccasionOutcome> Decide(
        AssignmentState? state,
        TakeOccasionStep command,
        DateTimeOffset now,
        TimeZoneInfo zone) =>
        Decide(state, now, zone, new OccasionOutcome.NoSuchOccasion(), draft => OccasionRules.Take(draft, command));

    /// <summary>The host or a coordinator answers a person.</summary>
    public static Decision<HostOutcome> Decide(
        AssignmentState? state,
        TakeHostStep command,
        DateTimeOffset now,
        TimeZoneInfo zone) =>
        Decide(state, now, zone, new HostOutcome.NotPosted(), draft => HostRules.Take(draft, command));

    /// <summary>The association changes places or status.</summary>
    public static Decision<HostOutcome> Decide(
        AssignmentState? state,
        ChangePlaces command,
        DateTimeOffset now,
        TimeZoneInfo zone) =>
        Decide(state, now, zone, new HostOutcome.NotPosted(), draft => HostRules.Change(draft, command));

    /// <summary>Somebody asks what the place offers.</summary>
    public static Decision<HostOutcome> Decide(
        AssignmentState? state,
        AskHost command,
        DateTimeOffset now,
        TimeZoneInfo zone) =>
        Decide(state, now, zone, new HostOutcome.NotPosted(), draft => QualityRules.Ask(draft, command));

    /// <summary>The host tells what the place offers.</summary>
    public static Decision<HostOutcome> Decide(
        AssignmentState? state,
        AnswerQuality command,
        DateTimeOffset now,
        TimeZoneInfo zone) =>
        Decide(state, now, zone, new HostOutcome.NotPosted(), draft => QualityRules.Answer(draft, command));

    /// <summary>A coordinator frees the places of people whom nobody has confirmed.</summary>
    public static Decision<HostOutcome> Decide(
        AssignmentState? state,
        ReleaseUnconfirmed command,
        DateTimeOffset now,
        TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Decide(state, now, zone, new HostOutcome.NotPosted(), HoardRules.Release);
    }

    /// <summary>A card, a code or a coordinator has confirmed a person. Doing it twice changes nothing more.</summary>
    public static Decision<HostOutcome> Vouch(
        AssignmentState? state,
        ParticipantId participant,
        DateTimeOffset now,
        TimeZoneInfo zone) =>
        Decide(state, now, zone, new HostOutcome.NotPosted(), draft => HoardRules.Vouch(draft, participant));

    /// <summary>
    /// A person is erased: the engagement is gone and its place is the next one's. Doing it twice changes nothing more.
    /// </summary>
    public static Decision<HostOutcome> Forget(
        AssignmentState? state,
        ParticipantId participant,
        DateTimeOffset now,
        TimeZoneInfo zone) =>
        Decide(state, now, zone, new HostOutcome.NotPosted(), HostOutcome (draft) =>
        {
            if (draft.State.StandIns.Any(standIn => standIn.Participant == participant))
            {
                draft.Apply(new AssignmentEvent.StandInsChanged(
                    draft.State.StandIns.RemoveAll(standIn => standIn.Participant == participant), []));
            }

            if (draft.State.Of(participant) is null)
            {
                return new HostOutcome.NothingToAnswer();
            }

            draft.Apply(new AssignmentEvent.EngagementForgotten(participant));
            return new HostOutcome.Changed();
        });

    /// <summary>A person lets the association see their alias, or no longer.</summary>
    public static Decision<ShowAliasOutcome> Decide(
        AssignmentState? state,
        ShowAlias command,
        DateTimeOffset now,
        TimeZoneInfo zone) =>
        Decide(state, now, zone, new ShowAliasOutcome.NoPlace(), draft => AliasRules.Show(draft, command));

    /// <summary>A person brings somebody, or nobody any more.</summary>
    public static Decision<BringOutcome> Decide(
        AssignmentState? state,
        BringGuests command,
        DateTimeOffset now,
        TimeZoneInfo zone) =>
        Decide(state, now, zone, new BringOutcome.NothingToChange(), draft => GuestRules.Bring(draft, command));

    /// <summary>A person is called something else. Doing it twice changes nothing more.</summary>
    public static Decision<HostOutcome> Rename(
        AssignmentState? state,
        ParticipantId participant,
        string? alias,
        DateTimeOffset now,
        TimeZoneInfo zone) => Decide(
            state, now, zone, new HostOutcome.NotPosted(), draft => AliasRules.Rename(draft, participant, alias));

    /// <summary>The association edits what it has posted.</summary>
    public static Decision<HostOutcome> Decide(
        AssignmentState? state,
        EditAssignment command,
        DateTimeOffset now,
        TimeZoneInfo zone) =>
        Decide(state, now, zone, new HostOutcome.NotPosted(), draft => EditRules.Edit(draft, command));

    /// <summary>An association asks another to host with it, says yes, or steps back.</summary>
    public static Decision<HostOutcome> Decide(
        AssignmentState? state,
        TakeCoHostStep command,
        DateTimeOffset now,
        TimeZoneInfo zone) =>
        Decide(state, now, zone, new HostOutcome.NotPosted(), draft => CoHostRules.Take(draft, command));

    /// <summary>What time alone brings: ended holds, waves and late answers. Answers with the state after it.</summary>
    public static Decision<HostOutcome> BringUpToDate(AssignmentState? state, DateTimeOffset now, TimeZoneInfo zone) =>
        Decide(state, now, zone, new HostOutcome.NotPosted(), HostOutcome (_) => new HostOutcome.Changed());

    /// <summary>
    /// When <see cref="BringUpToDate"/> next has something to do, or null when nothing is waited for.
    /// </summary>
    public static DateTimeOffset? NextDue(AssignmentState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return WaveRules.NextDue(state);
    }

    /// <summary>The next state after an event.</summary>
    public static AssignmentState Evolve(AssignmentState state, AssignmentEvent happened) =>
        AssignmentDraft.Evolve(state, happened);

    private static Decision<TOutcome> Decide<TOutcome>(
        AssignmentState? state,
        DateTimeOffset now,
        TimeZoneInfo zone,
        TOutcome whenMissing,
        Func<AssignmentDraft, TOutcome> rule)
        where TOutcome : AssignmentOutcome
    {
        if (state is null)
        {
            return new Decision<TOutcome>(null, ImmutableArray<AssignmentEvent>.Empty, whenMissing);
        }

        var draft = new AssignmentDraft(state, now, zone);
        WaveRules.BringUpToDate(draft);
        var outcome = rule(draft);
        WaveRules.BringUpToDate(draft);
        return draft.Answer(outcome);
    }
}
