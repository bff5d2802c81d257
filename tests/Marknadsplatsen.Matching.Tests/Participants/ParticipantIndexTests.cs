using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.City;
using Marknadsplatsen.Matching.Participants;
using Marknadsplatsen.Matching.Tests.City;

namespace Marknadsplatsen.Matching.Tests.Participants;

public sealed class ParticipantIndexTests
{
    private const int PersonCount = 40;

    [Fact]
    public void After_any_changes_it_answers_for_the_people_it_then_has_and_an_older_view_as_before() => Law.Holds(
        random => (Steps: Steps(random), Card: RandomCity.Card(random)),
        example => Law.Smaller(example.Steps).Select(steps => (steps, example.Card)),
        example => IsExactAfterEachBatch(example.Steps, example.Card),
        count: 60);

    [Fact]
    public void An_older_version_changes_nothing()
    {
        var index = IndexAnswers.Of([]);

        Assert.True(index.Put(Somebody(version: 2)));
        Assert.False(index.Put(Somebody(version: 2)));
        Assert.False(index.Put(Somebody(version: 1)));

        Assert.Equal(2, index.VersionOf(Somebody(1).Participant));
        Assert.Equal(1, index.Count);
    }

    [Fact]
    public void Forgetting_somebody_unknown_answers_no()
    {
        var index = IndexAnswers.Of([Somebody(1)]);

        Assert.False(index.Remove(new ParticipantId("nobody")));
        Assert.True(index.Remove(Somebody(1).Participant));
        Assert.Null(index.VersionOf(Somebody(1).Participant));
    }

    [Fact]
    public void What_is_not_published_is_not_seen()
    {
        var index = IndexAnswers.Of([]);

        index.Put(Somebody(1));

        Assert.Equal(0, index.Current.Count);
        Assert.Equal(1, index.Publish().Count);
        Assert.Same(index.Current, index.Publish());
    }

    [Fact]
    public void Rows_of_those_forgotten_are_used_again()
    {
        var index = IndexAnswers.Of([]);
        for (var number = 0; number < 3 * ParticipantBlock.RowCount; number++)
        {
            index.Put(Somebody(1) with { Participant = new ParticipantId($"p{number}") });
            index.Remove(new ParticipantId($"p{number}"));
        }

        Assert.Single(index.Publish().Blocks);
    }

    [Fact]
    public async Task A_reader_beside_the_writer_sees_each_batch_whole()
    {
        const int people = 6_000;
        const int batches = 60;
        var card = DemoCity.Cards[0] with { Occupancy = DemoCity.Cards[0].Occupancy with { Places = null } };
        var index = new ParticipantIndex(DemoCity.File.Vocabulary);
        using var start = new Barrier(2);

        var writer = Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                for (var version = 1; version <= batches; version++)
                {
                    WriteAll(index, people, version, card);
                }
            },
            TaskCreationOptions.LongRunning);
        start.SignalAndWait();
        var seen = ReadBeside(writer, index, card);
        await writer;

        Assert.All(seen, count => Assert.True(count is 0 or people, $"{count} of {people} fit at once."));
        Assert.Contains(people, seen);
    }

    /// <summary>In every other version the assignment fits all, in the others nobody.</summary>
    private static void WriteAll(ParticipantIndex index, int people, int version, AssignmentCard card)
    {
        for (var number = 0; number < people; number++)
        {
            index.Put(new MatchableParticipant
            {
                Participant = new ParticipantId($"p{number}"),
                Version = version,
                Profile = version % 2 == 0
                    ? new MatchProfile { Interests = [card.Details.Category] }
                    : new MatchProfile { MaxHoursPerWeek = 0 },
            });
        }

        index.Publish();
    }

    private static HashSet<int> ReadBeside(Task writer, ParticipantIndex index, AssignmentCard card)
    {
        var scan = new ParticipantScan();
        var best = new ParticipantMatch[10];
        var seen = new HashSet<int>();
        bool isLast;
        do
        {
            isLast = writer.IsCompleted;
            scan.Best(index.Current, card, best);
            seen.Add(scan.EligibleCount);
        }
        while (!isLast);

        return seen;
    }

    private static bool IsExactAfterEachBatch(Step[] steps, AssignmentCard card)
    {
        var index = IndexAnswers.Of([]);
        var plain = new Dictionary<ParticipantId, MatchableParticipant>();
        var before = (View: index.Current, People: Array.Empty<MatchableParticipant>());
        foreach (var batch in steps.Chunk(12))
        {
            foreach (var step in batch)
            {
                step.Do(index, plain);
            }

            var after = (View: index.Publish(), People: plain.Values.ToArray());
            if (!IndexAnswers.AreExact(after.View, after.People, card)
                || !IndexAnswers.AreExact(before.View, before.People, card)
                || index.Count != plain.Count)
            {
                return false;
            }

            before = after;
        }

        return true;
    }

    private static Step[] Steps(Random random) =>
        [.. Enumerable.Range(1, random.Next(120)).Select(version =>
        {
            var person = RandomCity.Person(random, random.Next(PersonCount), version);
            return new Step(person, random.Next(4) == 0);
        })];

    private static MatchableParticipant Somebody(long version) => new()
    {
        Participant = new ParticipantId("anna"),
        Version = version,
        Profile = new MatchProfile(),
    };

    private sealed record Step(MatchableParticipant Person, bool IsRemoval)
    {
        public void Do(ParticipantIndex index, Dictionary<ParticipantId, MatchableParticipant> plain)
        {
            if (IsRemoval)
            {
                index.Remove(Person.Participant);
                plain.Remove(Person.Participant);
            }
            else
            {
                index.Put(Person);
                plain[Person.Participant] = Person;
            }
        }
    }
}
