using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Matching;
using Marknadsplatsen.Grains.Tests.Conformance;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Matching;

/// <summary>
/// A matcher starts from its own snapshot and what has been written since, and without one from everything.
/// </summary>
public sealed class MatchSnapshotTests
{
    private const int PersonCount = 9;
    private static readonly string Municipality = ProductHost.Municipality.Value;

    [Fact]
    public async Task A_start_reads_the_snapshot_and_only_what_was_written_after_it()
    {
        var facts = await WithSnapshot();
        await using (var between = await ProductHost.StartAsync(facts))
        {
            // The matcher sleeps: only the record says what changed.
            await SaveAsync(between, 0, new Answers { Interests = [new CategoryId("meetingPlace")] });
            await between.CrashAsync();
        }

        var before = facts.ChangedCount;
        await using var host = await ProductHost.StartAsync(facts);
        var fitting = await Fitting(host);

        Assert.Equal(PersonCount, fitting.People.Length);
        Assert.Equal(new ParticipantId("person-0"), fitting.People[0].Participant);
        Assert.InRange(facts.ChangedCount - before, 1, 2);
    }

    [Fact]
    public async Task A_snapshot_with_a_chunk_missing_is_not_used()
    {
        var facts = await WithSnapshot();
        await using var host = await ProductHost.StartAsync(facts);
        var chunk = new GrainState<MatchChunk>();
        var grain = Matcher(host).GetGrainId();
        await facts.ReadStateAsync("matchChunk.people.0.0", grain, chunk);
        await facts.ClearStateAsync("matchChunk.people.0.0", grain, chunk);

        var fitting = await Fitting(host);

        Assert.Equal(PersonCount, fitting.People.Length);
        Assert.True(facts.ChangedCount >= PersonCount);
    }

    [Fact]
    public async Task A_snapshot_of_another_partition_count_is_not_used()
    {
        var facts = await WithSnapshot();
        await using var host = await ProductHost.StartAsync(facts, partitionCount: 3);

        var own = await Fitting(host);

        Assert.All(own.People, match => Assert.Equal(0, MatchPartitions.Of(match.Participant, 3)));
        Assert.True(own.People.Length < PersonCount);
    }

    /// <summary>A store with some people, an assignment, and the snapshot of both.</summary>
    private static async Task<FactShelf> WithSnapshot()
    {
        var (facts, time) = (new FactShelf(), new ManualTime(AssignmentSamples.Monday));
        await using var host = await ProductHost.StartAsync(facts, time);
        for (var number = 0; number < PersonCount; number++)
        {
            await SaveAsync(host, number, new Answers());
            await facts.When<ParticipantRecord>(
                "participant", $"person-{number}", stored => stored.State is not null && !stored.MatcherIsBehind);
        }

        await host.PublishAsync("a1", AssignmentSamples.Details(places: 3));
        await host.WhenTold("a1");
        var position = await facts.PositionAsync();
        var stored = facts.When<MatchSnapshot>("match", Municipality, snapshot => snapshot.Position >= position);
        time.Advance(TimeSpan.FromMinutes(1));
        var snapshot = await stored;
        Assert.Equal(["cards.0.0", "people.0.0"], snapshot.Chunks);
        return facts;
    }

    private static Task SaveAsync(ProductHost host, int number, Answers answers) =>
        host.Participant($"person-{number}").SaveAnswers(new SaveAnswers
        {
            CommandId = new CommandId($"c{number}-{answers.Interests.Length}"),
            Municipality = ProductHost.Municipality,
            Answers = answers,
        });

    private static Task<FittingParticipants> Fitting(ProductHost host) =>
        Matcher(host).Fitting(AssignmentSamples.Open(places: 3).ToCard(1));

    private static IMatchGrain Matcher(ProductHost host) => host.Grains.GetGrain<IMatchGrain>(Municipality);
}
