using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.FillRates;
using Marknadsplatsen.Grains.Tests.Conformance;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.FillRates;

/// <summary>At quiet every figure is what somebody would count in the stored records by hand.</summary>
public sealed class FigureRecountTests
{
    private static readonly string[] Assignments = ["a1", "a2", "a3"];
    private static readonly string[] People = ["anna", "bo", "cem", "dani", "eva", "fia", "gun"];

    [Fact]
    public async Task After_a_crash_amid_a_storm_the_figures_are_what_is_stored()
    {
        var (facts, time) = (new FactShelf(), new ManualTime(AssignmentSamples.Monday));
        var first = await ProductHost.StartAsync(facts, time);
        await PublishAsync(first);
        var writes = 0;
        first.Store.Faults = written => written.ToString().StartsWith("assignment/", StringComparison.Ordinal)
            && Interlocked.Increment(ref writes) % 5 == 0 ? WriteFault.AfterCommit : WriteFault.None;
        await Task.WhenAll(People.SelectMany(person => Assignments.Select(id => TapAsync(first, id, person))));
        await first.CrashAsync();

        await using var second = await ProductHost.StartAsync(facts, time);
        await new StartSweep(facts, second.Grains, time).RunAsync(CancellationToken.None);
        await Task.WhenAll(Assignments.Select(second.WhenTold));
        var figures = await ReadAsync(second);

        Assert.Equal(Recounted(facts), Told(figures));
        Assert.True(figures.Rate.Taken > 0);
    }

    [Fact]
    public async Task The_same_told_twice_late_and_in_another_order_changes_no_figure()
    {
        await using var host = await ProductHost.StartAsync();
        await PublishAsync(host);
        var history = new List<AssignmentCard>();
        foreach (var person in People)
        {
            foreach (var id in Assignments)
            {
                await host.AcceptAsync(id, person);
                history.Add((await CardAsync(host, id))!);
            }
        }

        await Task.WhenAll(Assignments.Select(host.WhenTold));
        var quiet = await ReadAsync(host);
        foreach (var card in history.Concat(Enumerable.Reverse(history)).Concat(history))
        {
            await Figures(host).Apply(card);
        }

        Assert.Equal(quiet, await ReadAsync(host));
        Assert.Equal(Recounted(host.Facts), Told(quiet));
    }

    [Fact]
    public async Task A_projection_that_is_built_anew_tells_what_the_old_one_told()
    {
        var (facts, time) = (new FactShelf(), new ManualTime(AssignmentSamples.Monday));
        FigureSum told;
        await using (var first = await ProductHost.StartAsync(facts, time))
        {
            await PublishAsync(first);
            foreach (var person in People)
            {
                await Task.WhenAll(Assignments.Select(id => first.AcceptAsync(id, person)));
            }

            await Task.WhenAll(Assignments.Select(first.WhenTold));
            told = await ReadAsync(first);
        }

        await using var second = await ProductHost.StartAsync(facts, time);

        Assert.Equal(told, await ReadAsync(second));
        Assert.Equal(Recounted(facts), Told(told));
    }

    private static async Task PublishAsync(ProductHost host)
    {
        await Task.WhenAll(People.Select(host.ConfirmAsync));
        await host.PublishAsync("a1", AssignmentSamples.Details(places: 9));
        await host.PublishAsync("a2", AssignmentSamples.Details(places: 2));
        await host.PublishAsync("a3", AssignmentSamples.Details(places: 4) with { AcceptsDirectly = false });
    }

    /// <summary>A write whose outcome is unknown is tried again with the same id, as people do.</summary>
    private static async Task TapAsync(ProductHost host, string assignment, string person)
    {
        for (var isDone = false; !isDone;)
        {
            try
            {
                await host.AcceptAsync(assignment, person);
                isDone = true;
            }
            catch (Grains.Storage.WriteOutcomeUnknownException)
            {
                isDone = false;
            }
        }
    }

    private static IFillRateGrain Figures(ProductHost host) =>
        host.Grains.GetGrain<IFillRateGrain>(ProductHost.Municipality.Value);

    private static async Task<AssignmentCard?> CardAsync(ProductHost host, string id) =>
        await host.Assignment(id).View() is { } view ? view.State.ToCard(view.Version) : null;

    private static async Task<FigureSum> ReadAsync(ProductHost host)
    {
        ImmutableArray<AssignmentCard> cards = (await Figures(host).Read(0)).Cards;
        return FigureSum.Of(cards, new DateOnly(2026, 3, 2), AssignmentSamples.Stockholm);
    }

    private static (int Assignments, int Places, int Taken, int Held, int Accepted, int Today) Told(FigureSum sum) => (
        sum.Rate.Assignments, sum.Rate.Places, sum.Rate.Taken, sum.Rate.Held, sum.Accepted, sum.ChangeToday);

    /// <summary>By hand, from the stored records alone; all of them were published today.</summary>
    private static (int Assignments, int Places, int Taken, int Held, int Accepted, int Today) Recounted(
        FactShelf facts)
    {
        var states = Assignments.Select(id => facts.Find<AssignmentRecord>("assignment", id)!.State!).ToList();
        var taken = states.SelectMany(state => state.Engagements.Values).Count(engagement => engagement.State
            is EngagementState.Accepted or EngagementState.Started or EngagementState.Ongoing
                or EngagementState.Paused);
        var held = states.SelectMany(state => state.Engagements.Values).Count(engagement => engagement.State
            is EngagementState.Held or EngagementState.Proposed);
        return (states.Count, states.Sum(state => state.Details.Places!.Value), taken, held, taken, taken);
    }
}
