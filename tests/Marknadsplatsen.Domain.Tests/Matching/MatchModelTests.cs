using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Tests.City;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Matching;

public sealed class MatchModelTests
{
    private static readonly QualityId Wheelchair = new("wheelchair");
    private static readonly AreaId Centrum = new("centrum");

    private static readonly Gen<MatchProfile> Profiles =
        from interests in Some(DemoCity.File.Vocabulary.Categories.Select(entry => entry.Id), 3)
        from times in Some(Enum.GetValues<TimeBucket>(), 4)
        from musts in Some(DemoCity.File.Vocabulary.Accessibility.Select(entry => entry.Id), 2)
        from nice in Some(DemoCity.File.Vocabulary.Supports.Select(entry => entry.Id), 4)
        from area in Gen.Elements(DemoCity.File.Vocabulary.Areas.Select(area => (AreaId?)area.Id).Prepend(null))
        from kilometres in Gen.Elements<double?>(null, 1, 3, 7)
        from hours in Gen.Elements<double?>(null, 1, 3, 9)
        from openToWork in Gen.Elements(true, false)
        select new MatchProfile
        {
            Interests = interests,
            TimeOfDay = times,
            MustHave = musts,
            NiceToHave = nice,
            Area = area,
            MaxKm = kilometres,
            MaxHoursPerWeek = hours,
            OpenToWorkSteps = openToWork,
        };

    [Fact]
    public void An_unanswered_question_excludes_nothing()
    {
        var list = List(new MatchProfile { OpenToWorkSteps = true });

        Assert.Equal("FULL", Assert.Single(list.ExcludedBy).Reason.ToString());
        Assert.Equal(130, list.EligibleCount);
    }

    [Fact]
    public void Dropping_an_answer_never_hides_an_assignment() => Law.Holds(Profiles, profile =>
    {
        var eligible = Eligible(profile);
        MatchProfile[] relaxed =
        [
            profile with { TimeOfDay = [] },
            profile with { MustHave = [] },
            profile with { MaxHoursPerWeek = null },
            profile with { Area = null },
            profile with { MaxKm = null },
            profile with { Languages = [] },
        ];
        return relaxed.All(other => eligible.IsSubsetOf(Eligible(other)));
    }, count: 40);

    [Fact]
    public void The_list_does_not_depend_on_the_order_cards_come_in() => Law.Holds(
        from profile in Profiles
        from order in Gen.Shuffle(Enumerable.Range(0, DemoCity.Cards.Length).ToArray())
        select (profile, order),
        example =>
        {
            var request = new MatchRequest { Profile = example.profile, TieKey = "p01", ListLength = 50 };
            var shuffled = DemoCity.Model.List(request, [.. example.order.Select(index => DemoCity.Cards[index])]);
            return shuffled.Top.Select(one => one.Card)
                .SequenceEqual(DemoCity.Model.List(request, DemoCity.Cards).Top.Select(one => one.Card));
        });

    [Fact]
    public void A_score_is_between_0_and_100_and_answers_alone_decide_it() => Law.Holds(
        from profile in Profiles
        from card in Gen.Elements(DemoCity.Cards.AsEnumerable())
        select (profile, card),
        example =>
        {
            var busier = example.card with { Version = 9, Occupancy = new Occupancy { Places = 90, Taken = 88 } };
            var score = DemoCity.Model.Score(example.profile, example.card).Total;
            return score is >= 0 and <= 100 && DemoCity.Model.Score(example.profile, busier).Total.Equals(score);
        });

    [Fact]
    public void No_association_has_more_than_its_share_of_a_list() => Law.Holds(Profiles, profile =>
    {
        var most = profile.IsEmpty ? 1 : 2;
        return DemoCity.Model.List(new MatchRequest { Profile = profile, ListLength = 50 }, DemoCity.Cards).Top
            .GroupBy(suggestion => suggestion.Card.AssociationId).All(group => group.Count() <= most);
    });

    [Fact]
    public void A_held_place_is_not_free()
    {
        var card = DemoCity.Card("u001") with { Occupancy = new Occupancy { Places = 4, Taken = 2, Held = 2 } };

        Assert.Equal(["FULL"], Codes(new MatchProfile(), card));
    }

    [Fact]
    public void What_is_hidden_or_has_an_avoided_rule_is_left_out_and_counted()
    {
        var request = new MatchRequest
        {
            Profile = new MatchProfile { AvoidHouse = HouseRule.SoberPlace },
            Hidden = [new AssignmentId("u001"), new AssignmentId("u002")],
        };

        var list = DemoCity.Model.List(request, DemoCity.Cards);

        Assert.Equal(
            [("FULL", 1), ("WORK_NOT_CHOSEN", 10), ("HOUSE", 10), ("HIDDEN", 2)],
            list.ExcludedBy.Select(count => (count.Reason.ToString(), count.Count)));
    }

