using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Tests.City;
using Marknadsplatsen.Matching.Participants;
using Marknadsplatsen.Matching.Tests.City;

namespace Marknadsplatsen.Matching.Tests.Participants;

/// <summary>What was saved answers as before, and goes on taking changes.</summary>
public sealed class ParticipantArchiveTests
{
    [Fact]
    public void Saved_people_answer_as_before_and_take_changes_as_before() => Law.Holds(
        random => (People: RandomCity.People(random, 200), Card: RandomCity.Card(random), Seed: random.Next()),
        example => Law.Smaller(example.People).Select(people => (people, example.Card, example.Seed)),
        example =>
        {
            var random = new Random(example.Seed);
            var index = IndexAnswers.Of(example.People);
            var gone = example.People.Where(_ => random.Next(5) == 0).ToHashSet();
            foreach (var person in gone)
            {
                index.Remove(person.Participant);
            }

            var left = example.People.Where(person => !gone.Contains(person)).ToArray();
            var again = Again(index);
            var newcomers = Enumerable.Range(1000, 20).Select(number => RandomCity.Person(random, number)).ToArray();
            var isSame = IndexAnswers.AreExact(again.Publish(), left, example.Card);
            Array.ForEach(newcomers, person => again.Put(person));
            return isSame
                && left.All(person => again.VersionOf(person.Participant) == person.Version)
                && IndexAnswers.AreExact(again.Publish(), [.. left, .. newcomers], example.Card);
        });

    [Fact]
    public void Only_blocks_that_have_changed_are_saved_again()
    {
        var random = new Random(3);
        var people = Enumerable.Range(0, ParticipantBlock.RowCount + 1)
            .Select(number => RandomCity.Person(random, number)).ToArray();
        var index = IndexAnswers.Of(people);
        while (index.TakeUnsaved() is not null)
        {
        }

        index.Put(RandomCity.Person(random, ParticipantBlock.RowCount, version: 2));

        Assert.Equal(1, index.TakeUnsaved());
        Assert.Null(index.TakeUnsaved());
    }

    [Fact]
    public void Bytes_that_end_too_early_are_refused()
    {
        var index = IndexAnswers.Of(Enumerable.Range(0, 30).Select(number => RandomCity.Person(new Random(1), number)));
        var bytes = Assert.Single(ParticipantArchive.Save(index, 0));

        Assert.ThrowsAny<Exception>(() => ParticipantArchive.Restore(
            new ParticipantIndex(DemoCity.File.Vocabulary), 0, bytes.AsMemory()[..^3]));
    }

    private static ParticipantIndex Again(ParticipantIndex index)
    {
        var again = new ParticipantIndex(DemoCity.File.Vocabulary);
        again.RestoreCeilings(index.Ceilings);
        for (var block = 0; block < index.Publish().Blocks.Length; block++)
        {
            foreach (var part in ParticipantArchive.Save(index, block))
            {
                ParticipantArchive.Restore(again, block, part.AsMemory());
            }
        }

        again.EndRestore();
        foreach (var person in index.Irregular)
        {
            again.Put(person);
        }

        return again;
    }
}
