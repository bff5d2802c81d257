using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;

namespace Marknadsplatsen.Domain.Tests.Assignments;

public sealed class ChangePlacesTests
{
    [Fact]
    public void Fewer_places_than_are_promised_is_refused_with_how_many_are()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 6, takenOutside: 1))
            .AcceptAll("anna", "bo", "cem");
        story.Accept("dani");

        var answer = story.Change(places: 4);

        Assert.Equal(new HostOutcome.BelowPromised(5), answer);
        Assert.Equal(6, story.Occupancy.Places);
    }

    [Fact]
    public void As_few_places_as_are_promised_is_allowed()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 6, takenOutside: 1))
            .AcceptAll("anna", "bo", "cem");

        var answer = story.Change(places: 4);

        Assert.IsType<HostOutcome.Changed>(answer);
        Assert.Equal(0, story.Occupancy.Free);
    }

    [Fact]
    public void People_who_came_another_way_take_places_that_are_free_and_no_others()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 4)).AcceptAll("anna", "bo");

        var within = story.Change(takenOutside: 2);
        var above = story.Change(takenOutside: 3);

        Assert.IsType<HostOutcome.Changed>(within);
        Assert.Equal(new HostOutcome.BelowPromised(5), above);
        Assert.Equal(4, story.Occupancy.Taken + story.Occupancy.Held);
    }

    [Fact]
    public void When_somebody_who_came_another_way_stops_the_place_is_held_for_who_waits()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1, takenOutside: 1)).AcceptAll("anna");

        story.Change(takenOutside: 0);

        Assert.Equal(EngagementState.Held, story.StateOf("anna"));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, null)]
    [InlineData(PostRules.PlaceCountMax + 1, null)]
    [InlineData(null, -1)]
    [InlineData(null, 4)]
    public void A_number_outside_its_range_is_refused(int? places, int? takenOutside)
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 3));

        var answer = story.Change(places, takenOutside);

        Assert.IsType<HostOutcome.OutOfRange>(answer);
        Assert.Empty(story.Events);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(PostRules.PlaceCountMax)]
    public void The_least_and_the_most_places_are_allowed(int places)
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 3));

        var answer = story.Change(places);

        Assert.IsType<HostOutcome.Changed>(answer);
        Assert.Equal(places, story.Occupancy.Places);
    }

    [Fact]
    public void An_open_activity_has_nobody_who_came_another_way()
    {
        var story = new AssignmentStory(AssignmentSamples.OpenActivity());

        var answer = story.Change(takenOutside: 1);

        Assert.IsType<HostOutcome.OutOfRange>(answer);
    }

    [Fact]
    public void What_is_so_already_changes_nothing()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 3));

        var answer = story.Change(places: 3, takenOutside: 0, status: AssignmentStatus.Open);

        Assert.IsType<HostOutcome.Changed>(answer);
        Assert.Empty(story.Events);
    }

    [Fact]
    public void A_refused_number_leaves_the_status_as_it_was()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 3));

        story.Change(places: 0, status: AssignmentStatus.Closed);

        Assert.Equal(AssignmentStatus.Open, story.State.Status);
    }

    [Fact]
    public void Closing_keeps_everybodys_place()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 3)).AcceptAll("anna");

        story.Change(status: AssignmentStatus.ClosedForSeason);

        Assert.Equal(EngagementState.Accepted, story.StateOf("anna"));
        Assert.Equal(1, story.Occupancy.Taken);
    }
}
