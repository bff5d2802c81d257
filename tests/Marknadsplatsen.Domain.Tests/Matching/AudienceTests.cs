using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Tests.City;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Matching;

/// <summary>Who is told on an open page (DOMAIN 6.7).</summary>
public sealed class AudienceTests
{
    private static readonly Audience Audience = new(DemoCity.Model);
    private static readonly AssignmentCard Card = AssignmentSamples.Open(places: 5).ToCard(1);

    [Fact]
    public void Somebody_who_has_answered_nothing_is_told() => Assert.True(IsTold(new Answers()));

    [Fact]
    public void Nobody_is_told_of_work_they_have_not_chosen()
    {
        var work = AssignmentSamples.Work().ToCard(1);

        Assert.Empty(Audience.Of(work, [Person("anna", new Answers())]));
        Assert.NotEmpty(Audience.Of(work, [Person("anna", new Answers { HowMuch = HowMuch.WantToWork })]));
    }

    [Fact]
    public void Of_one_answer_it_must_be_met()
    {
        Assert.True(IsTold(new Answers { Interests = [Card.Details.Category] }));
        Assert.False(IsTold(new Answers { Interests = [new CategoryId("garden")] }));
        Assert.True(IsTold(new Answers { TimeOfDay = [TimeBucket.Evening] }));
        Assert.False(IsTold(new Answers { TimeOfDay = [TimeBucket.Morning] }));
        Assert.True(IsTold(new Answers { MustHave = [new QualityId("wheelchair")] }));
        Assert.False(IsTold(new Answers { MustHave = [new QualityId("quietSpace")] }));
        Assert.True(IsTold(new Answers { NiceToHave = [new QualityId("quietSpace"), new QualityId("ownPace")] }));
        Assert.False(IsTold(new Answers { NiceToHave = [new QualityId("quietSpace")] }));
    }

    [Fact]
    public void Not_knowing_how_much_is_no_answer_to_be_met() =>
        Assert.True(IsTold(new Answers { Interests = [Card.Details.Category], HowMuch = HowMuch.DoNotKnow }));

    [Fact]
    public void Of_two_answers_the_score_decides()
    {
        var near = new Answers { Interests = [Card.Details.Category], Area = Card.Details.Area };
        var unwanted = near with { Interests = [new CategoryId("garden")] };

        Assert.True(DemoCity.Model.Score(near.ToProfile(), Card).Total >= MatchRules.MayFitScore);
        Assert.True(IsTold(near));
        Assert.True(DemoCity.Model.Score(unwanted.ToProfile(), Card).Total < MatchRules.MayFitScore);
        Assert.False(IsTold(unwanted));
    }

    [Fact]
    public void What_a_person_has_hidden_or_has_a_relation_with_is_not_news()
    {
        var hidden = Person("anna", new Answers()) with { Hidden = [Card.Id] };
        var engaged = Person("bo", new Answers()) with { Engaged = [Card.Id] };

        Assert.Empty(Audience.Of(Card, [hidden, engaged]));
    }

    [Fact]
    public void The_hours_a_person_has_left_count()
    {
        var person = Person("anna", new Answers { HowMuch = HowMuch.AFewHours });

        Assert.NotEmpty(Audience.Of(Card, [person with { AcceptedHours = 6 }]));
        Assert.Empty(Audience.Of(Card, [person with { AcceptedHours = 7 }]));
    }

    [Fact]
    public void The_best_fitting_come_first_and_then_the_order_is_fixed()
    {
        var fitting = new Answers { Interests = [Card.Details.Category] };

        var told = Audience.Of(
            Card,
            [Person("cem", new Answers()), Person("bo", new Answers()), Person("zoe", fitting)]);

        Assert.Equal(["zoe", "bo", "cem"], told.Select(id => id.Value));
    }

    [Fact]
    public void One_notice_names_no_more_people_than_its_limit()
    {
        var crowd = Enumerable.Range(0, MatchNotice.ParticipantCountMax + 1)
            .Select(number => Person($"p{number:D6}", new Answers()));

        var told = Audience.Of(Card, crowd);

        Assert.Equal(MatchNotice.ParticipantCountMax, told.Length);
        Assert.Equal("p000000", told[0].Value);
    }

    private static bool IsTold(Answers answers) => !Audience.Of(Card, [Person("anna", answers)]).IsEmpty;

    private static MatchableParticipant Person(string id, Answers answers) => new()
    {
        Participant = new ParticipantId(id),
        Profile = answers.ToProfile(),
        AnsweredCount = answers.AnsweredCount(),
    };
}
