using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Matching;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Matching;

/// <summary>The matcher tells the right people once, however its people are split.</summary>
public sealed class MatchGrainTests
{
    private const int PersonCount = 24;
    private static readonly string Municipality = ProductHost.Municipality.Value;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task One_message_names_everybody_it_fits_best_first_from_all_partitions(int partitionCount)
    {
        await using var host = await ProductHost.StartAsync(partitionCount: partitionCount);
        await SaveEverybody(host);
        var node = await SubscribedAsync(host, partitionCount);
        using var rooted = new Rooted(node);

        await host.PublishAsync("a1", AssignmentSamples.Details(places: 3));
        var notice = await node.First;

        // Even numbers have chosen what it is about, and the others have answered nothing.
        Assert.Equal(
            Enumerable.Range(0, PersonCount).OrderBy(number => number % 2).ThenBy(Id, StringComparer.Ordinal)
                .Select(Id),
            notice.Participants.Select(id => id.Value));
        Assert.True(notice.IsNew);
    }

    [Fact]
    public async Task Each_partition_reads_its_own_people_when_it_wakes()
    {
        var facts = new FactShelf();
        await using (var first = await ProductHost.StartAsync(facts))
        {
            await SaveEverybody(first);
        }

        await using var second = await ProductHost.StartAsync(facts, partitionCount: 3);
        var card = AssignmentSamples.Open(places: 3).ToCard(1);
        var parts = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(partition => Matcher(second, partition).Fitting(card)));

        Assert.Equal(PersonCount, parts.Sum(part => part.People.Length));
        Assert.All(Enumerable.Range(0, 3), partition => Assert.All(
            parts[partition].People,
            match => Assert.Equal(partition, MatchPartitions.Of(match.Participant, 3))));
    }

    [Fact]
    public async Task A_freed_place_is_told_and_an_older_value_is_not()
    {
        await using var host = await ProductHost.StartAsync();
        var node = await SubscribedAsync(host, 1);
        using var rooted = new Rooted(node);
        var full = AssignmentSamples.Open(places: 2, takenOutside: 2).ToCard(version: 3);
        var free = AssignmentSamples.Open(places: 2, takenOutside: 1).ToCard(version: 4);

        await Matcher(host, 0).ApplyAssignment(full);
        await Matcher(host, 0).ApplyAssignment(free with { Version = 2 });
        await Matcher(host, 0).ApplyAssignment(free);
        await Matcher(host, 0).ApplyAssignment(free);
        var notice = await node.First;

        Assert.False(notice.IsNew);
        Assert.Equal(4, notice.Card.Version);
    }

    [Fact]
    public async Task Answers_to_an_association_are_a_sum_over_the_latest_of_each_assignment()
    {
        await using var host = await ProductHost.StartAsync();
        var association = AssignmentSamples.Open().AssociationId;
        var matcher = Matcher(host, 0);

        await matcher.Responded(new("a1"), association, new AssociationResponse(1, 8));
        await matcher.Responded(new("a1"), association, new AssociationResponse(2, 10));
        await matcher.Responded(new("a1"), association, new AssociationResponse(2, 10));
        await matcher.Responded(new("a2"), association, new AssociationResponse(0, 4));

        Assert.Equal(new AssociationResponse(2, 14), (await matcher.FactsOf(association)).Response);
        Assert.Equal(default, (await matcher.FactsOf(new("somebody-else"))).Response);
    }

    [Fact]
    public void A_key_names_its_municipality_and_partition()
    {
        Assert.Equal("1283", MatchPartitions.KeyOf("1283", 0));
        Assert.Equal(("1283", 0), MatchPartitions.Parse("1283"));
        Assert.Equal(("1283", 12), MatchPartitions.Parse(MatchPartitions.KeyOf("1283", 12)));
        // The partition of an id must never change, or a person would be in two.
        Assert.Equal(3, MatchPartitions.Of(new ParticipantId("anna"), 8));
    }

    private static async Task SaveEverybody(ProductHost host)
    {
        for (var number = 0; number < PersonCount; number++)
        {
            await host.Participant(Id(number)).SaveAnswers(new SaveAnswers
            {
                CommandId = new CommandId($"c{number}"),
                Municipality = ProductHost.Municipality,
                Answers = number % 2 == 0
                    ? new Answers { Interests = [new CategoryId("meetingPlace")] }
                    : new Answers(),
            });
            await host.Facts.When<ParticipantRecord>(
                "participant", Id(number), stored => stored.State is not null && !stored.MatcherIsBehind);
        }
    }

    private static async Task<Node> SubscribedAsync(ProductHost host, int partitionCount)
    {
        var node = new Node();
        var reference = host.Grains.CreateObjectReference<IMatchObserver>(node);
        for (var partition = 0; partition < partitionCount; partition++)
        {
            await Matcher(host, partition).Subscribe(reference);
        }

        return node;
    }

    private static IMatchGrain Matcher(ProductHost host, int partition) =>
        host.Grains.GetGrain<IMatchGrain>(MatchPartitions.KeyOf(Municipality, partition));

    private static string Id(int number) => $"person-{number}";

    private sealed class Node : IMatchObserver
    {
        private readonly TaskCompletionSource<MatchNotice> first =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<MatchNotice> First => first.Task;

        public Task Matched(MatchNotice notice)
        {
            first.TrySetResult(notice);
            return Task.CompletedTask;
        }

        public Task ParticipantChanged(ParticipantNotice notice) => Task.CompletedTask;
    }
}
