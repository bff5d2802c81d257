using Marknadsplatsen.Domain.Alarms;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Grains.Alarms;
using Marknadsplatsen.Grains.FillRates;
using Marknadsplatsen.Grains.Tests.Conformance;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Alarms;

/// <summary>Places at risk are told of once, and it is stored whether somebody came.</summary>
public sealed class AlarmGrainTests
{
    private static readonly AssignmentId Fair = new("fair");

    [Fact]
    public async Task What_begins_soon_and_is_not_half_full_is_stored_once_also_over_a_crash()
    {
        var (facts, time) = (new FactShelf(), new ManualTime(AssignmentSamples.Monday));
        var first = await ProductHost.StartAsync(facts, time);
        await PublishAsync(first);
        var raised = facts.When<AlarmRecord>("alarm", "1283", record => !record.Alarms.IsEmpty);
        time.Advance(TimeSpan.FromMinutes(1));
        var alarm = Assert.Single((await raised).Alarms);
        await first.CrashAsync();

        await using var second = await ProductHost.StartAsync(facts, time);
        var look = AlarmLook.Of(
            (await Figures(second).Read(0)).Cards, time.GetUtcNow(), AssignmentSamples.Stockholm);
        await Alarms(second).Look(look);
        await Alarms(second).Look(look);

        Assert.Equal((Fair, AlarmRule.BeginsSoon, AlarmOutcome.Waiting), (alarm.Assignment, alarm.Rule, alarm.Outcome));
        Assert.Equal([alarm], await Alarms(second).Read());
    }

    [Fact]
    public async Task Somebody_who_says_yes_within_three_days_is_stored_as_what_it_led_to()
    {
        await using var host = await ProductHost.StartAsync();
        await PublishAsync(host);
        var raised = host.Facts.When<AlarmRecord>("alarm", "1283", record => !record.Alarms.IsEmpty);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await raised;

        await host.AcceptAsync("fair", "anna");
        await host.WhenTold("fair");
        var led = host.Facts.When<AlarmRecord>(
            "alarm", "1283", record => record.Alarms[0].Outcome == AlarmOutcome.Accepted);
        host.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(
            AssignmentSamples.Monday + TimeSpan.FromMinutes(1), Assert.Single((await led).Alarms).AcceptedAtUtc);
    }

    private static async Task PublishAsync(ProductHost host)
    {
        await host.PublishAsync("fair", On(new DateOnly(2026, 3, 7)));
        await host.PublishAsync("later", On(new DateOnly(2026, 4, 7)));
        await Task.WhenAll(host.WhenTold("fair"), host.WhenTold("later"));
    }

    private static AssignmentDetails On(DateOnly date) => AssignmentSamples.Details(places: 10) with
    {
        Sessions = [AssignmentSamples.Weekly("d", DayOfWeek.Saturday) with { Weekday = null, Date = date }],
    };

    private static IFillRateGrain Figures(ProductHost host) => host.Grains.GetGrain<IFillRateGrain>("1283");

    private static IAlarmGrain Alarms(ProductHost host) => host.Grains.GetGrain<IAlarmGrain>("1283");
}
