using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Grains.Dispatch;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Dispatch;

/// <summary>Waves that no change brings, but the passing of time.</summary>
public sealed class DispatchReminderTests
{
    [Fact]
    public async Task The_next_wave_comes_by_its_reminder_a_day_later_to_those_who_have_not_been_told()
    {
        await using var host = await ProductHost.StartAsync();
        await DispatchGrainTests.ComeAsync(host);
        await host.PublishAsync("a1", AssignmentSamples.Details(places: 2));
        await DispatchGrainTests.DeliveredAsync(host, "a1", waveCount: 1);
        var second = DispatchGrainTests.DeliveredAsync(host, "a1", waveCount: 2);

        host.Time.Advance(TimeSpan.FromHours(24));
        await host.RemindAsync(host.Grains.GetGrain<IDispatchGrain>("a1"), "wave");
        var record = await second;

        Assert.Equal(
            [.. Enumerable.Range(0, 8).Select(DispatchGrainTests.Id)],
            record.Waves.SelectMany(wave => wave.Told).Select(person => person.Value));
    }
}
