using System.Collections.Immutable;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Grains.Matching;
using Marknadsplatsen.Grains.Tests.Conformance;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Matching;

public sealed class ExposureGrainTests
{
    private static readonly AssociationId Verdandi = new("verdandi");

    private static readonly ImmutableDictionary<AssociationId, int> Three =
        ImmutableDictionary<AssociationId, int>.Empty.Add(Verdandi, 3);

    [Fact]
    public async Task What_is_shown_today_counts_from_tomorrow_on()
    {
        await using var host = await ProductHost.StartAsync();

        await Exposure(host).Add(Three);
        await Exposure(host).Add(Three);
        var today = await Exposure(host).Read();
        host.Time.Advance(TimeSpan.FromDays(1));
        var tomorrow = await Exposure(host).Read();

        Assert.Empty(today.Shown);
        Assert.Equal(6, tomorrow.Shown[Verdandi]);
        Assert.Equal(today.Date.AddDays(1), tomorrow.Date);
        Assert.Equal(today.Date, tomorrow.LastShown[Verdandi]);
    }

    [Fact]
    public async Task The_day_changes_at_midnight_in_the_city()
    {
        await using var host = await ProductHost.StartAsync();
        var midnight = new DateTimeOffset(2026, 3, 2, 23, 0, 0, TimeSpan.Zero);

        host.Time.Advance(midnight - host.Time.GetUtcNow() - TimeSpan.FromSeconds(1));
        var before = await Exposure(host).Read();
        host.Time.Advance(TimeSpan.FromSeconds(1));
        var after = await Exposure(host).Read();

        Assert.Equal((new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 3)), (before.Date, after.Date));
    }

    [Fact]
    public async Task Counts_survive_a_stop_and_a_batch_that_says_nothing_is_not_written()
    {
        var (facts, time) = (new FactShelf(), new ManualTime(AssignmentSamples.Monday));
        await using (var first = await ProductHost.StartAsync(facts, time))
        {
            await Exposure(first).Add(ImmutableDictionary<AssociationId, int>.Empty);
            Assert.Null(facts.Find<ExposureRecord>("exposure", "1283"));
            await Exposure(first).Add(Three);
        }

        await using var second = await ProductHost.StartAsync(facts, time);
        time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(3, (await Exposure(second).Read()).Shown[Verdandi]);
        Assert.Empty((await second.Grains.GetGrain<IExposureGrain>("1280").Read()).Shown);
    }

    private static IExposureGrain Exposure(ProductHost host) =>
        host.Grains.GetGrain<IExposureGrain>(ProductHost.Municipality.Value);
}
