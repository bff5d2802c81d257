using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Drafts;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Drafts;
using Marknadsplatsen.Grains.Entries;
using Marknadsplatsen.Grains.Reviews;
using Marknadsplatsen.Grains.Tests.Conformance;
using Marknadsplatsen.Grains.Tests.Product;
using Marknadsplatsen.Grains.Waiting;

namespace Marknadsplatsen.Grains.Tests.Waiting;

/// <summary>Entries, reviews and drafts are in the lists for as long as they wait, also after a crash.</summary>
public sealed class WaitingDeskTests
{
    private static readonly AssociationId Own = new("own");

    [Fact]
    public async Task An_entry_waits_until_it_is_decided_and_is_found_again_after_a_restart()
    {
        var (facts, time) = (new FactShelf(), new ManualTime(AssignmentSamples.Monday));
        await using (var first = await ProductHost.StartAsync(facts, time))
        {
            await Entries(first).Send(Sent);
            await TellAsync<EntryRecord>(first, "entry", "1283");
            Assert.Equal(Own.Value, Assert.Single(await ListAsync(first, WaitingKind.Entry)).Reference);
        }

        await using var second = await ProductHost.StartAsync(facts, time);
        Assert.Equal(Own.Value, Assert.Single(await ListAsync(second, WaitingKind.Entry)).Reference);
        await Entries(second).Decide(new DecideEntry
        {
            CommandId = new CommandId("yes"),
            Association = Own,
            Status = EntryStatus.Verified,
        });
        await TellAsync<EntryRecord>(second, "entry", "1283");

        Assert.Empty(await ListAsync(second, WaitingKind.Entry));
        Assert.Empty((await second.Grains.GetGrain<IWaitingGrain>("1280").OfCoordinators(1)).Items);
    }

    [Fact]
    public async Task What_a_crash_kept_from_being_told_is_told_at_the_next_start()
    {
        var (facts, time) = (new FactShelf(), new ManualTime(AssignmentSamples.Monday));
        var first = await ProductHost.StartAsync(facts, time);
        await Reviews(first).Submit(Post);
        await first.CrashAsync();

        await using var second = await ProductHost.StartAsync(facts, time);
        Assert.Equal("a1", Assert.Single(await ListAsync(second, WaitingKind.Review)).Reference);
        await new StartSweep(facts, second.Grains, time).RunAsync(default);
        await TellAsync<ReviewRecord>(second, "review", "1283");
        await Reviews(second).Remove(Own, new AssignmentId("a1"));
        await TellAsync<ReviewRecord>(second, "review", "1283");

        Assert.Empty(await ListAsync(second, WaitingKind.Review));
    }

    [Fact]
    public async Task A_draft_that_rests_is_asked_about_and_leaves_when_it_is_removed()
    {
        await using var host = await ProductHost.StartAsync();
        await Drafts(host).Save(new PostDraft { Id = "d1" });
        await TellAsync<DraftBookRecord>(host, "draftbook", Own.Value);
        Assert.Empty(await ListAsync(host, WaitingKind.Draft));

        host.Time.Advance(DraftBookRecord.StaleAfter);
        var stale = await ListAsync(host, WaitingKind.Draft);
        await Drafts(host).Called();
        await TellAsync<DraftBookRecord>(host, "draftbook", Own.Value);
        var called = await ListAsync(host, WaitingKind.Draft);
        host.Time.Advance(DraftBookRecord.StaleAfter);
        var again = await ListAsync(host, WaitingKind.Draft);
        await Drafts(host).Remove("d1");

        Assert.Equal(Own.Value, Assert.Single(stale).Reference);
        Assert.Empty(called);
        Assert.Single(again);
        Assert.Empty(await ListAsync(host, WaitingKind.Draft));
        Assert.Null(host.Facts.Find<DraftBookRecord>("draftbook", Own.Value));
        await Drafts(host).Called();
        Assert.Null(host.Facts.Find<DraftBookRecord>("draftbook", Own.Value));
    }

    private static SendEntry Sent => new()
    {
        CommandId = new CommandId("send"),
        Entry = new Entry
        {
            Association = Own,
            Name = "Cykelköket",
            Number = OrganisationNumber.Parse("802002-0015", null),
            Reach = "042-10 50 00",
            Area = new AreaId("soder"),
            About = "Vi lagar cyklar.",
        },
    };

    private static PostReview Post => new()
    {
        Id = new AssignmentId("a1"),
        Form = new CommandId("f1"),
        Association = Own,
        AssociationName = "Cykelköket",
        Details = AssignmentSamples.Details(),
    };

    private static IEntryGrain Entries(ProductHost host) => host.Grains.GetGrain<IEntryGrain>("1283");

    private static IReviewGrain Reviews(ProductHost host) => host.Grains.GetGrain<IReviewGrain>("1283");

    private static IDraftBookGrain Drafts(ProductHost host) => host.Grains.GetGrain<IDraftBookGrain>(Own.Value);

    private static async Task<IEnumerable<WaitingItem>> ListAsync(ProductHost host, WaitingKind kind) =>
        (await host.Grains.GetGrain<IWaitingGrain>("1283").OfCoordinators(1, kind)).Items;

    private static Task TellAsync<TRecord>(ProductHost host, string stateName, string key)
        where TRecord : ToldRecord =>
        host.Facts.When<TRecord>(stateName, key, record => !record.IsBehind);
}
