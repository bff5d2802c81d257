using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Retention;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Inquiries;
using Marknadsplatsen.Grains.Tests.Conformance;
using Marknadsplatsen.Grains.Tests.Product;
using Marknadsplatsen.Grains.Waiting;

namespace Marknadsplatsen.Grains.Tests.Inquiries;

/// <summary>
/// Questions and what feels wrong over the real grains: who has it in front of them, and when it is gone.
/// </summary>
public sealed class InquiryGrainTests
{
    private static readonly ParticipantId Anna = new("p0f1e2d3c4b5a6978");

    [Fact]
    public async Task A_concern_is_in_front_of_the_coordinators_and_an_association_never_sees_it()
    {
        await using var host = await StartAsync();

        await OpenAsync(host, "k1", InquiryKind.Concern, Anna);
        await ToldAsync(host, "k1");

        var item = Assert.Single((await Waiting(host).OfCoordinators(1)).Items);
        Assert.Equal((WaitingKind.Concern, "k1"), (item.Kind, item.Reference));
        Assert.Empty((await Waiting(host).OfAssociation(new("verdandi-soder"), 1)).Items);
        Assert.Null(await Inquiry(host, "k1").View(OwnerRole.Association));
        Assert.Contains("inquiry/k1", await Waiting(host).SourcesOf(Anna));
    }

    [Fact]
    public async Task A_question_is_counted_while_it_waits_and_holds_nobody()
    {
        await using var host = await StartAsync();

        await OpenAsync(host, "k1", InquiryKind.Question);
        await ToldAsync(host, "k1");
        Assert.Equal(1, await Waiting(host).CountAbout(new AssignmentId("a1"), WaitingKind.Question));
        await Inquiry(host, "k1").Say(new SayInInquiry
        {
            CommandId = new CommandId("c2"),
            From = OwnerRole.Association,
            Text = "Den är röd.",
        });
        await ToldAsync(host, "k1");

        Assert.Equal(0, await Waiting(host).CountAbout(new AssignmentId("a1"), WaitingKind.Question));
        Assert.DoesNotContain(
            host.Facts.Mentioning(Anna.Value),
            name => name.Contains("inquiry", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Made_and_said_twice_is_once()
    {
        await using var host = await StartAsync();
        await OpenAsync(host, "k1", InquiryKind.Question);

        Assert.IsType<InquiryOutcome.Stored>(await OpenAsync(host, "k1", InquiryKind.Question));
        var more = new SayInInquiry { CommandId = new("c2"), From = OwnerRole.Participant, Text = "Och när?" };
        await Inquiry(host, "k1").Say(more);
        await Inquiry(host, "k1").Say(more);

        Assert.Equal(2, (await Inquiry(host, "k1").View(OwnerRole.Participant))!.Lines.Length);
    }

    [Fact]
    public async Task After_an_erase_nothing_refers_to_the_person_and_other_peoples_questions_stay()
    {
        await using var host = await StartAsync();
        await OpenAsync(host, "k1", InquiryKind.Concern, Anna);
        await OpenAsync(host, "k2", InquiryKind.Question);
        await ToldAsync(host, "k1");

        await host.Erasure.EraseAsync(Anna, default);

        Assert.Equal([], host.Facts.Mentioning(Anna.Value));
        Assert.Empty(await Waiting(host).SourcesOf(Anna));
        Assert.NotNull(await Inquiry(host, "k2").View(OwnerRole.Participant));
    }

    [Fact]
    public async Task What_is_closed_goes_with_its_rule_and_what_waits_stays()
    {
        FactShelf facts;
        await using (var before = await StartAsync())
        {
            facts = before.Facts;
            await OpenAsync(before, "k1", InquiryKind.Question);
            await OpenAsync(before, "k2", InquiryKind.Question);
            await Inquiry(before, "k1").Withdraw();
        }

        await using var host = await ProductHost.StartAsync(
            facts, new ManualTime(AssignmentSamples.Monday.AddDays(367)));
        var faq = host.Grains.GetGrain<IFaqGrain>("a1");
        foreach (var key in new[] { "k1", "k2" })
        {
            await faq.Show(new FaqEntry { Key = new InquiryKey(key), Question = "Var?", Answer = "Här." });
        }

        var rule = new RetentionRule { Kind = RetentionKind.ClosedInquiry, Days = 366, Decision = "2026-1" };

        var dry = Assert.Single(await host.Retention.RunAsync([rule], isDryRun: true, default));
        var real = Assert.Single(await host.Retention.RunAsync([rule], isDryRun: false, default));

        Assert.Equal((1, 0, 1), (dry.FoundCount, dry.RemovedCount, real.RemovedCount));
        Assert.Null(host.Facts.Find<InquiryRecord>("inquiry", "k1"));
        Assert.NotNull(host.Facts.Find<InquiryRecord>("inquiry", "k2"));
        Assert.Equal("k2", Assert.Single(await faq.View()).Key.Value);
    }

    [Fact]
    public async Task What_has_been_said_since_a_rule_looked_is_not_removed_by_it()
    {
        await using var host = await StartAsync();
        await OpenAsync(host, "k1", InquiryKind.Question);
        var seen = (await Inquiry(host, "k1").Export()).Version;
        await Inquiry(host, "k1").Say(new SayInInquiry
        {
            CommandId = new CommandId("c2"),
            From = OwnerRole.Participant,
            Text = "Och när?",
        });
        var now = (await Inquiry(host, "k1").Export()).Version;

        Assert.False(await Inquiry(host, "k1").EraseUnchanged(seen));
        Assert.NotNull(await Inquiry(host, "k1").View(OwnerRole.Participant));
        Assert.True(await Inquiry(host, "k1").EraseUnchanged(now));
        Assert.Null(await Inquiry(host, "k1").View(OwnerRole.Participant));
    }

    private static async Task<ProductHost> StartAsync()
    {
        var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.Details());
        Assert.IsType<AcceptOutcome.Accepted>(await host.AcceptAsync("a1", Anna.Value));
        return host;
    }

    private static IInquiryGrain Inquiry(ProductHost host, string key) => host.Grains.GetGrain<IInquiryGrain>(key);

    private static IWaitingGrain Waiting(ProductHost host) =>
        host.Grains.GetGrain<IWaitingGrain>(ProductHost.Municipality.Value);

    private static Task<InquiryOutcome> OpenAsync(
        ProductHost host, string key, InquiryKind kind, ParticipantId? person = null) =>
        Inquiry(host, key).Open(new OpenInquiry
        {
            CommandId = new CommandId("c1"),
            Kind = kind,
            Assignment = new AssignmentId("a1"),
            Participant = person,
            Text = "Var är dörren?",
        });

    private static Task<InquiryRecord> ToldAsync(ProductHost host, string key) =>
        host.Facts.When<InquiryRecord>("inquiry", key, record => !record.IsBehind);
}
