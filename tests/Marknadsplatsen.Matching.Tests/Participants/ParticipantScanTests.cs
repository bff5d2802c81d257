using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.City;
using Marknadsplatsen.Matching.Lanes;
using Marknadsplatsen.Matching.Participants;
using Marknadsplatsen.Matching.Tests.City;

namespace Marknadsplatsen.Matching.Tests.Participants;

/// <summary>
/// The index answers as the plain model does, to the last digit, whatever the width of the registers.
/// </summary>
public sealed class ParticipantScanTests
{
    [Fact]
    public void Answers_are_the_plain_models_for_any_people_and_any_assignment() => Law.Holds(
        random => (People: RandomCity.People(random, 300), Card: RandomCity.Card(random)),
        example => Law.Smaller(example.People).Select(people => (people, example.Card)),
        example => IndexAnswers.AreExact(IndexAnswers.Of(example.People).Current, example.People, example.Card),
        count: 300);

    [Fact]
    public void Answers_are_the_plain_models_for_the_personas_and_each_assignment_of_the_demo_city()
    {
        var people = DemoCity.File.Personas.Select(persona => new MatchableParticipant
        {
            Participant = new ParticipantId(persona.Id),
            Version = 1,
            Profile = persona.Profile,
            AnsweredCount = 2,
        }).ToArray();
        var view = IndexAnswers.Of(people).Current;

        Assert.Equal(14, view.Count);
        Assert.All(DemoCity.Cards, card => Assert.True(IndexAnswers.AreExact(view, people, card), card.Id.Value));
    }

    [Fact]
    public void Answers_are_the_plain_models_over_many_blocks()
    {
        var random = new Random(7);
        var people = Enumerable.Range(0, 9_000).Select(number => RandomCity.Person(random, number)).ToArray();
        var view = IndexAnswers.Of(people).Current;

        Assert.All(
            Enumerable.Range(0, 4).Select(_ => RandomCity.Card(random)),
            card => Assert.True(IndexAnswers.AreExact(view, people, card)));
    }

    [Fact]
    public void No_more_people_are_told_than_one_notice_names()
    {
        var card = DemoCity.Cards.First(candidate => candidate.Details.Kind == AssignmentKind.OpenActivity);
        var people = Enumerable.Range(0, MatchNotice.ParticipantCountMax + 1)
            .Select(number => Newcomer($"p{number:D6}"))
            .ToArray();

        var told = new ParticipantScan().Audience(IndexAnswers.Of(people).Current, card);

        Assert.Equal(PlainAnswers.Told(people, card), told.Select(match => match.Participant.Value));
        Assert.Equal(MatchNotice.ParticipantCountMax, told.Length);
    }

    [Fact]
    public void Asking_again_allocates_nothing()
    {
        var random = new Random(11);
        var people = Enumerable.Range(0, 5_000).Select(number => RandomCity.Person(random, number)).ToArray();
        var index = IndexAnswers.Of(people);
        foreach (var irregular in index.Current.Irregular.Values.ToArray())
        {
            index.Remove(irregular.Participant);
        }

        var view = index.Publish();
        Assert.All(IndexAnswers.Widths, width =>
        {
            var (scan, best) = (new ParticipantScan(width), new ParticipantMatch[50]);

            Assert.Equal(0, Allocated.LeastBytes(() => AskAll(scan, view, best)));
        });
    }

    [Fact]
    public void A_width_that_the_machine_lacks_is_refused()
    {
        Assert.Throws<PlatformNotSupportedException>(() => new ParticipantScan((LaneWidth)int.MaxValue));
        Assert.Contains(LaneWidth.Scalar, IndexAnswers.Widths);
    }

    private static void AskAll(ParticipantScan scan, ParticipantView view, ParticipantMatch[] best)
    {
        foreach (var card in DemoCity.Cards)
        {
            scan.Best(view, card, best);
        }
    }

    private static MatchableParticipant Newcomer(string id) => new()
    {
        Participant = new ParticipantId(id),
        Version = 1,
        Profile = new MatchProfile(),
    };
}
