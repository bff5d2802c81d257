using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Assignments;

/// <summary>Looks into the reminders that the engine in this repository stores.</summary>
public sealed class AssignmentReminderTests
{
    [Fact]
    public async Task When_nothing_is_waited_for_any_more_the_reminder_is_removed()
    {
        await using var host = await ProductHost.StartAsync();
        var grain = await host.PublishAsync("a1", AssignmentSamples.Details(places: 2));
        var held = Assert.IsType<AcceptOutcome.Held>(await grain.Accept(ProductHost.Tap("anna")));
        await host.Facts.WhenText("reminders", text => text.Contains("assignment/a1", StringComparison.Ordinal));
        await grain.Confirm(new ConfirmHold { CommandId = new CommandId("yes"), Participant = new("anna") });
        var removed = host.Facts.WhenText(
            "reminders", text => !text.Contains("assignment/a1", StringComparison.Ordinal));

        host.Time.Advance(held.HoldEndsAtUtc - host.Time.GetUtcNow());

        await removed;
    }

    [Fact]
    public async Task A_hold_whose_reminder_was_cut_off_is_reminded_of_by_the_next_tap_whatever_it_asks()
    {
        await using var host = await ProductHost.StartAsync();
        var grain = await host.PublishAsync("a1", AssignmentSamples.Details(places: 2));
        await host.WhenTold("a1");
        host.Store.Faults = written => written.ToString().StartsWith("reminders/", StringComparison.Ordinal)
            ? WriteFault.BeforeCommit
            : WriteFault.None;
        await Assert.ThrowsAnyAsync<OrleansException>(() => grain.Accept(ProductHost.Tap("anna")));
        host.Store.Faults = _ => WriteFault.None;

        await grain.Accept(ProductHost.Tap("anna", 2));

        Assert.True(await host.IsRemindedAsync(grain, "due"));
    }
}
