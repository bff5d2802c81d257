using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Talks;
using Marknadsplatsen.Grains.Tests.Product;
using Marknadsplatsen.Grains.Waiting;

namespace Marknadsplatsen.Grains.Tests.Talks;

/// <summary>A conversation over the real grains: what waits is told, once each, and an erase leaves nothing.</summary>
public sealed class TalkGrainTests
{
    private static readonly ParticipantId Anna = new("p0f1e2d3c4b5a6978");
    private static readonly AssociationId Host = new("verdandi-soder");
    private static readonly string Key = TalkKey.Of(new AssignmentId("a1"), Anna);

    [Fact]
    public async Task A_message_waits_at_the_association_and_an_answer_is_new_to_the_person()
    {
        await using var host = await StartAsync();

        await SendAsync(host, OwnerRole.Participant, "c1");
        await ToldAsync(host);
        var item = Assert.Single((await Waiting(host).OfAssociation(Host, 1)).Items);
        Assert.Equal(Pseudonyms.ReferenceOf(new AssignmentId("a1"), Anna), item.Reference);
        Assert.Empty((await Waiting(host).OfCoordinators(1)).Items);
        Assert.Empty(await Waiting(host).OfPerson(Anna));

        await SendAsync(host, OwnerRole.Association, "c2");
        await ToldAsync(host);
        Assert.Empty((await Waiting(host).OfAssociation(Host, 1)).Items);
        Assert.Single(await Waiting(host).OfPerson(Anna));

        await Talk(host).Settle(OwnerRole.Participant, 2);
        await ToldAsync(host);
        Assert.Empty(await Waiting(host).OfPerson(Anna));
    }

    [Fact]
    public async Task The_same_command_again_is_one_message()
    {
        await using var host = await StartAsync();

        Assert.IsType<TalkOutcome.Sent>(await SendAsync(host, OwnerRole.Participant, "c1"));
        Assert.IsType<TalkOutcome.Sent>(await SendAsync(host, OwnerRole.Participant, "c1"));

        Assert.Single((await Talk(host).Read(OwnerRole.Participant)).Messages);
    }

    [Fact]
    public async Task After_leaving_it_can_be_read_and_not_written()
    {
        await using var host = await StartAsync();
        await SendAsync(host, OwnerRole.Association, "c1");
        await host.Participant(Anna.Value).StepBack(new AssignmentId("a1"), new TakeStepBack
        {
            CommandId = new CommandId("leave"),
            Step = StepBack.Leave,
        });

        Assert.IsType<TalkOutcome.NotOpen>(await SendAsync(host, OwnerRole.Association, "c2"));
        var view = await Talk(host).Read(OwnerRole.Participant);
        Assert.Equal((false, 1), (view.CanWrite, view.Messages.Length));
    }

    [Fact]
    public async Task What_waits_is_found_again_after_a_restart_also_when_it_was_never_told()
    {
        FactShelf facts;
        await using (var host = await StartAsync())
        {
            facts = host.Facts;
            facts.IsScanCut = true;
            await SendAsync(host, OwnerRole.Participant, "c1");
            await host.CrashAsync();
        }

        facts.IsScanCut = false;
        await using var again = await ProductHost.StartAsync(facts);

        Assert.Single((await Waiting(again).OfAssociation(Host, 1)).Items);
    }

    [Fact]
    public async Task The_person_gets_a_message_that_says_only_that_there_is_one()
    {
        await using var host = await StartAsync();
        await host.Grains.GetGrain<INoticeGrain>(Anna.Value).Choose(MessageFrequency.OnceADay);
        host.Time.Advance(TimeSpan.FromMinutes(1));

        await SendAsync(host, OwnerRole.Coordinator, "c1");
        await ToldAsync(host);
        var sent = host.Facts.When<NoticeRecord>("notices", Anna.Value, record => !record.SentAtUtc.IsEmpty);
        host.Time.Advance(TimeSpan.Zero);
        await host.RemindAsync(host.Grains.GetGrain<INoticeGrain>(Anna.Value), "message");
        var letter = await host.Facts.Postbag.NextAsync();

        Assert.Equal((0, 1), (letter.Count, letter.Messages));
        Assert.Empty(NoticeRules.UnsentNew(await sent));
    }

    [Fact]
    public async Task What_the_person_has_opened_is_not_written_about()
    {
        await using var host = await StartAsync();
        host.Time.Advance(TimeSpan.FromHours(11));
        await host.Grains.GetGrain<INoticeGrain>(Anna.Value).Choose(MessageFrequency.OnceADay);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(host, OwnerRole.Coordinator, "c1");
        await ToldAsync(host);

        await Talk(host).Settle(OwnerRole.Participant, 1);
        await ToldAsync(host);

        var record = await host.Grains.GetGrain<INoticeGrain>(Anna.Value).View();
        Assert.Null(NoticeRules.NextSendAt(record, host.Time.GetUtcNow().AddHours(12), AssignmentSamples.Stockholm));
        Assert.Equal(0, host.Facts.Postbag.Count);
    }

    [Fact]
    public async Task After_an_erase_nothing_refers_to_the_person_and_nobody_writes_to_them()
    {
        await using var host = await StartAsync();
        await SendAsync(host, OwnerRole.Participant, "c1");
        await ToldAsync(host);

        await host.Erasure.EraseAsync(Anna, default);

        Assert.Equal([], host.Facts.Mentioning(Anna.Value));
        Assert.Empty((await Waiting(host).OfAssociation(Host, 1)).Items);
        Assert.IsType<TalkOutcome.NotOpen>(await SendAsync(host, OwnerRole.Association, "c2"));
        Assert.Equal([], host.Facts.Mentioning(Anna.Value));
    }

    [Fact]
    public async Task A_conversation_that_a_backup_brings_back_is_swept()
    {
        await using var host = await StartAsync();
        await SendAsync(host, OwnerRole.Participant, "c1");
        await ToldAsync(host);
        host.Facts.Marks.Add(ErasedMark.Of(Anna));

        await host.Erasure.SweepAsync(default);

        Assert.Null(host.Facts.Find<TalkRecord>("talk", Key));
    }

    private static async Task<ProductHost> StartAsync()
    {
        var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.Details());
        Assert.IsType<AcceptOutcome.Accepted>(await host.AcceptAsync("a1", Anna.Value));
        return host;
    }

    private static ITalkGrain Talk(ProductHost host) => host.Grains.GetGrain<ITalkGrain>(Key);

    private static IWaitingGrain Waiting(ProductHost host) =>
        host.Grains.GetGrain<IWaitingGrain>(ProductHost.Municipality.Value);

    private static Task<TalkOutcome> SendAsync(ProductHost host, OwnerRole from, string command) =>
        Talk(host).Send(new SendMessage
        {
            CommandId = new CommandId(command),
            From = from,
            To = OwnerRole.Association,
            Text = "Hej!",
        });

    private static Task<TalkRecord> ToldAsync(ProductHost host) =>
        host.Facts.When<TalkRecord>("talk", Key, record => !record.IsBehind);
}
