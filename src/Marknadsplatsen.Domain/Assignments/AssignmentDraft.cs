using System.Collections.Immutable;
using System.Diagnostics;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// Collects the events of one decision over a copy of the state, so that each rule sees what the one before led to.
/// </summary>
internal sealed class AssignmentDraft(AssignmentState state, DateTimeOffset now, TimeZoneInfo zone)
{
    private readonly ImmutableArray<AssignmentEvent>.Builder events = ImmutableArray.CreateBuilder<AssignmentEvent>();

    public AssignmentState State { get; private set; } = state;

    public DateTimeOffset Now { get; } = now;

    public TimeZoneInfo Zone { get; } = zone;

    public Decision<TOutcome> Answer<TOutcome>(TOutcome outcome)
        where TOutcome : AssignmentOutcome =>
        new(State, events.ToImmutable(), outcome);

    public void Apply(AssignmentEvent happened)
    {
        State = Evolve(State, happened);
        events.Add(happened);
    }

    /// <summary>
    /// The undo of what is over counts from when it became so: nothing that happens to it later, and no confirmation of
    /// a person, opens the undo again. Nobody is shown by name without a place. And nobody waits in silence: what is
    /// open has an owner and a date (DOMAIN section 1 row 17), and a rule that forgets it stores nothing.
    /// </summary>
    /// <exception cref="InvalidOperationException">A rule left an open engagement without owner or date.</exception>
    public void Set(EngagementChange change, Engagement next)
    {
        if (next.IsWithoutOwner && State.Of(next.Participant) is not { IsWithoutOwner: true })
        {
            throw new InvalidOperationException($"{change} would leave somebody without an owner or a date.");
        }

        var staysOver = next.IsClosed && State.Of(next.Participant) is { IsClosed: true };
        var keepsTime = staysOver || change is EngagementChange.Vouched or EngagementChange.AliasChanged
            or EngagementChange.OccasionSkipped or EngagementChange.OccasionKept or EngagementChange.GuestsChanged
            or EngagementChange.ClosingTold;
        var stamped = keepsTime ? next : next with { ChangedAtUtc = Now };
        Apply(new AssignmentEvent.EngagementChanged(
            change, stamped.IsTaken ? stamped : stamped with { ShownAlias = null, ShownContact = null }));
    }

    /// <summary>By when the association answers.</summary>
    public DateTimeOffset AnswerBy() => HoldTimes.AnswerBy(Now, Zone, State.Details);

    /// <summary>Until when a place is held from now on.</summary>
    public DateTimeOffset EndOfHold() => HoldTimes.EndOfHold(Now, Zone, State.Details);

    public int Free(SessionId? session) => Places.Of(State, session).Free;

    public Engagement NewInterest(ParticipantId participant, SessionId? session) => new()
    {
        Participant = participant,
        State = EngagementState.Interested,
        Session = session,
        ChangedAtUtc = Now,
        WaitingSinceUtc = Now,
        Pseudonym = Pseudonyms.FreeOne(State, participant),
    };

    /// <summary>A taken place and its next step: the person's while a change is unanswered, else the host's.</summary>
    public Engagement Next(Engagement taken) => taken with
    {
        Owner = taken.Change is null ? OwnerRole.Association : OwnerRole.Participant,
        NextStepAtUtc = AnswerBy(),
    };

    /// <summary>
    /// Answers whether one more person may come. What has been over for long is forgotten when there is too much of it.
    /// </summary>
    public bool MakeRoom()
    {
        if (State.OpenCount >= AssignmentState.EngagementCountMax)
        {
            return false;
        }

        var over = State.Engagements.Values
            .Where(engagement => engagement.IsClosed && engagement.ChangedAtUtc + HoldTimes.UndoLength < Now)
            .OrderByDescending(engagement => engagement.ChangedAtUtc)
            .ThenBy(engagement => engagement.Participant.Value, StringComparer.Ordinal);
        foreach (var oldest in over.Skip(AssignmentState.EngagementCountMax).ToList())
        {
            Apply(new AssignmentEvent.EngagementForgotten(oldest.Participant));
        }

        return true;
    }

    /// <summary>The next state after an event. Never throws for an event that a decision made.</summary>
    public static AssignmentState Evolve(AssignmentState state, AssignmentEvent happened) => happened switch
    {
        AssignmentEvent.Published published => published.State,
        AssignmentEvent.EngagementChanged changed => state with
        {
            Engagements = state.Engagements.SetItem(changed.Next.Participant, changed.Next),
            LastNewPersonAtUtc = changed.Change == EngagementChange.PlaceAccepted
                ? changed.Next.ChangedAtUtc
                : state.LastNewPersonAtUtc,
        },
        AssignmentEvent.QualitiesChanged told => state with { Details = told.Details, Asked = told.Asked },
        AssignmentEvent.EngagementForgotten forgotten => state with
        {
            Engagements = state.Engagements.Remove(forgotten.Participant),
        },
        AssignmentEvent.PlacesChanged places => state with { Details = places.Details },
        AssignmentEvent.Edited edited => state with
        {
            Details = edited.Details,
            Asked = state.Asked.RemoveAll(asked => !edited.Details.Unanswered.Contains(asked.Quality)),
        },
        AssignmentEvent.SkipsPassed passed => state with
        {
            Engagements = state.Engagements.SetItems(
                passed.Next.Select(next => KeyValuePair.Create(next.Participant, next))),
        },
        AssignmentEvent.StandInsChanged changed => state with { StandIns = changed.StandIns },
        AssignmentEvent.AnswerCounted counted => state with { Answers = counted.Answers },
        AssignmentEvent.CoHostChanged changed => state with { CoHost = changed.Next },
        AssignmentEvent.StatusChanged status => state with { Status = status.Status },
        _ => throw new UnreachableException(),
    };
}
