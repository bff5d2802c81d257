using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Supports;
using Marknadsplatsen.Grains.Tests.Conformance;
using Marknadsplatsen.Grains.Tests.Product;
using Marknadsplatsen.Grains.Waiting;

namespace Marknadsplatsen.Grains.Tests.Supports;

/// <summary>A plan made by a yes over the real grains: reminded, in the queue, and gone with the person.</summary>
public sealed class SupportGrainTests
{
    private static readonly ParticipantId Anna = new("p0f1e2d3c4b5a6978");

    [Fact]
    public async Task A_yes_begins_a_plan_and_the_date_puts_it_in_front_of_the_coordinators()
    {
        await using var host = await StartAsync();

        var plan = Assert.Single((await Support(host).View()).State!.Plans);
        Assert.Equal(FollowUpCadence.At(plan.FromUtc, 0, AssignmentSamples.Stockholm), plan.DueAtUtc);
        Assert.Empty((await Waiting(host).OfCoordinators(1)).Items);
        host.Time.Advance(TimeSpan.FromDays(1));

        var item = Assert.Single((await Waiting(host).OfCoordinators(1)).Items);
        Assert.Equal(WaitingKind.FollowUp, item.Kind);
        Assert.Equal(Anna, await Waiting(host).PersonOf(item.Reference));
        Assert.Single(await Waiting(host).OfPerson(Anna));
    }

    [Fact]
    public async Task The_reminder_tells_the_person_by_their_chosen_way()
    {
        await using var host = await StartAsync();
        await host.Grains.GetGrain<INoticeGrain>(Anna.Value).Choose(MessageFrequency.OnceADay);
        host.Time.Advance(TimeSpan.FromDays(1));

        await host.RemindAsync(Support(host), "followUp");
        var heard = await host.Facts.When<NoticeRecord>(
            "notices", Anna.Value, record => !NoticeRules.UnsentNew(record).IsEmpty || !record.SentAtUtc.IsEmpty);

        Assert.Contains(heard.New, known => known is { Source: "support", SinceUtc: not null });
    }

    [Fact]
    public async Task A_plan_that_was_stored_when_nobody_heard_so_is_reminded_of_when_it_is_told_again()
    {
        await using var host = await ProductHost.StartAsync();
        var own = new OwnEngagement
        {
            Assignment = new AssignmentId("a1"),
            Title = "Kaffe",
            Engagement = new Engagement
            {
                Participant = Anna,
                State = EngagementState.Accepted,
                ChangedAtUtc = host.Time.GetUtcNow(),
            },
        };
        host.Store.FailOnce($"support/{Anna}", WriteFault.AfterCommit);

        await Assert.ThrowsAnyAsync<Exception>(() => Support(host).Follow(ProductHost.Municipality, own));
        await Support(host).Follow(ProductHost.Municipality, own);

        Assert.True(await host.IsRemindedAsync(Support(host), "followUp"));
    }

    [Fact]
    public async Task Leaving_pausing_and_starting_leave_the_plan_as_it_is()
    {
        await using var host = await StartAsync();
        var before = (await Support(host).View()).State!.Plans;

        foreach (var step in new[] { StepBack.Pause, StepBack.Resume, StepBack.Leave })
        {
            await host.Participant(Anna.Value).StepBack(new AssignmentId("a1"), new TakeStepBack
            {
                CommandId = new CommandId($"step-{step}"),
                Step = step,
            });
            await host.WhenTold("a1");
        }

        Assert.Equal(before, (await Support(host).View()).State!.Plans);
    }

    [Fact]
    public async Task The_same_tap_twice_is_one_answer()
    {
        await using var host = await StartAsync();
        host.Time.Advance(TimeSpan.FromDays(1));
        var answer = new TakeSupportStep
        {
            CommandId = new CommandId("c1"),
            Municipality = ProductHost.Municipality,
            From = OwnerRole.Participant,
            Step = SupportStep.Answer,
            Assignment = new AssignmentId("a1"),
            Answer = FollowUpAnswer.Good,
        };

        await Support(host).Take(answer);
        var first = (await Support(host).View()).Version;
        await Support(host).Take(answer);

        Assert.Equal(first, (await Support(host).View()).Version);
    }

