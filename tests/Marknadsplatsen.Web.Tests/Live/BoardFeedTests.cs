using System.Collections.Immutable;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Web.FillRates;
using Marknadsplatsen.Web.Live;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Live;

public sealed class BoardFeedTests : IDisposable
{
    private static readonly LiveAudience Coordinators = new(LiveAudienceKind.Board, "1283");

    private readonly ManualTime time = new(DemoCards.LoadedAt);
    private readonly Sent sent = new();
    private readonly FigureReplica figures;
    private readonly LiveFeed feed;
    private readonly BoardFeed board;
    private readonly AssignmentCard card = DemoCards.Find("u001") with
    {
        Version = 1,
        Occupancy = new Occupancy { Places = 8, Taken = 2 },
    };

    public BoardFeedTests()
    {
        figures = new FigureReplica(time);
        feed = new LiveFeed(time, sent.Keep);
        figures.Apply([card]);
        board = new BoardFeed(figures, feed, Coordinators, time);
    }

    public void Dispose()
    {
        board.Dispose();
        feed.Dispose();
    }

    [Fact]
    public void The_first_change_is_told_at_once_with_the_groups_that_changed_and_their_whole_values()
    {
        feed.Open(Coordinators);

        Take(3);

        var groups = Groups(Assert.Single(sent.Messages));
        Assert.Contains(new GroupFigures("total", 1, 8, 3, 0, 5, 38) { OpenLong = 1 }, groups);
        Assert.Contains(groups, group => group.Group == FigureGroups.Of(card.Details.Area));
        Assert.All(groups, group => Assert.Equal(3, group.Taken));
    }

    [Fact]
    public void However_much_happens_coordinators_hear_once_a_second_how_it_stands()
    {
        feed.Open(Coordinators);
        for (var taken = 3; taken <= 8; taken++)
        {
            Take(taken);
        }

        Assert.Single(sent.Messages);
        time.Advance(BoardFeed.Interval - TimeSpan.FromMilliseconds(1));
        Assert.Single(sent.Messages);

        time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(2, sent.Messages.Count);
        Assert.All(Groups(sent.Messages[1]), group => Assert.Equal(8, group.Taken));
        time.Advance(BoardFeed.Interval * 2);
        Assert.Equal(2, sent.Messages.Count);
    }

    [Fact]
    public void A_day_that_turns_is_told_although_nobody_does_anything()
    {
        var midnight = time.GetUtcNow().Date.AddDays(1);
        time.Advance(midnight - time.GetUtcNow().UtcDateTime - TimeSpan.FromSeconds(30));
        feed.Open(Coordinators);
        var today = figures.Snapshot.Today;
        figures.Apply(
        [
            card with
            {
                Version = 2,
                Figures = new CardFigures { Marks = new FigureMarks { Day = today, TakenAtStart = 1 } },
            },
        ]);
        board.Changed();
        Assert.Contains(Groups(Assert.Single(sent.Messages)), group => group.ChangeToday == 1);

        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(2, sent.Messages.Count);
        Assert.All(Groups(sent.Messages[1]), group => Assert.Equal(0, group.ChangeToday));
    }

    [Fact]
    public void A_change_that_is_undone_within_the_second_is_not_told()
    {
        feed.Open(Coordinators);
        Take(3);
        Take(4);
        Take(3);

        time.Advance(BoardFeed.Interval);

        Assert.Single(sent.Messages);
    }

    [Fact]
    public void Nothing_is_told_while_nobody_looks()
    {
        Take(3);
        feed.Open(Coordinators);
        Take(4);

        Assert.All(Groups(Assert.Single(sent.Messages)), group => Assert.Equal(4, group.Taken));
    }

    private static ImmutableArray<GroupFigures> Groups(LiveMessage message) =>
        System.Text.Json.JsonSerializer.Deserialize<BoardFact>(message.Data, LiveJson.Options)!.Groups;

    private void Take(int taken)
    {
        var before = figures.Snapshot.CardById[card.Id];
        figures.Apply(
            [before with { Version = before.Version + 1, Occupancy = before.Occupancy with { Taken = taken } }]);
        board.Changed();
    }
}
