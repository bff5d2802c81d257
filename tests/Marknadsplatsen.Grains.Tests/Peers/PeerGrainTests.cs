using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Peers;
using Marknadsplatsen.Domain.Retention;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Peers;
using Marknadsplatsen.Grains.Tests.Product;
using Marknadsplatsen.Grains.Waiting;

namespace Marknadsplatsen.Grains.Tests.Peers;

/// <summary>
/// Two peers over the real grains: told, remembered once, behind their wall, and gone with the person.
/// </summary>
public sealed class PeerGrainTests
{
    private static readonly ParticipantId Anna = new("p0f1e2d3c4b5a6978");
    private static readonly ParticipantId Bo = new("p1f1e2d3c4b5a6978");

    private int tap;

    [Fact]
    public async Task Whoever_wants_to_be_a_peer_is_in_front_of_the_coordinators_until_they_have_talked()
    {
        await using var host = await ProductHost.StartAsync();
        await TakeAsync(host, Bo, PeerStep.Offer);
        await ToldAsync(host);

        var item = Assert.Single((await Waiting(host).OfCoordinators(1)).Items);
        Assert.Equal((WaitingKind.Peer, SupportName.Of(Bo)), (item.Kind, item.Pseudonym));
        await ApproveAsync(host);
        await ToldAsync(host);

        Assert.Empty((await Waiting(host).OfCoordinators(1)).Items);
    }

    [Fact]
    public async Task Both_hear_of_a_suggestion_and_the_same_tap_twice_is_one_yes()
    {
        await using var host = await ProductHost.StartAsync();
        await PairAsync(host);
        foreach (var person in new[] { Anna, Bo })
        {
            var heard = await host.Grains.GetGrain<INoticeGrain>(person.Value).View();
            Assert.Contains(heard.New, known => known is { Source: "peers", SinceUtc: not null });
        }

        var yes = await CommandAsync(host, Anna, PeerStep.Yes);
        await Peers(host).Take(yes);
        await ToldAsync(host);
        var version = host.Facts.Find<PeerRecord>("peers", "1283")!.Version;
        Assert.IsType<PeerOutcome.Changed>(await Peers(host).Take(yes));

        Assert.Equal(version, host.Facts.Find<PeerRecord>("peers", "1283")!.Version);
    }

    [Fact]
    public async Task A_suggestion_that_nobody_answers_ends_by_its_reminder()
    {
        await using var host = await ProductHost.StartAsync();
        await PairAsync(host);
        host.Time.Advance(PeerPair.AnswerLength);

        await host.RemindAsync(Peers(host), "answers");
        var stored = await host.Facts.When<PeerRecord>(
            "peers", "1283", record => record.State!.Pairs.All(pair => !pair.IsOpen));

        Assert.All(stored.State!.Wishes, wish => Assert.NotNull(wish.RestsSinceUtc));
    }

    [Fact]
    public async Task Nobody_is_matched_over_the_border_of_a_municipality()
    {
        await using var host = await ProductHost.StartAsync();
        await TakeAsync(host, Bo, PeerStep.Offer);
        await ApproveAsync(host);

        await host.Grains.GetGrain<IPeerGrain>("1293").Take(Command(Anna, PeerStep.Wish, null));

        Assert.Empty((await host.Grains.GetGrain<IPeerGrain>("1293").View(Anna)).Pairs);
        Assert.Empty((await Peers(host).View(Bo)).Pairs);
        Assert.Empty((await Peers(host).View(Anna)).Wishes);
    }

    [Fact]
    public async Task After_an_erase_nothing_refers_to_the_person_and_the_other_hears_that_it_is_over()
    {
        await using var host = await ProductHost.StartAsync();
        await PairAsync(host);
        await TakeAsync(host, Anna, PeerStep.Yes);
        await ToldAsync(host);

        await host.Erasure.EraseAsync(Anna, default);
        await ToldAsync(host);

        Assert.Equal([], host.Facts.Mentioning(Anna.Value));
        Assert.Empty((await Peers(host).View(Bo)).Pairs);
        var heard = await host.Grains.GetGrain<INoticeGrain>(Bo.Value).View();
        Assert.DoesNotContain(heard.New, known => known is { Source: "peers", SinceUtc: not null });
        Assert.IsType<PeerOutcome.NotYours>(await Peers(host).Take(Command(Anna, PeerStep.Wish, null)));
    }

    [Fact]
    public async Task What_is_over_goes_by_its_rule_when_there_is_a_decision_and_what_is_on_stays()
    {
        await using var host = await ProductHost.StartAsync();
        await PairAsync(host);
        await TakeAsync(host, Anna, PeerStep.End);
        await ToldAsync(host);
        host.Time.Advance(TimeSpan.FromDays(2));
        var rule = new RetentionRule { Kind = RetentionKind.EndedPeer, Days = 1, Decision = "2026-1" };

        var dry = await host.Retention.RunAsync([rule], isDryRun: true, default);
        Assert.Equal((1, 0), (dry[0].FoundCount, dry[0].RemovedCount));
        Assert.Single((await Peers(host).View(Anna)).Pairs);
        var done = await host.Retention.RunAsync([rule], isDryRun: false, default);

        Assert.Equal(1, done[0].RemovedCount);
        Assert.Empty((await Peers(host).View(Anna)).Pairs);
    }

    private async Task PairAsync(ProductHost host)
    {
        await TakeAsync(host, Anna, PeerStep.Wish);
        await TakeAsync(host, Bo, PeerStep.Offer);
        await ApproveAsync(host);
        await ToldAsync(host);
    }

    private Task ApproveAsync(ProductHost host) => Peers(host).Take(new TakePeerStep
    {
        CommandId = new CommandId($"desk-{tap++}"),
        Step = PeerStep.Approve,
        Key = SupportName.ReferenceOf(Bo),
    });

    private async Task TakeAsync(ProductHost host, ParticipantId who, PeerStep step) =>
        Assert.IsType<PeerOutcome.Changed>(await Peers(host).Take(await CommandAsync(host, who, step)));

    private async Task<TakePeerStep> CommandAsync(ProductHost host, ParticipantId who, PeerStep step) =>
        Command(who, step, (await Peers(host).View(who)).Pairs.FirstOrDefault()?.Key);

    private TakePeerStep Command(ParticipantId who, PeerStep step, string? key) => new()
    {
        CommandId = new CommandId($"tap-{tap++}"),
        Participant = who,
        Step = step,
        Key = key,
        Profile = new PeerProfile(),
    };

    private static Task<PeerRecord> ToldAsync(ProductHost host) =>
        host.Facts.When<PeerRecord>("peers", "1283", record => !record.IsBehind);

    private static IPeerGrain Peers(ProductHost host) =>
        host.Grains.GetGrain<IPeerGrain>(ProductHost.Municipality.Value);

    private static IWaitingGrain Waiting(ProductHost host) =>
        host.Grains.GetGrain<IWaitingGrain>(ProductHost.Municipality.Value);
}