    [Fact]
    public async Task Whoever_wants_it_through_a_coordinator_is_in_the_list_of_calls_until_told_and_nothing_is_sent()
    {
        await using var host = await StartAsync();
        var notices = host.Grains.GetGrain<INoticeGrain>(Anna.Value);
        await notices.Choose(MessageFrequency.ThroughCoordinator);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await notices.Hear(new NewToPerson("talk/a1", 1, host.Time.GetUtcNow()));
        await host.Facts.When<NoticeRecord>(
            "notices", Anna.Value, record => record is { IsBehind: false, New.Length: 1 });

        var call = Assert.Single((await Waiting(host).OfCoordinators(1)).Items);
        Assert.Equal((WaitingKind.Call, null, null), (call.Kind, call.Title, call.PersonReference));
        Assert.Equal(Anna, await Waiting(host).PersonOf(call.Reference));
        var digest = await notices.Digest();
        Assert.Equal((0, 1), (digest.Suggestions, digest.Messages));
        await notices.ToldByCoordinator(digest.UpToUtc!.Value);
        await host.Facts.When<NoticeRecord>(
            "notices", Anna.Value, record => record is { IsBehind: false, SentUpToUtc: not null });

        Assert.Empty((await Waiting(host).OfCoordinators(1)).Items);
        host.Time.Advance(TimeSpan.FromHours(12));
        Assert.Equal(0, host.Facts.Postbag.Count);
    }

    [Fact]
    public async Task The_latest_commands_are_remembered_and_no_more_than_that()
    {
        await using var host = await StartAsync();
        var codes = Enumerable.Range(0, WaitingBook<SupportRecord, SupportState>.DoneCountMax + 1)
            .Select(number => new CommandId($"c{number}")).ToArray();

        foreach (var code in codes)
        {
            host.Time.Advance(TimeSpan.FromMinutes(1));
            await Support(host).Take(new TakeSupportStep
            {
                CommandId = code,
                Municipality = ProductHost.Municipality,
                From = OwnerRole.Participant,
                Step = SupportStep.Answer,
                Assignment = new AssignmentId("a1"),
                Answer = FollowUpAnswer.Good,
            });
        }

        Assert.Equal(codes[1..], (await Support(host).View()).Done);
    }

    [Fact]
    public async Task The_list_of_calls_is_found_again_after_a_restart_and_gone_with_the_person()
    {
        FactShelf facts;
        await using (var before = await StartAsync())
        {
            facts = before.Facts;
            var notices = before.Grains.GetGrain<INoticeGrain>(Anna.Value);
            await notices.Choose(MessageFrequency.ThroughCoordinator);
            before.Time.Advance(TimeSpan.FromMinutes(1));
            await notices.Hear(new NewToPerson("talk/a1", 1, before.Time.GetUtcNow()));
        }

        await using var host = await ProductHost.StartAsync(
            facts, new ManualTime(AssignmentSamples.Monday.AddHours(1)));
        Assert.Equal(WaitingKind.Call, Assert.Single((await Waiting(host).OfCoordinators(1)).Items).Kind);
        await host.Erasure.EraseAsync(Anna, default);

        Assert.Empty((await Waiting(host).OfCoordinators(1)).Items);
    }

    [Fact]
    public async Task After_an_erase_nothing_refers_to_the_person()
    {
        await using var host = await StartAsync();

        await host.Erasure.EraseAsync(Anna, default);

        Assert.Equal([], host.Facts.Mentioning(Anna.Value));
        Assert.Empty(await Waiting(host).SourcesOf(Anna));
    }

    private static async Task<ProductHost> StartAsync()
    {
        var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.Details());
        Assert.IsType<AcceptOutcome.Accepted>(await host.AcceptAsync("a1", Anna.Value));
        await host.WhenTold("a1");
        await host.Facts.When<SupportRecord>("support", Anna.Value, record => !record.IsBehind);
        return host;
    }

    private static ISupportGrain Support(ProductHost host) => host.Grains.GetGrain<ISupportGrain>(Anna.Value);

    private static IWaitingGrain Waiting(ProductHost host) =>
        host.Grains.GetGrain<IWaitingGrain>(ProductHost.Municipality.Value);
}
