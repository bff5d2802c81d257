namespace Marknadsplatsen.EmbeddedOrleans.Tests;

public sealed class ReminderTests
{
    [Fact]
    public void A_clock_that_jumps_while_a_reminder_is_set_makes_it_no_later()
    {
        using var host = new SingleThreadHost(options => options.ReminderStorageName = SingleThreadHost.StoreName)
            .Start();
        host.Run(() => host.Grains.GetGrain<INoteGrain>("a").Note("used"));
        host.Jumps.JumpsLeft = 10;

        host.Run(() => host.Grains.GetGrain<INoteGrain>("a").RegisterReminder(TimeSpan.FromDays(3)));
        host.Advance(TimeSpan.FromDays(3));

        Assert.Equal(0, host.Jumps.JumpsLeft);
        Assert.Contains("a reminded, 00:00:00 late", host.Journal.Entries);
    }
}
