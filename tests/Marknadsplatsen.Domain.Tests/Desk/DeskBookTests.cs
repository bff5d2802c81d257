using FsCheck;
using FsCheck.Fluent;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Desk;
using Marknadsplatsen.Domain.Tests.Assignments;

namespace Marknadsplatsen.Domain.Tests.Desk;

/// <summary>
/// The coordinators' queues are a projection of the assignments' records, whatever happens to them and to what they
/// tell: delivered twice, late, in another order or never, with the desk falling over in between.
/// </summary>
public sealed class DeskBookTests
{
    private const int AssignmentCount = 3;
    private const int StepCountMax = 40;

    [Fact]
    public void Whatever_is_told_in_whatever_order_the_queues_are_those_of_the_records()
    {
        var histories = AssignmentAct.Sequences(StepCountMax, [null])
            .SelectMany(acts => Gen.Choose(0, int.MaxValue - 1).Select(seed => (Acts: acts, Seed: seed)));

        Law.Holds(histories, history => IsProjected(history.Acts, history.Seed), count: 100);
    }

    [Fact]
    public void No_open_interest_is_without_owner_and_date_and_each_is_a_row_of_the_desk()
    {
        Law.Holds(
            AssignmentAct.Sequences(StepCountMax, [null]),
            acts =>
            {
                var stories = Stories();
                foreach (var (act, number) in acts.Select((act, number) => (act, number)))
                {
                    var story = stories[number % stories.Length];
                    act.Do(story);
                    var open = story.State.Engagements.Values
                        .Where(engagement => engagement is { IsClosed: false, IsTaken: false })
                        .ToList();
                    var rows = DeskEntry.Of(story.State, number).Rows;
                    Assert.All(open, engagement => Assert.False(engagement.IsWithoutOwner));
                    Assert.All(open, engagement => Assert.Contains(rows, row =>
                        row.Reference == Pseudonyms.ReferenceOf(story.State.Id, engagement.Participant)
                        && row.Owner == engagement.Owner && row.NextStepAtUtc == engagement.NextStepAtUtc));
                }

                return true;
            },
            count: 100);
    }

    private static bool IsProjected(AssignmentAct[] acts, int seed)
    {
        var chance = new Random(seed);
        var stories = Stories();
        var (desk, told, now) = (new DeskBook(), new List<DeskEntry>(), AssignmentSamples.Monday);
        for (var number = 0; number < acts.Length; number++)
        {
            var story = stories[chance.Next(stories.Length)];
            acts[number].Do(story);
            told.Add(DeskEntry.Of(story.State, number + 1));
            now = story.Now > now ? story.Now : now;

            // What is told now may be anything that has ever been told, twice over, or nothing at all.
            for (var times = chance.Next(3); times > 0; times--)
            {
                desk.Put(told[chance.Next(told.Count)]);
            }

            if (chance.Next(10) == 0)
            {
                desk = Rebuilt(told);
            }
        }

        // The outbox tells the latest of each until it has been heard.
        foreach (var latest in Latest(told).OrderBy(_ => chance.Next()))
        {
            desk.Put(latest);
            desk.Put(told[chance.Next(told.Count)]);
        }

        AreTheSame(Rebuilt(told), desk, now);
        return true;
    }

    private static void AreTheSame(DeskBook expected, DeskBook actual, DateTimeOffset now)
    {
        foreach (var queue in DeskQueues.InOrder)
        {
            var one = DeskQueues.Page(expected.Entries, queue, 1, now);
            var other = DeskQueues.Page(actual.Entries, queue, 1, now);
            Assert.Equal(one.Counts, other.Counts);
            Assert.Equal(one.Items, other.Items);
        }
    }

    /// <summary>What a desk that wakes reads from the store: the latest of each, and nothing else.</summary>
    private static DeskBook Rebuilt(IEnumerable<DeskEntry> told)
    {
        var desk = new DeskBook();
        foreach (var entry in Latest(told))
        {
            desk.Put(entry);
        }

        return desk;
    }

    private static IEnumerable<DeskEntry> Latest(IEnumerable<DeskEntry> told) =>
        told.GroupBy(entry => entry.Assignment).Select(own => own.MaxBy(entry => entry.Version)!);

    private static AssignmentStory[] Stories() =>
    [
        .. Enumerable.Range(0, AssignmentCount).Select(number => new AssignmentStory(
            (number == 0 ? AssignmentSamples.Work() : AssignmentSamples.Answered(places: 2)) with
            {
                Id = new AssignmentId($"a{number}"),
            })),
    ];
}
