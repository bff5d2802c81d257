using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Dispatch;

/// <summary>A held place is told of when it is given, a day before it ends, and when it has ended.</summary>
public sealed class HoldNoticeTests
{
    // A hold that is given on Monday at ten ends on Tuesday at six in the evening.
    private static readonly DateTimeOffset EndsAtUtc = new(2026, 3, 3, 17, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_hold_that_is_given_goes_in_a_message_that_says_until_when()
    {
        await using var host = await StartAsync(MessageFrequency.ThreeTimesADay);

        Assert.IsType<AcceptOutcome.Held>(await host.AcceptAsync("a1", "anna"));
        await host.WhenTold("a1");
        host.Time.Advance(TimeSpan.Zero);
        await host.RemindAsync(host.Grains.GetGrain<INoticeGrain>("anna"), "message");
        var given = await host.Facts.Postbag.NextAsync();

        Assert.Equal((1, (DateTimeOffset?)EndsAtUtc), (given.Digest!.Holds, given.Digest.HoldEndsAtUtc));
        Assert.Equal(0, given.Digest.EndedHolds);
        var stored = await host.Grains.GetGrain<INoticeGrain>("anna").View();
        Assert.Equal([EndsAtUtc - HoldNotices.SoonBefore], NoticeRules.Soon(stored));
    }

    [Fact]
    public async Task Whoever_has_answered_or_wants_no_messages_hears_nothing()
    {
        await using var host = await StartAsync(MessageFrequency.Never);

        await host.AcceptAsync("a1", "anna");
        await host.Participant("anna").Confirm(
            new AssignmentId("a1"), new ConfirmHold { CommandId = new CommandId("yes") });
        await host.WhenTold("a1");

        var stored = await host.Grains.GetGrain<INoticeGrain>("anna").View();
        Assert.Empty(NoticeRules.Soon(stored));
        Assert.All(stored.New, told => Assert.Null(told.SinceUtc));
        Assert.Equal(0, host.Facts.Postbag.Count);
    }

    private static async Task<ProductHost> StartAsync(MessageFrequency frequency)
    {
        var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.Details(places: 1));
        await host.WhenTold("a1");
        await host.ConfirmAsync("anna");
        await host.Grains.GetGrain<INoticeGrain>("anna").Choose(frequency);
        // A choice says that all before it has been told.
        host.Time.Advance(TimeSpan.FromTicks(1));
        return host;
    }
}