    [Fact]
    public void Hours_already_accepted_count_towards_the_ceiling()
    {
        var profile = new MatchProfile { MaxHoursPerWeek = 5 };
        var card = DemoCity.Card("u001");

        Assert.Empty(DemoCity.Model.Exclusions(new MatchRequest { Profile = profile, AcceptedHoursPerWeek = 2 }, card));
        Assert.Equal(
            "HOURS",
            Assert.Single(DemoCity.Model.Exclusions(
                new MatchRequest { Profile = profile, AcceptedHoursPerWeek = 3 }, card)).ToString());
    }

    [Fact]
    public void All_reasons_are_told_in_one_order()
    {
        var card = Changed("u060", details => details with
        {
            HouseRule = HouseRule.SoberPlace,
            Accessibility = [],
            Demands = details.Demands with { Swedish = SwedishDemand.Fluent, DrivingLicence = true },
        }) with { Occupancy = new Occupancy { Places = 1, Taken = 1 } };
        var profile = new MatchProfile
        {
            TimeOfDay = [TimeBucket.Weekend],
            MaxHoursPerWeek = 1,
            Area = new AreaId("kattarp"),
            MaxKm = 1,
            MustHave = [Wheelchair, new QualityId("lift")],
            Languages = [new LanguageCode("so")],
            HasDrivingLicence = false,
            AvoidHouse = HouseRule.SoberPlace,
        };

        var reasons = DemoCity.Model.Exclusions(new MatchRequest { Profile = profile, Hidden = [card.Id] }, card);

        Assert.Equal(
            [
                "FULL", "TIME", "MUST:wheelchair", "MUST:lift", "HOURS", "WORK_NOT_CHOSEN", "DISTANCE", "LANGUAGE",
                "LICENCE", "HOUSE", "HIDDEN",
            ],
            reasons.Select(reason => reason.ToString()));
    }

    [Fact]
    public void As_many_musts_as_the_limit_are_told_apart_and_more_are_refused()
    {
        var musts = Enumerable.Range(0, MatchRules.MustCountMax).Select(index => new QualityId($"q{index}")).ToArray();
        var card = DemoCity.Card("u001");

        Assert.Equal(musts.Select(must => $"MUST:{must}"), Codes(new MatchProfile { MustHave = [.. musts] }, card));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Codes(new MatchProfile { MustHave = [.. musts, Wheelchair] }, card));
    }

    [Fact]
    public void Somebody_who_chose_work_first_sees_jobs_then_protected_jobs_then_training()
    {
        var opened = DemoCity.Cards.Select(card => card with { Occupancy = new Occupancy { Places = 9 } });

        var list = DemoCity.Model.List(
            new MatchRequest { Profile = new MatchProfile { OpenToWorkSteps = true }, ListLength = 50 },
            [.. opened]);

        Assert.Equal(
            [AssignmentKind.Employment, AssignmentKind.ProtectedPublicEmployment, AssignmentKind.WorkTraining],
            list.Work.Select(suggestion => suggestion.Card.Details.Kind).Distinct());
        Assert.Equal(10, list.Work.Length);
        Assert.Empty(List(new MatchProfile()).Work);
    }

    [Theory]
    [InlineData(75, FitWord.FitsWell)]
    [InlineData(74.99, FitWord.MayFit)]
    [InlineData(55, FitWord.MayFit)]
    [InlineData(54.99, FitWord.None)]
    public void A_score_is_told_as_a_word(double score, FitWord word) => Assert.Equal(word, MatchScore.WordFor(score));

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public void A_list_length_past_the_limits_is_refused(int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DemoCity.Model.List(
            new MatchRequest { Profile = new MatchProfile(), ListLength = length }, DemoCity.Cards));

    [Fact]
    public void An_area_the_city_does_not_know_is_as_good_as_unanswered()
    {
        var profile = new MatchProfile { Area = new AreaId("nowhere"), MaxKm = 0.1 };

        Assert.Equal(MatchRules.UnansweredShare, DemoCity.Model.Score(profile, DemoCity.Card("u001")).Area);
        Assert.DoesNotContain(List(profile).ExcludedBy, count => count.Reason.Kind == ExclusionKind.Distance);
        Assert.Equal(1, DemoCity.Model.Score(profile with { Area = Centrum }, Changed(
            "u001", details => details with { Area = Centrum })).Area);
    }

    private static AssignmentCard Changed(string id, Func<AssignmentDetails, AssignmentDetails> change)
    {
        var card = DemoCity.Card(id);
        return card with { Details = change(card.Details) };
    }

    private static MatchList List(MatchProfile profile) =>
        DemoCity.Model.List(new MatchRequest { Profile = profile }, DemoCity.Cards);

    private static IEnumerable<string> Codes(MatchProfile profile, AssignmentCard card) =>
        DemoCity.Model.Exclusions(new MatchRequest { Profile = profile }, card).Select(reason => reason.ToString());

    private static ImmutableHashSet<AssignmentId> Eligible(MatchProfile profile) =>
        [.. DemoCity.Cards.Where(card => !Codes(profile, card).Any()).Select(card => card.Id)];

    private static Gen<ImmutableArray<T>> Some<T>(IEnumerable<T> values, int most)
    {
        var all = values.ToArray();
        return from shuffled in Gen.Shuffle(all)
               from count in Gen.Choose(0, most)
               select shuffled.Take(count).ToImmutableArray();
    }
}
