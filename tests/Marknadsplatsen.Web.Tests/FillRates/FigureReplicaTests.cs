using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.FillRates;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.FillRates;

public sealed class FigureReplicaTests
{
    private static readonly TimeSpan HalfSecond = TimeSpan.FromMilliseconds(500);

    private readonly ManualTime time = new(DemoCards.LoadedAt);
    private readonly FigureReplica replica;

    public FigureReplicaTests() => replica = new FigureReplica(time);

    [Fact]
    public void Figures_are_sums_over_the_latest_value_however_often_and_in_whatever_order_it_comes()
    {
        var card = Taken(DemoCards.Find("u001"), version: 1, taken: 1);
        replica.Apply([card]);
        replica.Apply([Taken(card, version: 3, taken: 5)]);

        var late = replica.Apply([Taken(card, version: 2, taken: 3), Taken(card, version: 3, taken: 5)]);

        Assert.Empty(late);
        Assert.Equal(
            new GroupFigures("total", 1, 10, 5, 0, 5, 50) { OpenLong = 1 }, replica.Snapshot.Of(FigureGroups.Total));
    }

    [Fact]
    public void The_whole_city_is_the_sum_of_its_areas_and_of_its_steps()
    {
        replica.Apply(DemoCards.All);
        var figures = replica.Snapshot;

        var total = figures.Of(FigureGroups.Total);
        Assert.Equal(FillRate.Of(DemoCards.All).Taken, total.Taken);
        Assert.Equal(
            total.Places, DemoCards.File.Vocabulary.Areas.Sum(area => figures.Of(FigureGroups.Of(area.Id)).Places));
        Assert.Equal(total.Taken, Enum.GetValues<StepLevel>().Sum(step => figures.Of(FigureGroups.Of(step)).Taken));
        Assert.Equal("step:dropIn", FigureGroups.Of(StepLevel.DropIn));
        Assert.Equal("time:evening", FigureGroups.Of(TimeBucket.Evening));
    }

    [Fact]
    public void What_is_closed_is_known_and_does_not_count()
    {
        var card = Taken(DemoCards.Find("u001"), version: 1, taken: 1);

        replica.Apply([card with { Status = AssignmentStatus.Closed }]);

        Assert.Equal(0, replica.Snapshot.Of(FigureGroups.Total).Places);
        Assert.Contains(card.Id, replica.Snapshot.CardById.Keys);
    }

    [Fact]
    public async Task A_page_can_wait_for_what_was_just_done_and_is_not_kept_for_ever()
    {
        var card = Taken(DemoCards.Find("u001"), version: 1, taken: 1);
        var arrives = replica.WaitForAsync(card.Id, 2, HalfSecond);
        var misses = replica.WaitForAsync(card.Id, 3, HalfSecond);

        replica.Apply([card with { Version = 2 }]);
        Assert.True(await arrives);
        Assert.True(await replica.WaitForAsync(card.Id, 2, HalfSecond));

        time.Advance(HalfSecond);
        Assert.False(await misses);
    }

    private static AssignmentCard Taken(AssignmentCard card, long version, int taken) => card with
    {
        Version = version,
        Occupancy = new Occupancy { Places = 10, Taken = taken },
    };
}
