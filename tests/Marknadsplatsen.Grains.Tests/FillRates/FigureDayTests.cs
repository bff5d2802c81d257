using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Grains.FillRates;
using Marknadsplatsen.Grains.Tests.Conformance;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.FillRates;

/// <summary>A day's sums are stored once a day, whatever happens that day, and for as long as the limit says.</summary>
public sealed class FigureDayTests
{
    private const string Days = "figureDay";
    private const string Today = "1283/2026-03-02";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task The_day_is_stored_by_group_and_again_over_itself()
    {
        await using var host = await ProductHost.StartAsync();
        await WakeAsync(host, "a1", places: 9);
        var first = WhenDay(host.Facts, Today, places: 9);
        host.Time.Advance(Minute);
        await first;

        await host.PublishAsync("a2", AssignmentSamples.Details(places: 4));
        await host.WhenTold("a2");
        var second = WhenDay(host.Facts, Today, places: 13);
        host.Time.Advance(TimeSpan.FromMinutes(10));
        var stored = await second;

        Assert.Equal(
            [
                "area:soder", "association:verdandi-soder", "category:meetingPlace", "step:fewHours", "time:evening",
                "total",
            ],
            stored.Groups.Select(group => group.Group));
        Assert.All(stored.Groups, group => Assert.Equal(new FillRate(2, 13, 0, 0), group.Rate));
        Assert.Single(host.Facts.Texts(Days));
        await host.Facts.When<FillRateRecord>("fillRate", "1283", record => record.Days[^1].Places == 13);
        Assert.Single(host.Facts.Find<FillRateRecord>("fillRate", "1283")!.Days);
    }

    [Fact]
    public async Task A_crash_between_the_day_and_its_place_in_the_list_is_made_good_by_the_next_look()
    {
        var (facts, time) = (new FactShelf(), new ManualTime(AssignmentSamples.Monday));
        var first = await ProductHost.StartAsync(facts, time);
        await WakeAsync(first, "a1", places: 9);
        first.Store.Faults = written =>
            written.ToString() == "fillRate/1283" ? WriteFault.BeforeCommit : WriteFault.None;
        var day = WhenDay(facts, Today, places: 9);
        time.Advance(Minute);
        await day;
        await first.CrashAsync();
        Assert.Null(facts.Find<FillRateRecord>("fillRate", "1283"));

        await using var second = await ProductHost.StartAsync(facts, time);
        var listed = facts.When<FillRateRecord>("fillRate", "1283", record => record.Days.Length == 1);
        await Figures(second).ReadDays();
        time.Advance(Minute);

        Assert.Equal(9, (await listed).Days[0].Places);
        Assert.Single(facts.Texts(Days));
        Assert.Equal(9, (await second.Grains.GetGrain<IFigureDayGrain>(Today).Read())[^1].Places);
    }

    [Fact]
    public async Task The_oldest_day_is_removed_when_one_more_than_the_limit_is_stored()
    {
        var (facts, time) = (new FactShelf(), new ManualTime(AssignmentSamples.Monday));
        var oldest = new DateOnly(2026, 3, 2).AddDays(-FillRateRecord.DayCountMax);
        var full = new FillRateRecord
        {
            Days =
            [
                .. Enumerable.Range(0, FillRateRecord.DayCountMax)
                    .Select(day => new DayFigures { Date = oldest.AddDays(day), Places = 1 }),
            ],
        };
        await facts.WriteStateAsync(
            "fillRate", GrainId.Create("fillRate", "1283"), new GrainState<FillRateRecord>(full));
        await using var host = await ProductHost.StartAsync(facts, time);
        var key = FigureDayRecord.KeyOf("1283", oldest);
        await host.Grains.GetGrain<IFigureDayGrain>(key).Keep([new GroupDay { Group = "total", Places = 1 }]);
        await WakeAsync(host, "a1", places: 9);
        var gone = facts.WhenGone(Days, key);
        var listed = facts.When<FillRateRecord>("fillRate", "1283", record => record.Days[^1].Places == 9);

        time.Advance(Minute);
        await gone;

        var days = (await listed).Days;
        Assert.Equal(FillRateRecord.DayCountMax, days.Length);
        Assert.Equal(oldest.AddDays(1), days[0].Date);
    }

    private static async Task WakeAsync(ProductHost host, string id, int places)
    {
        await host.PublishAsync(id, AssignmentSamples.Details(places));
        await host.WhenTold(id);
    }

    private static Task<FigureDayRecord> WhenDay(FactShelf facts, string key, int places) =>
        facts.When<FigureDayRecord>(Days, key, day => day.Groups.Any(group => group.Places == places));

    private static IFillRateGrain Figures(ProductHost host) => host.Grains.GetGrain<IFillRateGrain>("1283");
}
