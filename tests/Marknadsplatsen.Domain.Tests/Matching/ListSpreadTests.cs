using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Tests.City;

namespace Marknadsplatsen.Domain.Tests.Matching;

public sealed class ListSpreadTests
{
    private static readonly DateTimeOffset Now = DemoCity.LoadedAt;
    private static readonly ListSpread Spread = new(Now);
    private static readonly AssignmentCard Card = DemoCity.Cards[0];

    [Fact]
    public void Nobody_ever_and_nobody_for_a_week_lift_by_ten_and_somebody_within_it_by_nothing()
    {
        var week = TimeSpan.FromDays(MatchRules.SpreadDays);

        Assert.Equal(10, Spread.Of(Card with { LastNewPersonAtUtc = null }));
        Assert.Equal(10, Spread.Of(Card with { LastNewPersonAtUtc = Now - week }));
        Assert.Equal(0, Spread.Of(Card with { LastNewPersonAtUtc = Now - week + TimeSpan.FromTicks(1) }));
        Assert.Equal(0, Spread.Of(Card with { LastNewPersonAtUtc = Now }));
    }

    [Fact]
    public void It_is_never_more_than_what_the_citys_own_addition_can_be()
    {
        Assert.Equal(MatchRules.FairSharePointsMax + MatchRules.WaitingPointsMax, MatchRules.SpreadPoints);
    }

    [Fact]
    public void It_moves_what_has_had_somebody_behind_its_equal_and_touches_no_score()
    {
        var (had, other) = (
            Card with { LastNewPersonAtUtc = Now },
            Card with { Id = new AssignmentId("other"), LastNewPersonAtUtc = null });
        var request = new MatchRequest
        {
            Profile = new MatchProfile { Interests = [Card.Details.Category] },
            TieKey = "p1",
        };
        ImmutableArray<AssignmentCard> cards = [had, other];

        var plain = DemoCity.Model.List(request, cards);
        var spread = DemoCity.Model.List(request, cards, spread: Spread);
        var turned = DemoCity.Model.List(
            request,
            [had with { LastNewPersonAtUtc = null }, other with { LastNewPersonAtUtc = Now }],
            spread: Spread);

        Assert.Equal(["other", had.Id.Value], spread.Top.Select(own => own.Card.Id.Value));
        Assert.Equal([had.Id.Value, "other"], turned.Top.Select(own => own.Card.Id.Value));
        Assert.Equal(plain.Top.Select(own => own.Score), spread.Top.Select(own => own.Score));
    }

    [Fact]
    public void An_assignment_tells_when_somebody_new_last_got_a_place_also_after_they_have_left()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 5));
        var before = story.State.ToCard(1);

        story.Accept("anna");
        var tapped = story.State.ToCard(2);
        story.Wait(TimeSpan.FromDays(2)).Step("anna", StepBack.Leave);

        Assert.Null(before.LastNewPersonAtUtc);
        Assert.Equal(AssignmentSamples.Monday, tapped.LastNewPersonAtUtc);
        Assert.Equal(EngagementState.Ended, story.StateOf("anna"));
        Assert.Equal(AssignmentSamples.Monday, story.State.ToCard(3).LastNewPersonAtUtc);
    }

    [Fact]
    public void A_held_place_is_nobodys_until_the_yes()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna");

        Assert.True(story.Of("anna").IsHeld);
        Assert.Null(story.State.ToCard(1).LastNewPersonAtUtc);
    }
}
