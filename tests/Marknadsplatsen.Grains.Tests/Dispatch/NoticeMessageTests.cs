using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Tests.Conformance;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Dispatch;

/// <summary>Messages go when a person wants them, in the day, and about what there is then.</summary>
public sealed class NoticeMessageTests
{
    // Monday at ten in Stockholm, and at half past nine in the evening.
    private static readonly DateTimeOffset Morning = AssignmentSamples.Monday;
    private static readonly DateTimeOffset Evening = new(2026, 3, 2, 20, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_message_goes_at_once_in_the_day_and_says_how_many()
    {
        await using var host = await StartAsync(Morning);
        await ChooseAsync(host, MessageFrequency.OnceADay);

        await TellAsync(host, "a1");
        await PassAsync(host, TimeSpan.Zero);
        var letter = await host.Facts.Postbag.NextAsync();

        Assert.Equal(("anna", 1), (letter.To, letter.Count));
        // Eight in the evening in Stockholm.
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 19, 0, 0, TimeSpan.Zero), letter.UsefulUntilUtc);
    }

    [Fact]
    public async Task What_is_told_at_night_goes_in_the_morning_by_the_reminder()
    {
        await using var host = await StartAsync(Evening);
        await ChooseAsync(host, MessageFrequency.ThreeTimesADay);
        await TellAsync(host, "a1");

        await PassAsync(host, TimeSpan.FromHours(10));
        Assert.Equal(0, host.Facts.Postbag.Count);
        var sent = host.Facts.When<NoticeRecord>("notices", "anna", stored => !stored.SentAtUtc.IsEmpty);
        await PassAsync(host, TimeSpan.FromMinutes(30));
        await host.Facts.Postbag.NextAsync();

        Assert.Equal(
            new DateTimeOffset(2026, 3, 3, 7, 0, 0, TimeSpan.Zero),
            Assert.Single((await sent).SentAtUtc),
            TimeSpan.FromTicks(1));
    }

    [Fact]
    public async Task What_is_gone_by_then_is_not_written_about()
    {
        await using var host = await StartAsync(Evening);
        await ChooseAsync(host, MessageFrequency.OnceADay);
        await TellAsync(host, "a1");
        await host.Assignment("a1").Change(new ChangePlaces
        {
            CommandId = new("close"),
            Status = AssignmentStatus.Closed,
        });
        var looked = host.Facts.When<NoticeRecord>("notices", "anna", IsLookedAt);

        await PassAsync(host, TimeSpan.FromHours(11));

        Assert.Empty((await looked).SentAtUtc);
        Assert.Equal(0, host.Facts.Postbag.Count);
    }

    [Fact]
    public async Task A_message_that_is_not_taken_is_tried_again_within_the_hour_and_sent_once()
    {
        await using var host = await StartAsync(Evening);
        host.Facts.Postbag.Answer = NoticeSending.Later;
        await ChooseAsync(host, MessageFrequency.OnceADay);
        await TellAsync(host, "a1");
        await PassAsync(host, TimeSpan.FromMinutes(630));
        await host.Facts.Postbag.NextAsync();

        host.Facts.Postbag.Answer = NoticeSending.Taken;
        var sent = host.Facts.When<NoticeRecord>("notices", "anna", IsLookedAt);
        await PassAsync(host, TimeSpan.FromHours(1));
        await host.Facts.Postbag.NextAsync();

        Assert.Single((await sent).SentAtUtc);
    }

    [Fact]
    public async Task Whoever_has_no_way_is_not_tried_again()
    {
        await using var host = await StartAsync(Morning);
        host.Facts.Postbag.Answer = NoticeSending.NoWay;
        await ChooseAsync(host, MessageFrequency.OnceADay);
        var looked = host.Facts.When<NoticeRecord>("notices", "anna", IsLookedAt);

        await TellAsync(host, "a1");
        await PassAsync(host, TimeSpan.Zero);

        Assert.Empty((await looked).SentAtUtc);
        Assert.Single((await looked).Notices);
    }

    [Fact]
    public async Task Without_a_choice_nothing_is_sent_and_no_reminder_is_kept()
    {
        await using var host = await StartAsync(Morning);

        await TellAsync(host, "a1");

        Assert.False(await host.IsRemindedAsync(Anna(host), "message"));
        Assert.Equal(0, host.Facts.Postbag.Count);
    }

    [Fact]
    public async Task What_was_stored_when_nobody_heard_so_goes_when_it_is_told_again()
    {
        await using var host = await StartAsync(Morning);
        await ChooseAsync(host, MessageFrequency.OnceADay);
        var told = new NewToPerson("talk/a1", 1, host.Time.GetUtcNow());
        host.Store.FailOnce("notices/anna", WriteFault.AfterCommit);

        await Assert.ThrowsAnyAsync<Exception>(() => Anna(host).Hear(told));
        await Anna(host).Hear(told);

        await PassAsync(host, TimeSpan.Zero);
        Assert.Equal(1, (await host.Facts.Postbag.NextAsync()).Messages);
    }

    [Fact]
    public async Task Whoever_chooses_messages_while_a_place_is_held_hears_that_it_soon_ends()
    {
        await using var host = await StartAsync(Morning);
        var endsAtUtc = Morning.AddDays(2);
        await Anna(host).Hear(new NewToPerson("hold/a1", 1, host.Time.GetUtcNow()) { EndsAtUtc = endsAtUtc });
        host.Time.Advance(TimeSpan.FromTicks(1));

        await ChooseAsync(host, MessageFrequency.OnceADay);

        Assert.True(await host.IsRemindedAsync(Anna(host), "message"));
        await Anna(host).Erase();
        Assert.False(await host.IsRemindedAsync(Anna(host), "message"));
    }

    // The first choice marks what was told before it, so looked at is what came after.
    private static bool IsLookedAt(NoticeRecord stored) =>
        !stored.Notices.IsEmpty && stored.SentUpToUtc == stored.Notices[0].ToldAtUtc;

    private static async Task<ProductHost> StartAsync(DateTimeOffset now)
    {
        var host = await ProductHost.StartAsync(time: new ManualTime(now.AddDays(-1)));
        await host.PublishAsync("a1", AssignmentSamples.Details(places: 5));
        await host.WhenTold("a1");
        await host.Participant("anna").SaveAnswers(new SaveAnswers
        {
            CommandId = new("answers"),
            Municipality = ProductHost.Municipality,
            Answers = new Answers { HowMuch = HowMuch.JustLookIn },
        });
        host.Time.Advance(TimeSpan.FromDays(1));
        return host;
    }

    private static async Task ChooseAsync(ProductHost host, MessageFrequency frequency)
    {
        await Anna(host).Choose(frequency);
        host.Time.Advance(TimeSpan.FromTicks(1));
    }

    private static Task PassAsync(ProductHost host, TimeSpan span)
    {
        host.Time.Advance(span);
        return host.RemindAsync(Anna(host), "message");
    }

    private static async Task TellAsync(ProductHost host, string assignment) =>
        Assert.Equal(NoticeOutcome.Told, await Anna(host).Tell(new AssignmentId(assignment)));

    private static INoticeGrain Anna(ProductHost host) => host.Grains.GetGrain<INoticeGrain>("anna");
}
