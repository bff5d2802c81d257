using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Tests.Assignments;

namespace Marknadsplatsen.Domain.Tests.FillRates;

/// <summary>The figures of DOMAIN 6.7.</summary>
public sealed class FillRateTests
{
    [Fact]
    public void It_is_the_sum_of_taken_over_the_sum_of_places_and_held_stands_beside()
    {
        var rate = FillRate.Of([Card(places: 10, taken: 8, held: 1), Card(places: 30, taken: 2, held: 3)]);

        Assert.Equal(new FillRate(Assignments: 2, Places: 40, Taken: 10, Held: 4), rate);
        Assert.Equal(0.25, rate.Share);
        Assert.Equal(26, rate.Free);
    }

    [Theory]
    [InlineData(AssignmentStatus.Closed)]
    [InlineData(AssignmentStatus.ClosedForSeason)]
    public void What_is_closed_is_not_counted(AssignmentStatus status) =>
        Assert.Equal(FillRate.None, FillRate.Of([Card(places: 10, taken: 1) with { Status = status }]));

    [Fact]
    public void What_has_no_limit_is_not_counted() =>
        Assert.Equal(FillRate.None, FillRate.Of([AssignmentSamples.OpenActivity().ToCard(1)]));

    [Fact]
    public void Nothing_counted_is_nothing_filled() => Assert.Equal(0, FillRate.None.Share);

    [Fact]
    public void Accepted_started_and_paused_people_and_those_who_came_another_way_are_taken()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 20, takenOutside: 2))
            .AcceptAll("anna", "bo", "cem");
        story.Host("bo", HostStep.MarkStarted);
        story.Step("cem", StepBack.Pause);
        story.AcceptAll("dani", "eva", "fia");
        story.Step("dani", StepBack.Leave);

        var rate = FillRate.Of([story.State.ToCard(1)]);

        Assert.Equal(new FillRate(Assignments: 1, Places: 20, Taken: 7, Held: 0), rate);
    }

    [Fact]
    public void Sessions_with_places_of_their_own_are_summed()
    {
        var story = new AssignmentStory(AssignmentSamples.WithSessions(("mon", 4), ("wed", 2)));
        story.Accept("anna", "mon");
        story.Accept("bo", "wed");

        var rate = FillRate.Of([story.State.ToCard(1)]);

        Assert.Equal(new FillRate(Assignments: 1, Places: 6, Taken: 1, Held: 1), rate);
    }

    [Fact]
    public void A_days_sums_are_those_of_its_cards()
    {
        var day = FillRate.Day(new DateOnly(2026, 3, 2), [Card(places: 10, taken: 8, held: 1)]);

        Assert.Equal(
            new DayFigures { Date = new(2026, 3, 2), Places = 10, Taken = 8, Held = 1, OpenAssignments = 1 },
            day);
    }

    [Theory]
    [InlineData(3, PlacesWord.Available)]
    [InlineData(2, PlacesWord.FewLeft)]
    [InlineData(1, PlacesWord.FewLeft)]
    [InlineData(0, PlacesWord.Full)]
    [InlineData(-1, PlacesWord.Full)]
    public void The_public_word_says_no_more_than_it_must(int free, PlacesWord word) =>
        Assert.Equal(word, new Occupancy { Places = 10, Taken = 5, Held = 5 - free }.Word);

    [Fact]
    public void Without_a_limit_there_are_always_places() =>
        Assert.Equal(PlacesWord.Available, new Occupancy().Word);

    private static AssignmentCard Card(int places, int taken, int held = 0) =>
        AssignmentSamples.Open(places).ToCard(1) with
        {
            Occupancy = new Occupancy { Places = places, Taken = taken, Held = held },
        };
}
