using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Tests.Assignments;

/// <summary>The table of DOMAIN 6.9: what a person's tap does.</summary>
public sealed class AcceptPlaceTests
{
    // Two working days after Monday ten o'clock.
    private static readonly DateTimeOffset Wednesday = AssignmentSamples.Monday.AddDays(2);

    // The first six o'clock in the evening that is 24 hours away.
    private static readonly DateTimeOffset TuesdayEvening = new(2026, 3, 3, 17, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_open_activity_is_saved_and_books_nothing()
    {
        var story = new AssignmentStory(AssignmentSamples.OpenActivity());

        var answer = story.Accept("anna");

        Assert.IsType<AcceptOutcome.Saved>(answer);
        Assert.Empty(story.Events);
    }

    [Fact]
    public void With_three_free_places_the_place_is_the_persons_at_once()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 3));

        var answer = story.Accept("anna");

        Assert.IsType<AcceptOutcome.Accepted>(answer);
        Assert.Equal(EngagementState.Accepted, story.StateOf("anna"));
        Assert.Equal(OwnerRole.Association, story.Of("anna").Owner);
        Assert.Equal(Wednesday, story.Of("anna").NextStepAtUtc);
        Assert.Equal(1, story.Occupancy.Taken);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public void With_fewer_free_places_one_is_held_when_nobody_waits(int free)
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 5, takenOutside: 5 - free));

        var answer = story.Accept("anna");

        var held = Assert.IsType<AcceptOutcome.Held>(answer);
        Assert.Equal(TuesdayEvening, held.HoldEndsAtUtc);
        Assert.Empty(held.Missing);
        Assert.Equal(OwnerRole.Participant, story.Of("anna").Owner);
        Assert.Equal(1, story.Occupancy.Held);
        Assert.Equal(free - 1, story.Occupancy.Free);
    }

    [Fact]
    public void When_every_place_is_taken_or_held_the_interest_is_noted_and_a_coordinator_owns_it()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1));
        story.Accept("anna");

        var answer = story.Accept("bo");

        Assert.Equal(new AcceptOutcome.Interested(OwnerRole.Coordinator, Wednesday, IsFull: true), answer);
        Assert.Equal(EngagementState.Interested, story.StateOf("bo"));
    }

    [Fact]
    public void Where_the_host_answers_the_interest_waits_two_working_days_for_the_association()
    {
        var story = new AssignmentStory(AssignmentSamples.Answered(places: 8));

        var answer = story.Accept("anna");

        Assert.Equal(new AcceptOutcome.Interested(OwnerRole.Association, Wednesday, IsFull: false), answer);
        Assert.Equal(8, story.Occupancy.Free);
    }

    [Theory]
    [InlineData(AssignmentKind.WorkTraining)]
    [InlineData(AssignmentKind.ProtectedPublicEmployment)]
    [InlineData(AssignmentKind.Employment)]
    public void Interest_in_work_goes_to_a_coordinator_even_when_places_are_free(AssignmentKind kind)
    {
        var story = new AssignmentStory(AssignmentSamples.Of(AssignmentSamples.Details(9) with { Kind = kind }));

        var answer = story.Accept("anna");

        Assert.Equal(new AcceptOutcome.Interested(OwnerRole.Coordinator, Wednesday, IsFull: false), answer);
    }

    [Theory]
    [InlineData(AssignmentStatus.Closed)]
    [InlineData(AssignmentStatus.ClosedForSeason)]
    public void A_closed_assignment_refuses(AssignmentStatus status)
    {
        var story = new AssignmentStory(AssignmentSamples.Open() with { Status = status });

        var answer = story.Accept("anna");

        Assert.IsType<AcceptOutcome.Closed>(answer);
        Assert.Empty(story.Events);
    }

    [Fact]
    public void What_was_never_posted_refuses()
    {
        var decision = Assignment.Decide(
            null,
            new AcceptPlace { CommandId = new("c1"), Participant = new ParticipantId("anna") },
            AssignmentSamples.Monday,
            AssignmentSamples.Stockholm);

        Assert.IsType<AcceptOutcome.Closed>(decision.Outcome);
        Assert.Null(decision.State);
        Assert.Empty(decision.Events);
    }

    [Theory]
    [InlineData(AssignmentStatus.Open)]
    [InlineData(AssignmentStatus.Closed)]
    public void A_second_tap_finds_the_place_that_the_person_has(AssignmentStatus status)
    {
        var story = new AssignmentStory(AssignmentSamples.Open());
        story.Accept("anna");
        story.Change(status: status);

        var again = story.Accept("anna");

        Assert.IsType<AcceptOutcome.Accepted>(again);
        Assert.Empty(story.Events);
        Assert.Equal(1, story.Occupancy.Taken);
    }

    [Fact]
    public void A_second_tap_on_a_held_place_neither_takes_nor_prolongs_it()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 2));
        var first = story.Accept("anna");
        story.Wait(TimeSpan.FromHours(5));

        var again = story.Accept("anna");

        var ends = Assert.IsType<AcceptOutcome.Held>(first).HoldEndsAtUtc;
        Assert.Equal(ends, Assert.IsType<AcceptOutcome.Held>(again).HoldEndsAtUtc);
        Assert.Empty(story.Events);
    }

    [Fact]
    public void A_second_tap_while_waiting_moves_neither_the_place_in_line_nor_the_date()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna", "bo", "cem");
        var before = story.Of("bo");
        story.Wait(TimeSpan.FromHours(3));

        var again = story.Accept("bo");

        Assert.Equal(before.NextStepAtUtc, Assert.IsType<AcceptOutcome.Interested>(again).NextStepAtUtc);
        Assert.Empty(story.Events);
        Assert.Equal(before, story.Of("bo"));
    }

    [Fact]
    public void A_person_who_said_no_may_change_their_mind_and_waits_from_now()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 3));
        story.Accept("anna");
        story.Step("anna", StepBack.Leave);
        story.Wait(TimeSpan.FromDays(30));

        var answer = story.Accept("anna");

        Assert.IsType<AcceptOutcome.Accepted>(answer);
        Assert.Equal(story.Now, story.Of("anna").WaitingSinceUtc);
    }

    [Fact]
    public void When_as_many_wait_as_can_a_new_one_and_one_who_returns_are_refused_and_nobody_is_touched()
    {
        var story = Crowded(EngagementState.Interested, AssignmentState.EngagementCountMax, ("gone", 1));

        var unknown = story.Accept("anna");
        var returning = story.Accept("gone0");
        var known = story.Accept("p7");

        Assert.IsType<AcceptOutcome.NoRoomToWait>(unknown);
        Assert.IsType<AcceptOutcome.NoRoomToWait>(returning);
        Assert.IsType<AcceptOutcome.Interested>(known);
        Assert.Equal(AssignmentState.EngagementCountMax, story.State.OpenCount);
    }

    [Fact]
    public void What_is_over_takes_no_room_and_the_oldest_of_it_is_forgotten()
    {
        var story = Crowded(EngagementState.Declined, AssignmentState.EngagementCountMax, ("gone", 2));

        var answer = story.Accept("anna");

        Assert.IsType<AcceptOutcome.Held>(answer);
        Assert.Equal(AssignmentState.EngagementCountMax + 1, story.State.Engagements.Count);
        Assert.Null(story.State.Of(new ParticipantId("gone0")));
        Assert.NotNull(story.State.Of(new ParticipantId("p7")));
    }

    [Fact]
    public void An_undo_is_let_in_however_many_wait()
    {
        var story = Crowded(EngagementState.Interested, AssignmentState.EngagementCountMax - 1);
        story.Accept("anna");
        story.Step("anna", StepBack.Decline);
        story.Accept("bo");

        var undone = story.Step("anna", StepBack.Undo);

        Assert.IsType<StepBackOutcome.Changed>(undone);
        Assert.Equal(AssignmentState.EngagementCountMax + 1, story.State.OpenCount);
    }

    /// <summary>An assignment that the host answers for, with a crowd, and some who left before.</summary>
    private static AssignmentStory Crowded(
        EngagementState state,
        int count,
        (string Name, int Count) left = default)
    {
        var full = state == EngagementState.Interested
            ? AssignmentSamples.Work(places: 1)
            : AssignmentSamples.Open(places: 1);
        var crowd = Enumerable.Range(0, count).Select(number => One($"p{number}", state, AssignmentSamples.Monday))
            .Concat(Enumerable.Range(0, left.Count).Select(number =>
                One($"{left.Name}{number}", EngagementState.Ended, AssignmentSamples.Monday.AddDays(-9))));
        return new AssignmentStory(full with
        {
            Engagements = full.Engagements.AddRange(crowd.Select(one => KeyValuePair.Create(one.Participant, one))),
        }).Wait(TimeSpan.FromDays(2));
    }

    private static Engagement One(string name, EngagementState state, DateTimeOffset changedAtUtc)
    {
        var waits = state == EngagementState.Interested;
        return new()
        {
            Participant = new ParticipantId(name),
            Pseudonym = name,
            State = state,
            ChangedAtUtc = changedAtUtc,
            Owner = waits ? OwnerRole.Coordinator : null,
            NextStepAtUtc = waits ? changedAtUtc.AddDays(30) : null,
        };
    }
}
