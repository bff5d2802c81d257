using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Assignments;

/// <summary>
/// One assignment over time: each step is decided on the state the last one left, and every decision is checked
/// against what must hold for all of them.
/// </summary>
internal sealed class AssignmentStory(AssignmentState start)
{
    private int commandCount;

    public AssignmentState State { get; private set; } = start;

    public DateTimeOffset Now { get; private set; } = AssignmentSamples.Monday;

    /// <summary>What the latest step led to.</summary>
    public IReadOnlyList<AssignmentEvent> Events { get; private set; } = [];

    public Occupancy Occupancy => Places.Total(State);

    public Engagement Of(string person) =>
        State.Of(new ParticipantId(person)) ?? throw new InvalidOperationException($"{person} has no engagement.");

    public EngagementState StateOf(string person) => Of(person).State;

    /// <summary>Time passes; nothing looks at the assignment meanwhile.</summary>
    public AssignmentStory Wait(TimeSpan length)
    {
        Now += length;
        return this;
    }

    public AssignmentStory WaitUntil(DateTimeOffset moment)
    {
        Now = moment;
        return this;
    }

    public AssignmentStory WakeUp()
    {
        Keep(Assignment.BringUpToDate(State, Now, AssignmentSamples.Stockholm));
        return this;
    }

    public AcceptOutcome Accept(
        string person,
        string? session = null,
        bool isOldEnough = false,
        Standing standing = Standing.Confirmed) =>
        Keep(Assignment.Decide(
            State,
            new AcceptPlace
            {
                CommandId = NextCommand(),
                Participant = new ParticipantId(person),
                Session = session is null ? null : new SessionId(session),
                IsOldEnough = isOldEnough,
                Standing = standing,
            },
            Now,
            AssignmentSamples.Stockholm));

    /// <summary>Several people tap, one after the other, a minute apart.</summary>
    public AssignmentStory AcceptAll(params string[] people)
    {
        foreach (var person in people)
        {
            Accept(person);
            Wait(TimeSpan.FromMinutes(1));
        }

        return this;
    }

    public AcceptOutcome Confirm(string person, bool isOldEnough = false, DateTimeOffset? seenChangeAtUtc = null) =>
        Keep(Assignment.Decide(
            State,
            new ConfirmHold
            {
                CommandId = NextCommand(),
                Participant = new ParticipantId(person),
                IsOldEnough = isOldEnough,
                SeenChangeAtUtc = seenChangeAtUtc,
            },
            Now,
            AssignmentSamples.Stockholm));

    public HostOutcome Edit(
        Func<AssignmentDetails, AssignmentDetails> change,
        string association = "verdandi-soder",
        string? seen = null) =>
        Keep(Assignment.Decide(
            State,
            new EditAssignment
            {
                CommandId = NextCommand(),
                AssociationId = new(association),
                Id = State.Id,
                Details = change(State.Details),
                Seen = seen,
            },
            Now,
            AssignmentSamples.Stockholm));

    public StepBackOutcome Step(string person, StepBack step) =>
        Keep(Assignment.Decide(
            State,
            new TakeStepBack { CommandId = NextCommand(), Participant = new ParticipantId(person), Step = step },
            Now,
            AssignmentSamples.Stockholm));

    public BringOutcome Bring(string person, int guests) =>
        Keep(Assignment.Decide(
            State,
            new BringGuests { CommandId = NextCommand(), Participant = new ParticipantId(person), Guests = guests },
            Now,
            AssignmentSamples.Stockholm));

    /// <summary>What a person says about one time.</summary>
    public OccasionOutcome Occasion(
        string person,
        OccasionStep step,
        OccasionId occasion,
        bool isOldEnough = false,
        Standing standing = Standing.Confirmed,
        DateTimeOffset? seen = null) =>
        Keep(Assignment.Decide(
            State,
            new TakeOccasionStep
            {
                Seen = seen,
                CommandId = NextCommand(),
                Participant = new ParticipantId(person),
                Step = step,
                Occasion = occasion,
                IsOldEnough = isOldEnough,
                Standing = standing,
            },
            Now,
            AssignmentSamples.Stockholm));

    public HostOutcome Host(
        string person,
        HostStep step,
        Requirement? requirement = null,
        DateTimeOffset? nextStepAtUtc = null) =>
        Keep(Assignment.Decide(
            State,
            new TakeHostStep
            {
                CommandId = NextCommand(),
                Participant = new ParticipantId(person),
                Step = step,
                Requirement = requirement,
                NextStepAtUtc = nextStepAtUtc,
            },
            Now,
            AssignmentSamples.Stockholm));

    public HostOutcome Change(
        int? places = null,
        int? takenOutside = null,
        AssignmentStatus? status = null,
        string? session = null) =>
        Keep(Assignment.Decide(
            State,
            new ChangePlaces
            {
                CommandId = NextCommand(),
                Session = session is null ? null : new SessionId(session),
                Places = places,
                TakenOutside = takenOutside,
                Status = status,
            },
            Now,
            AssignmentSamples.Stockholm));

    public ShowAliasOutcome ShowAlias(string person, string? alias, bool isShown = true) => Keep(Assignment.Decide(
        State,
        new ShowAlias
        {
            CommandId = NextCommand(),
            Participant = new ParticipantId(person),
            IsShown = isShown,
            Alias = alias,
        },
        Now,
        AssignmentSamples.Stockholm));

    public HostOutcome CoHost(
        string by, CoHostStep step, string? asked = null, AssociationKind kind = AssociationKind.Association) =>
        Keep(Assignment.Decide(
            State,
            new TakeCoHostStep
            {
                CommandId = NextCommand(),
                By = new AssociationId(by),
                Step = step,
                Asked = asked is null ? null : new CoHost { Association = new AssociationId(asked), Name = asked },
                AskedKind = kind,
            },
            Now,
            AssignmentSamples.Stockholm));

    public HostOutcome Rename(string person, string? alias) =>
        Keep(Assignment.Rename(State, new ParticipantId(person), alias, Now, AssignmentSamples.Stockholm));

    public HostOutcome Vouch(string person) =>
        Keep(Assignment.Vouch(State, new ParticipantId(person), Now, AssignmentSamples.Stockholm));

    public HostOutcome Release() => Keep(Assignment.Decide(
        State, new ReleaseUnconfirmed { CommandId = NextCommand() }, Now, AssignmentSamples.Stockholm));

    private TOutcome Keep<TOutcome>(Decision<TOutcome> decision)
        where TOutcome : AssignmentOutcome
    {
        Invariants.Check(State, decision, Now);
        State = decision.State ?? State;
        Events = decision.Events;
        return decision.Outcome;
    }

    private CommandId NextCommand() => new($"c{++commandCount}");
}
