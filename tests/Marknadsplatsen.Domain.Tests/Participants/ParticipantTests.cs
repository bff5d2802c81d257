using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Participants;

public sealed class ParticipantTests
{
    private static readonly ParticipantState Anna = new()
    {
        Id = new ParticipantId("anna"),
        Municipality = new MunicipalityCode("1283"),
        Answers = new Answers(),
    };

    [Fact]
    public void A_saved_question_is_seen_once_and_its_answers_replace_the_earlier_ones()
    {
        var first = Save(Anna, Question.Where, new Answers { Area = new AreaId("soder") });

        var second = Save(first, Question.Where, new Answers { Area = new AreaId("raa") });

        Assert.Equal([Question.Where], second.Seen);
        Assert.Equal(new AreaId("raa"), second.Answers.Area);
    }

    [Fact]
    public void What_one_person_sends_is_kept_within_what_the_model_takes()
    {
        var qualities = Enumerable.Range(0, 100).Select(number => new QualityId($"q{number % 60}")).ToImmutableArray();
        var sent = new Answers
        {
            Interests = [new("a"), new("a"), new("b"), new("c"), new("d")],
            TimeOfDay = [TimeBucket.Evening, TimeBucket.Evening],
            MustHave = qualities,
            NiceToHave = qualities,
            Languages = [.. Enumerable.Range(0, 100).Select(number => new LanguageCode($"l{number}"))],
        };

        var kept = Save(Anna, Question.Interests, sent).Answers;

        Assert.Equal(["a", "b", "c"], kept.Interests.Select(id => id.Value));
        Assert.Equal([TimeBucket.Evening], kept.TimeOfDay);
        Assert.Equal(MatchRules.MustCountMax, kept.MustHave.Length);
        Assert.Equal(MatchRules.MustCountMax, kept.NiceToHave.Length);
        Assert.Equal(Answers.LanguageCountMax, kept.Languages.Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_distance_that_is_none_is_not_kept(double maxKm)
    {
        var kept = Save(Anna, Question.Where, new Answers { Area = new AreaId("soder"), MaxKm = maxKm }).Answers;

        Assert.Null(kept.MaxKm);
        Assert.Equal(new AreaId("soder"), kept.Area);
    }

    [Fact]
    public void Hiding_is_remembered_newest_first_and_can_be_taken_back()
    {
        var hidden = Step(Step(Step(Anna, OwnStep.Hide, "a1"), OwnStep.Hide, "a2"), OwnStep.Hide, "a1");

        var shown = Step(hidden, OwnStep.Show, "a2");

        Assert.Equal(["a1", "a2"], hidden.Hidden.Select(id => id.Value));
        Assert.Equal(["a1"], shown.Hidden.Select(id => id.Value));
    }

    [Theory]
    [InlineData(OwnStep.Hide, Participant.HiddenCountMax)]
    [InlineData(OwnStep.Save, Participant.SavedCountMax)]
    public void A_list_stops_at_its_limit_and_the_oldest_go(OwnStep step, int countMax)
    {
        var full = Enumerable.Range(0, countMax + 1)
            .Aggregate(Anna, (state, number) => Step(state, step, $"a{number}"));

        var list = step == OwnStep.Hide ? full.Hidden : full.Saved;

        Assert.Equal(countMax, list.Length);
        Assert.Equal($"a{countMax}", list[0].Value);
        Assert.Equal("a1", list[^1].Value);
    }

    [Fact]
    public void What_is_saved_can_be_forgotten()
    {
        var state = Step(Step(Anna, OwnStep.Save, "a1"), OwnStep.Forget, "a1");

        Assert.Empty(state.Saved);
    }

    [Fact]
    public void An_older_or_equal_value_of_an_engagement_changes_nothing()
    {
        var told = Participant.Evolve(Anna, Told("a1", EngagementState.Accepted, version: 5));

        var older = Participant.Evolve(told, Told("a1", EngagementState.Held, version: 4));
        var equal = Participant.Evolve(told, Told("a1", EngagementState.Held, version: 5));
        var newer = Participant.Evolve(told, Told("a1", EngagementState.Ended, version: 6));

        Assert.Same(told, older);
        Assert.Same(told, equal);
        Assert.Equal(EngagementState.Ended, newer.Engagements[new("a1")].Engagement.State);
    }

    [Fact]
    public void Of_too_many_engagements_the_one_that_ended_first_goes_and_never_an_open_one()
    {
        var state = Participant.Evolve(Anna, Told("open", EngagementState.Accepted, day: 0));
        for (var day = 1; day <= Participant.EngagementCountMax; day++)
        {
            state = Participant.Evolve(state, Told($"a{day}", EngagementState.Ended, day: day));
        }

        Assert.Equal(Participant.EngagementCountMax, state.Engagements.Count);
        Assert.Contains(new AssignmentId("open"), state.Engagements.Keys);
        Assert.DoesNotContain(new AssignmentId("a1"), state.Engagements.Keys);
        Assert.Contains(new AssignmentId("a2"), state.Engagements.Keys);
    }

    [Fact]
    public void The_meter_counts_places_in_unpaid_kinds_only()
    {
        var state = Anna;
        state = Participant.Evolve(state, Told("a1", EngagementState.Accepted) with { HoursMin = 6 });
        state = Participant.Evolve(state, Told("a2", EngagementState.Paused) with { HoursMin = 4 });
        state = Participant.Evolve(state, Told("a3", EngagementState.Held) with { HoursMin = 20 });
        state = Participant.Evolve(state, Told("a4", EngagementState.Ended) with { HoursMin = 20 });
        state = Participant.Evolve(state, Told("a5", EngagementState.Started) with { HoursMin = 20, IsWork = true });

        Assert.Equal(10, Participant.AcceptedHours(state));
    }

    [Fact]
    public void The_matcher_hears_of_everything_the_person_has_a_relation_with_also_what_they_said_no_to()
    {
        var state = Step(Anna, OwnStep.Hide, "a9");
        state = Participant.Evolve(state, Told("a2", EngagementState.Declined));
        state = Participant.Evolve(state, Told("a1", EngagementState.Accepted) with { HoursMin = 2 });

        var matchable = Participant.ToMatchable(state, version: 7);

        Assert.Equal(["a1", "a2"], matchable.Engaged.Select(id => id.Value));
        Assert.Equal(["a9"], matchable.Hidden.Select(id => id.Value));
        Assert.Equal((7, 2, 0), (matchable.Version, matchable.AcceptedHours, matchable.AnsweredCount));
    }

    private static ParticipantState Save(ParticipantState state, Question question, Answers answers) =>
        Participant.Evolve(state, new SaveAnswers
        {
            CommandId = new CommandId("c1"),
            Municipality = state.Municipality,
            Question = question,
            Answers = answers,
        });

    private static ParticipantState Step(ParticipantState state, OwnStep step, string assignment) =>
        Participant.Evolve(state, new TakeOwnStep
        {
            CommandId = new CommandId("c1"),
            Municipality = state.Municipality,
            Assignment = new AssignmentId(assignment),
            Step = step,
        });

    private static OwnEngagement Told(string assignment, EngagementState state, int version = 1, int day = 0) => new()
    {
        Assignment = new AssignmentId(assignment),
        Title = "Kvällsvärd",
        Engagement = new Engagement
        {
            Participant = Anna.Id,
            State = state,
            Version = version,
            ChangedAtUtc = AssignmentSamples.Monday.AddDays(day),
        },
    };
}
