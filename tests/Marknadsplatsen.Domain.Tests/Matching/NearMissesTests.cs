using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Tests.City;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Matching;

public sealed class NearMissesTests
{
    private static readonly QualityId Wheelchair = new("wheelchair");
    private static readonly QualityId Lift = new("lift");

    [Fact]
    public void A_relief_says_how_many_appear_when_that_answer_alone_is_dropped()
    {
        var profile = new MatchProfile { MustHave = [Lift, Wheelchair], TimeOfDay = [TimeBucket.Evening] };
        var without = new Dictionary<string, MatchProfile>
        {
            ["MUST:lift"] = profile with { MustHave = [Wheelchair] },
            ["MUST:wheelchair"] = profile with { MustHave = [Lift] },
            ["TIME"] = profile with { TimeOfDay = [] },
            ["WORK_NOT_CHOSEN"] = profile with { OpenToWorkSteps = true },
        };

        var reliefs = Find(profile).Reliefs;

        var eligible = EligibleCount(profile);
        Assert.NotEmpty(reliefs);
        Assert.All(
            reliefs,
            relief => Assert.Equal(EligibleCount(without[relief.Reason.ToString()]) - eligible, relief.Count));
        Assert.Equal(reliefs.OrderByDescending(relief => relief.Count), reliefs);
        Assert.Equal("MUST:lift", reliefs[0].Reason.ToString());
    }

    [Fact]
    public void An_impossible_wish_still_gets_three_alternatives_from_different_hosts()
    {
        var profile = new MatchProfile
        {
            MustHave = [Lift, Wheelchair, new QualityId("clothesProvided")],
            MaxKm = 0.1,
            Area = new AreaId("kattarp"),
        };

        var alternatives = Find(profile).Alternatives;

        Assert.Equal(0, EligibleCount(profile));
        Assert.Equal(3, alternatives.Length);
        Assert.Equal(3, alternatives.Select(miss => miss.Card.AssociationId).Distinct().Count());
        Assert.All(alternatives, miss => Assert.NotEmpty(miss.Reasons));
        Assert.Equal(alternatives.OrderBy(miss => miss.Reasons.Length), alternatives);
        Assert.True(alternatives[0].Reasons.Length <= DemoCity.Cards.Min(card => Reasons(profile, card).Length));
    }

    [Fact]
    public void What_is_full_or_hidden_is_no_alternative()
    {
        var request = new MatchRequest
        {
            Profile = new MatchProfile { OpenToWorkSteps = false },
            Hidden = [.. DemoCity.Cards.Where(card => card.Details.IsWork).Select(card => card.Id)],
        };

        var misses = DemoCity.Model.NearMisses(request, DemoCity.Cards);

        Assert.Empty(misses.Alternatives);
        Assert.Empty(misses.Reliefs);
    }

    [Fact]
    public void A_must_the_host_has_not_answered_is_worth_asking_about_and_a_no_is_not()
    {
        var profile = new MatchProfile { MustHave = [Wheelchair], Languages = [MatchRules.Swedish] };
        var cards = DemoCity.Cards.Select(card => card.Id.Value switch
        {
            "u001" or "u003" => Without(card, Wheelchair, [Wheelchair]),
            "u002" => Without(card, Wheelchair, []),
            _ => card,
        }).ToImmutableArray();

        var maybes = DemoCity.Model.NearMisses(new MatchRequest { Profile = profile }, cards).Maybes;

        Assert.Equal(["u001", "u003"], maybes.Select(miss => miss.Card.Id.Value).Order());
        Assert.All(maybes, miss => Assert.True(miss.IsMaybe));
        Assert.DoesNotContain(
            DemoCity.Model.List(new MatchRequest { Profile = profile, ListLength = 50 }, cards).Top,
            suggestion => suggestion.Card.Id.Value is "u001" or "u003");
    }

    [Fact]
    public void Another_reason_beside_the_unanswered_must_is_no_maybe()
    {
        var profile = new MatchProfile { MustHave = [Wheelchair], TimeOfDay = [TimeBucket.Weekend] };
        var card = Without(DemoCity.Card("u001"), Wheelchair, [Wheelchair]);

        Assert.Empty(DemoCity.Model.NearMisses(new MatchRequest { Profile = profile }, [card]).Maybes);
    }

    [Fact]
    public void There_are_at_most_six_maybes()
    {
        var cards = DemoCity.Cards.Select(card => Without(card, Wheelchair, [Wheelchair])).ToImmutableArray();

        var maybes = DemoCity.Model.NearMisses(
            new MatchRequest { Profile = new MatchProfile { MustHave = [Wheelchair] } }, cards).Maybes;

        Assert.Equal(MatchRules.ListLengthDefault, maybes.Length);
    }

    private static AssignmentCard Without(
        AssignmentCard card,
        QualityId quality,
        ImmutableArray<QualityId> unanswered) =>
        card with
        {
            Details = card.Details with
            {
                Accessibility = card.Details.Accessibility.Remove(quality),
                Unanswered = unanswered,
            },
        };

    private static NearMisses Find(MatchProfile profile) =>
        DemoCity.Model.NearMisses(new MatchRequest { Profile = profile }, DemoCity.Cards);

    private static int EligibleCount(MatchProfile profile) =>
        DemoCity.Model.List(new MatchRequest { Profile = profile }, DemoCity.Cards).EligibleCount;

    private static ImmutableArray<Exclusion> Reasons(MatchProfile profile, AssignmentCard card) =>
        DemoCity.Model.Exclusions(new MatchRequest { Profile = profile }, card);
}
