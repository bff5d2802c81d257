using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Hosts;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Hosts;

/// <summary>The promise of an answer is reminded of by a reminder of the engine, through a restart too.</summary>
public sealed class HostReminderTests
{
    private const string Host = "verdandi-soder";

    // Tuesday at nine in Helsingborg; the promise of Monday at ten breaks on Wednesday at ten.
    private static readonly DateTimeOffset Morning = AssignmentSamples.Monday.AddHours(23);

    [Fact]
    public async Task Whoever_has_not_answered_is_reminded_the_day_before_and_once()
    {
        await using var host = await ProductHost.StartAsync();
        await Of(host).KeepMail("sealed");
        await InterestAsync(host);

        await RemindAsync(host, Morning.AddMinutes(-1));
        Assert.Equal(0, host.Facts.HostPost.Count);
        await RemindAsync(host, Morning);
        await RemindAsync(host, Morning.AddHours(1));

        var letter = await host.Facts.HostPost.NextAsync();
        Assert.Equal((Host, "sealed", AssignmentSamples.Monday.AddDays(2)), letter);
        Assert.Equal(0, host.Facts.HostPost.Count);
    }

    [Fact]
    public async Task Whoever_has_answered_is_not_reminded()
    {
        await using var host = await ProductHost.StartAsync();
        await Of(host).KeepMail("sealed");
        var grain = await InterestAsync(host);
        var told = host.Facts.When<HostRecord>("host", Host, record => record.Counts.OnTime == 1);
        await grain.HostStep(new TakeHostStep
        {
            CommandId = new CommandId("offer"),
            Participant = new("anna"),
            Step = HostStep.OfferPlace,
        });
        await told;

        await RemindAsync(host, Morning.AddHours(1));

        Assert.Equal(0, host.Facts.HostPost.Count);
    }

    [Fact]
    public async Task A_message_that_could_not_be_taken_is_tried_again()
    {
        await using var host = await ProductHost.StartAsync();
        host.Facts.HostPost.Answer = NoticeSending.Later;
        await Of(host).KeepMail("sealed");
        await InterestAsync(host);

        await RemindAsync(host, Morning);
        await host.Facts.HostPost.NextAsync();
        await Of(host).View();
        Assert.Null(host.Facts.Find<HostRecord>("host", Host)!.RemindedAtUtc);
        host.Facts.HostPost.Answer = NoticeSending.Taken;
        var reminded = host.Facts.When<HostRecord>("host", Host, record => record.RemindedAtUtc is not null);
        await RemindAsync(host, Morning.AddHours(1));

        await host.Facts.HostPost.NextAsync();
        await reminded;
    }

    [Fact]
    public async Task The_reminder_survives_that_the_power_goes()
    {
        var first = await ProductHost.StartAsync();
        await Of(first).KeepMail("sealed");
        await InterestAsync(first);
        await first.CrashAsync();
        await using var host = await ProductHost.StartAsync(first.Facts, first.Time);

        await RemindAsync(host, Morning);

        Assert.Equal(Host, (await host.Facts.HostPost.NextAsync()).Association);
    }

    private static async Task<IAssignmentGrain> InterestAsync(ProductHost host)
    {
        var grain = await host.PublishAsync("a1", AssignmentSamples.Details() with { AcceptsDirectly = false });
        var told = host.Facts.When<HostRecord>(
            "host", Host, record => record.Answers.Values.Any(answers => answers.NextPromiseAtUtc is not null));
        await grain.Accept(ProductHost.Tap("anna"));
        await told;
        await Of(host).View();
        return grain;
    }

    // On the engine in this repository the reminder comes by itself when the time has come; on Orleans by hand.
    private static async Task RemindAsync(ProductHost host, DateTimeOffset at)
    {
        host.Time.Advance(at - host.Time.GetUtcNow());
        await host.RemindAsync(Of(host), "answers");
        await Of(host).View();
    }

    private static IHostGrain Of(ProductHost host) => host.Grains.GetGrain<IHostGrain>(Host);
}
