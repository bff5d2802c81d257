using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Tests.Assignments;

/// <summary>Sessions with places of their own: each is as full as it is, whatever the others are.</summary>
public sealed class SessionPlacesTests
{
    [Fact]
    public void Each_session_counts_its_own_places_and_the_assignment_their_sum()
    {
        var story = new AssignmentStory(AssignmentSamples.WithSessions(("mon", 1), ("wed", 4)));

        story.Accept("anna", "mon");
        story.Accept("bo", "wed");

        Assert.Equal(0, Places.Of(story.State, new SessionId("mon")).Free);
        Assert.Equal(3, Places.Of(story.State, new SessionId("wed")).Free);
        Assert.Equal((5, 1, 1), (story.Occupancy.Places, story.Occupancy.Taken, story.Occupancy.Held));
    }

    [Fact]
    public void A_full_session_makes_people_wait_for_that_session_only()
    {
        var story = new AssignmentStory(AssignmentSamples.WithSessions(("mon", 1), ("wed", 1)));
        story.Accept("anna", "mon");
        story.Accept("bo", "mon");

        var other = story.Accept("cem", "wed");
        story.Step("anna", StepBack.Decline);

        Assert.IsType<AcceptOutcome.Held>(other);
        Assert.Equal(EngagementState.Held, story.StateOf("bo"));
        Assert.Equal(new SessionId("mon"), story.Of("bo").Session);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("sun")]
    public void A_session_must_be_named_and_exist(string? session)
    {
        var story = new AssignmentStory(AssignmentSamples.WithSessions(("mon", 3)));

        var answer = story.Accept("anna", session);

        Assert.IsType<AcceptOutcome.SessionUnknown>(answer);
    }

    [Fact]
    public void Where_sessions_share_places_the_name_of_one_means_nothing()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 3));

        story.Accept("anna", "mon");

        Assert.Null(story.Of("anna").Session);
    }

    [Fact]
    public void Whoever_waits_may_choose_another_session_and_gets_its_free_place()
    {
        var story = new AssignmentStory(AssignmentSamples.WithSessions(("mon", 1), ("wed", 3)));
        story.Accept("anna", "mon");
        story.Accept("bo", "mon");

        var answer = story.Accept("bo", "wed");

        Assert.IsType<AcceptOutcome.Accepted>(answer);
        Assert.Equal(new SessionId("wed"), story.Of("bo").Session);
    }

    [Fact]
    public void Choosing_another_full_session_moves_the_person_to_the_end_of_its_line()
    {
        var story = new AssignmentStory(AssignmentSamples.WithSessions(("mon", 1), ("wed", 1)));
        story.Accept("anna", "mon");
        story.Accept("bo", "wed");
        story.Accept("cem", "mon");
        story.Wait(TimeSpan.FromHours(1));
        story.Accept("dani", "wed");
        story.Wait(TimeSpan.FromHours(1));
        story.Accept("cem", "wed");

        story.Step("bo", StepBack.Decline);

        Assert.Equal(EngagementState.Held, story.StateOf("dani"));
        Assert.Equal(EngagementState.Interested, story.StateOf("cem"));
        Assert.Equal(new SessionId("wed"), story.Of("cem").Session);
    }

    [Fact]
    public void Only_the_named_sessions_places_are_changed()
    {
        var story = new AssignmentStory(AssignmentSamples.WithSessions(("mon", 1), ("wed", 3)));
        story.Accept("anna", "mon");
        story.Accept("bo", "mon");

        var answer = story.Change(places: 2, takenOutside: 0, session: "mon");

        Assert.IsType<HostOutcome.Changed>(answer);
        Assert.Equal(EngagementState.Held, story.StateOf("bo"));
        Assert.Equal([2, 3], story.State.Details.Sessions.Select(session => session.Places));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("sun")]
    public void Numbers_without_a_session_that_exists_are_refused(string? session)
    {
        var story = new AssignmentStory(AssignmentSamples.WithSessions(("mon", 1)));

        var answer = story.Change(places: 2, session: session);

        Assert.IsType<HostOutcome.OutOfRange>(answer);
    }

    [Fact]
    public void Where_sessions_share_places_a_sessions_number_is_refused()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 3));

        var answer = story.Change(places: 2, session: "mon");

        Assert.IsType<HostOutcome.OutOfRange>(answer);
    }

    [Fact]
    public void The_whole_assignment_is_closed_without_naming_a_session()
    {
        var story = new AssignmentStory(AssignmentSamples.WithSessions(("mon", 1), ("wed", 3)));

        var answer = story.Change(status: AssignmentStatus.Closed);

        Assert.IsType<HostOutcome.Changed>(answer);
        Assert.Equal(AssignmentStatus.Closed, story.State.Status);
    }

    [Fact]
    public void A_session_is_never_changed_below_its_own_promises()
    {
        var story = new AssignmentStory(AssignmentSamples.WithSessions(("mon", 3), ("wed", 9)));
        story.Accept("anna", "mon");
        story.Accept("bo", "mon");

        var answer = story.Change(places: 1, session: "mon");

        Assert.Equal(new HostOutcome.BelowPromised(2), answer);
    }
}
