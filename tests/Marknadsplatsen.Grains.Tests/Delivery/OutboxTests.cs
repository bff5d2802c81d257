using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Catalog;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.FillRates;
using Marknadsplatsen.Grains.Matching;
using Marknadsplatsen.Grains.Tests.Conformance;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Delivery;

/// <summary>What is stored reaches everybody who has to hear of it, whatever fails on the way.</summary>
public sealed class OutboxTests
{
    private static readonly string Municipality = ProductHost.Municipality.Value;

    [Fact]
    public async Task A_crash_between_the_write_and_the_deliveries_loses_none_of_them()
    {
        var (facts, time) = (new FactShelf { IsScanCut = true }, new ManualTime(AssignmentSamples.Monday));
        var first = await ProductHost.StartAsync(facts, time);
        var grain = await first.PublishAsync("a1", AssignmentSamples.Details(places: 5));
        first.Store.Faults = written =>
            written.ToString() == "participant/anna" ? WriteFault.BeforeCommit : WriteFault.None;
        await grain.Accept(ProductHost.Tap("anna"));
        await first.CrashAsync();
        facts.IsScanCut = false;
        var waiting = facts.Find<AssignmentRecord>("assignment", "a1")!.Outbox;

        await using var second = await ProductHost.StartAsync(facts, time);
        var woken = await new StartSweep(facts, second.Grains, time).RunAsync(CancellationToken.None);
        await second.WhenTold("a1");

        // The association could be told, so it may or may not have been marked before the power went.
        Assert.Equal(
            ["catalog", "desk", "dispatch", "figures", "matcher", "participant/anna"],
            waiting.Keys.Where(receiver => receiver != "association").Order(StringComparer.Ordinal));
        // The assignment; and the person too, when the assignment had told them before the sweep came that far.
        Assert.InRange(woken, 1, 2);
        Assert.Equal(1, Assert.Single((await Catalog(second).Read(0)).Cards).Occupancy.Taken);
        Assert.Equal(1, FillRate.Of((await Figures(second).Read(0)).Cards).Taken);
        var own = (await second.Participant("anna").View())!.Engagements[new AssignmentId("a1")];
        Assert.Equal(EngagementState.Accepted, own.Engagement.State);
    }

    [Fact]
    public async Task Every_web_node_hears_of_the_new_card_the_new_figures_and_who_it_fits()
    {
        await using var host = await ProductHost.StartAsync();
        await host.Participant("anna").SaveAnswers(new SaveAnswers
        {
            CommandId = new CommandId("c1"),
            Municipality = ProductHost.Municipality,
            Answers = new Answers { Interests = [new CategoryId("meetingPlace")] },
        });
        await host.Facts.When<ParticipantRecord>("participant", "anna", stored => !stored.MatcherIsBehind);
        var node = new Listener();
        using var rooted = new Rooted(node);
        await Catalog(host).Subscribe(host.Grains.CreateObjectReference<ICatalogObserver>(node));
        await Figures(host).Subscribe(host.Grains.CreateObjectReference<IFillRateObserver>(node));
        await Matcher(host).Subscribe(host.Grains.CreateObjectReference<IMatchObserver>(node));

        await host.PublishAsync("a1", AssignmentSamples.Details(places: 3));

        Assert.Equal(new AssignmentId("a1"), Assert.Single((await node.Card.Task).Cards).Id);
        Assert.Equal(3, Assert.Single((await node.Figure.Task).Cards).Occupancy.Places);
        var match = await node.Match.Task;
        Assert.True(match.IsNew);
        Assert.Equal([new ParticipantId("anna")], match.Participants);
    }

    [Fact]
    public async Task Derived_grains_ignore_what_is_older_than_what_they_know()
    {
        await using var host = await ProductHost.StartAsync();
        var newer = AssignmentSamples.Open(places: 5, takenOutside: 2).ToCard(version: 7);
        var older = AssignmentSamples.Open(places: 5, takenOutside: 4).ToCard(version: 6);

        await Catalog(host).Apply(newer);
        await Catalog(host).Apply(older);
        await Figures(host).Apply(newer);
        await Figures(host).Apply(older);
        await Figures(host).Apply(newer);

        Assert.Equal(7, Assert.Single((await Catalog(host).Read(0)).Cards).Version);
        Assert.Equal(new FillRate(1, 5, 2, 0), FillRate.Of((await Figures(host).Read(0)).Cards));
    }

    [Fact]
    public async Task Derived_grains_are_rebuilt_from_what_is_stored()
    {
        var (facts, time) = (new FactShelf(), new ManualTime(AssignmentSamples.Monday));
        await using (var first = await ProductHost.StartAsync(facts, time))
        {
            await first.PublishAsync("a1", AssignmentSamples.Details(places: 9));
            await first.PublishAsync("a2", AssignmentSamples.Details(places: 1));
            await Task.WhenAll(first.AcceptAsync("a1", "anna"), first.AcceptAsync("a2", "bo"));
            await first.WhenTold("a1");
            await first.WhenTold("a2");
        }

        await using var second = await ProductHost.StartAsync(facts, time);
        var cards = (await Catalog(second).Read(0)).Cards;

        Assert.Equal(["a1", "a2"], cards.Select(card => card.Id.Value));
        Assert.Equal(new FillRate(2, 10, 1, 1), FillRate.Of((await Figures(second).Read(0)).Cards));
    }

    [Fact]
    public async Task Another_municipality_sees_nothing_of_it()
    {
        await using var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.Details());
        await host.WhenTold("a1");

        Assert.Empty((await host.Grains.GetGrain<ICatalogGrain>("1280").Read(0)).Cards);
        Assert.Empty((await host.Grains.GetGrain<IFillRateGrain>("1280").Read(0)).Cards);
    }

    private static ICatalogGrain Catalog(ProductHost host) => host.Grains.GetGrain<ICatalogGrain>(Municipality);

    private static IFillRateGrain Figures(ProductHost host) => host.Grains.GetGrain<IFillRateGrain>(Municipality);

    private static IMatchGrain Matcher(ProductHost host) => host.Grains.GetGrain<IMatchGrain>(Municipality);

    /// <summary>A web node: it remembers the first thing of each kind that it is told.</summary>
    private sealed class Listener : ICatalogObserver, IFillRateObserver, IMatchObserver
    {
        public TaskCompletionSource<CatalogChange> Card { get; } = Waiting<CatalogChange>();

        public TaskCompletionSource<FigureChange> Figure { get; } = Waiting<FigureChange>();

        public TaskCompletionSource<MatchNotice> Match { get; } = Waiting<MatchNotice>();

        public Task CardsChanged(CatalogChange change) => Done(Card.TrySetResult(change));

        public Task FiguresChanged(FigureChange change) => Done(Figure.TrySetResult(change));

        public Task Matched(MatchNotice notice) => Done(Match.TrySetResult(notice));

        public Task ParticipantChanged(ParticipantNotice notice) => Task.CompletedTask;

        private static Task Done(bool isFirst) => Task.FromResult(isFirst);

        private static TaskCompletionSource<T> Waiting<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
