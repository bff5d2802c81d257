using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Hosts;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Hosts;

/// <summary>What an association shows of itself is on disk, and how it answers is told by its assignments.</summary>
public sealed class HostGrainTests
{
    private const string Host = "verdandi-soder";

    [Fact]
    public async Task An_answer_reaches_the_association_also_when_the_first_try_fails()
    {
        await using var host = await ProductHost.StartAsync();
        var grain = await host.PublishAsync("a1", AssignmentSamples.Details() with { AcceptsDirectly = false });
        await grain.Accept(ProductHost.Tap("anna"));
        await host.WhenTold("a1");
        host.Store.FailOnce($"host/{Host}", WriteFault.AfterCommit);
        var told = host.Facts.When<HostRecord>("host", Host, record => record.Counts.OnTime == 1);

        await grain.HostStep(new TakeHostStep
        {
            CommandId = new CommandId("offer"),
            Participant = new("anna"),
            Step = HostStep.OfferPlace,
        });
        await told;

        Assert.Equal(new AnswerCounts { OnTime = 1, SameDay = 1 }, (await Of(host).View()).Counts);
    }

    [Fact]
    public async Task A_broken_promise_is_told_by_time_alone()
    {
        await using var host = await ProductHost.StartAsync();
        var grain = await host.PublishAsync("a1", AssignmentSamples.Details() with { AcceptsDirectly = false });
        await grain.Accept(ProductHost.Tap("anna"));
        var told = host.Facts.When<HostRecord>("host", Host, record => record.Counts.Late == 1);

        host.Time.Advance(HoldTimes.AnswerBy(host.Time.GetUtcNow(), AssignmentSamples.Stockholm)
            - host.Time.GetUtcNow());
        await host.RemindAsync(grain, "due");

        await told;
    }

    [Fact]
    public async Task Older_and_repeated_news_change_nothing()
    {
        await using var host = await ProductHost.StartAsync();
        var id = new AssignmentId("a1");
        var told = new ToldAnswers { Version = 2, Counts = new AnswerCounts { OnTime = 3 } };

        await Of(host).Hear(id, told);
        await Of(host).Hear(id, told);
        await Of(host).Hear(id, new ToldAnswers { Version = 1, Counts = new AnswerCounts { Late = 9 } });

        Assert.Equal(new AnswerCounts { OnTime = 3 }, (await Of(host).View()).Counts);
    }

    [Theory]
    [InlineData(WriteFault.BeforeCommit)]
    [InlineData(WriteFault.AfterCommit)]
    public async Task A_page_whose_outcome_is_unknown_is_saved_again(WriteFault fault)
    {
        await using var host = await ProductHost.StartAsync();
        host.Store.FailOnce($"host/{Host}", fault);
        var page = new HostPage { Story = "Vi började med en kaffekanna." };

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => Of(host).Save(page));
        Assert.True(await Of(host).Save(page));

        Assert.Equal(page.Story, (await Of(host).View()).Page.Story);
    }

    [Fact]
    public async Task Words_that_lead_around_the_marketplace_are_not_saved_whoever_sends_them()
    {
        await using var host = await ProductHost.StartAsync();

        Assert.False(await Of(host).Save(new HostPage { Story = "Ring 070-123 45 67." }));

        Assert.Equal(new HostPage(), (await Of(host).View()).Page);
    }

    [Theory]
    [InlineData(WriteFault.BeforeCommit)]
    [InlineData(WriteFault.AfterCommit)]
    public async Task A_tap_for_a_calendar_that_comes_twice_makes_one_link(WriteFault fault)
    {
        await using var host = await ProductHost.StartAsync();
        var (first, second) = (new CalendarKey(new string('1', 32)), new CalendarKey(new string('2', 32)));
        host.Store.FailOnce($"host/{Host}", fault);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => Of(host).KeepCalendar(new("tap"), first));
        await Of(host).KeepCalendar(new("tap"), first);
        await Of(host).KeepCalendar(new("tap"), second);
        var kept = (await Of(host).View()).Calendar;
        for (var tap = 0; tap <= HostRecord.CalendarTapCountMax; tap++)
        {
            await Of(host).KeepCalendar(new($"tap-{tap}"), second);
        }

        Assert.Equal(first, kept);
        Assert.Equal(second, (await Of(host).View()).Calendar);
        var record = host.Facts.Find<HostRecord>("host", Host)!;
        Assert.Equal(HostRecord.CalendarTapCountMax, record.CalendarTaps.Length);
    }

    private static IHostGrain Of(ProductHost host) => host.Grains.GetGrain<IHostGrain>(Host);
}
