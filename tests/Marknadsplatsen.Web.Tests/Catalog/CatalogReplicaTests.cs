using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Catalog;

public sealed class CatalogReplicaTests
{
    private static readonly TimeSpan HalfSecond = TimeSpan.FromMilliseconds(500);

    private readonly ManualTime time = new(DemoCards.LoadedAt);
    private readonly CatalogReplica replica;

    public CatalogReplicaTests() => replica = new CatalogReplica(DemoCards.File.Vocabulary, time);

    [Fact]
    public void A_newer_card_replaces_an_older_and_an_older_changes_nothing()
    {
        var card = DemoCards.Find("u001");

        replica.Apply(Renamed(card, version: 3, "tredje"));
        replica.Apply(Renamed(card, version: 2, "andra"));
        replica.Apply(Renamed(card, version: 3, "samma"));

        Assert.Equal("tredje", Assert.Single(replica.Snapshot.Cards).Details.Title);
        Assert.Equal("tredje", replica.Snapshot.Find(card.Id)?.Details.Title);
    }

    [Theory]
    [InlineData(AssignmentStatus.Closed)]
    [InlineData(AssignmentStatus.ClosedForSeason)]
    public void What_is_not_open_goes_and_an_older_card_does_not_bring_it_back(AssignmentStatus status)
    {
        var card = DemoCards.Find("u001");
        replica.Apply(card with { Version = 1 });

        replica.Apply(card with { Version = 3, Status = status });
        replica.Apply(card with { Version = 2 });

        Assert.Empty(replica.Snapshot.Cards);
        Assert.Null(replica.Snapshot.Find(card.Id));
        replica.Apply(card with { Version = 4 });
        Assert.Single(replica.Snapshot.Entries);
    }

    [Fact]
    public void A_snapshot_stays_as_it_was()
    {
        replica.Apply(DemoCards.All);
        var before = replica.Snapshot;

        replica.Apply(DemoCards.Find("u001") with { Version = 9, Status = AssignmentStatus.Closed });

        Assert.Equal((131, 130), (before.Cards.Length, replica.Snapshot.Cards.Length));
    }

    [Fact]
    public void The_revision_grows_with_what_everybody_may_see_and_not_with_who_takes_part()
    {
        var card = DemoCards.Find("u001") with { Version = 1, Occupancy = new Occupancy { Places = 9, Taken = 2 } };
        replica.Apply(card);
        var first = replica.Snapshot.Revision;

        replica.Apply(Occupied(card, version: 2, taken: 3));
        Assert.Equal(first, replica.Snapshot.Revision);

        replica.Apply(Occupied(card, version: 3, taken: 7));
        Assert.Equal(first + 1, replica.Snapshot.Revision);

        replica.Apply(Renamed(Occupied(card, version: 4, taken: 8), version: 4, "nytt"));
        Assert.Equal(first + 2, replica.Snapshot.Revision);
    }

    [Fact]
    public void The_public_revision_of_a_card_tells_nothing_of_places()
    {
        var card = DemoCards.Find("u001");
        var other = card with
        {
            Version = 77,
            Details = card.Details with { Places = 30, TakenOutside = 5 },
            Occupancy = new Occupancy { Places = 30, Taken = 6, Held = 2 },
        };

        Assert.Equal(PublicRevision.Of(card), PublicRevision.Of(other));
        Assert.NotEqual(PublicRevision.Of(card), PublicRevision.Of(Renamed(card, 1, "nytt")));
        Assert.NotEqual(PublicRevision.Of(card), PublicRevision.Of(Occupied(card, 2, taken: 5)));
    }

    [Fact]
    public async Task A_version_that_is_there_is_not_waited_for()
    {
        replica.Apply(DemoCards.Find("u001") with { Version = 5 });

        Assert.True(await replica.WaitForAsync(new AssignmentId("u001"), 5, HalfSecond));
        Assert.True(await replica.WaitForAsync(new AssignmentId("u001"), 4, HalfSecond));
    }

    [Fact]
    public async Task A_wait_ends_when_the_version_or_a_newer_one_arrives()
    {
        var card = DemoCards.Find("u001");
        var waiting = replica.WaitForAsync(card.Id, 2, HalfSecond);

        replica.Apply(card with { Version = 1 });
        replica.Apply(DemoCards.Find("u002") with { Version = 8 });
        Assert.False(waiting.IsCompleted);
        replica.Apply(card with { Version = 3, Status = AssignmentStatus.Closed });

        Assert.True(await waiting);
    }

    [Fact]
    public async Task A_wait_in_vain_ends_at_its_limit()
    {
        var waiting = replica.WaitForAsync(new AssignmentId("u001"), 1, HalfSecond);

        time.Advance(HalfSecond - TimeSpan.FromMilliseconds(1));
        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.False(await waiting);
    }

    [Fact]
    public async Task Many_writers_and_readers_at_once_end_at_the_newest_of_each()
    {
        var cards = DemoCards.All.Take(20).SelectMany(card =>
            Enumerable.Range(1, 50).Select(version => card with { Version = version })).ToArray();
        new Random(17).Shuffle(cards);

        await Parallel.ForEachAsync(cards.Chunk(25), (chunk, _) =>
        {
            foreach (var card in chunk)
            {
                replica.Apply(card);
                Assert.Equal(replica.Snapshot.Cards.Length, replica.Snapshot.Entries.Length);
            }

            return ValueTask.CompletedTask;
        });

        Assert.Equal(20, replica.Snapshot.Cards.Length);
        Assert.All(replica.Snapshot.Cards, card => Assert.Equal(50, card.Version));
    }

    private static AssignmentCard Renamed(AssignmentCard card, long version, string title) =>
        card with { Version = version, Details = card.Details with { Title = title } };

    private static AssignmentCard Occupied(AssignmentCard card, long version, int taken) =>
        card with { Version = version, Occupancy = card.Occupancy with { Taken = taken } };
}
