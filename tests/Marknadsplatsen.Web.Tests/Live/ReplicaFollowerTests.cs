using System.Collections.Immutable;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Web.Live;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Marknadsplatsen.Web.Tests.Live;

public sealed class ReplicaFollowerTests : IDisposable
{
    private static readonly ImmutableArray<AssignmentCard> Cards = DemoCards.All;

    private readonly List<(string Id, bool IsNews)> applied = [];
    private readonly ManualTime time = new(DemoCards.LoadedAt);
    private readonly SemaphoreSlim read = new(0);
    private readonly CancellationTokenSource end = new();
    private long sequence = 10;

    public void Dispose()
    {
        read.Dispose();
        end.Dispose();
    }

    [Fact]
    public async Task The_whole_is_read_page_by_page_before_it_counts_as_filled_and_is_no_news()
    {
        var follower = NewFollower(time);
        var pages = new[] { Page(10, false, Cards[0], Cards[1]), Page(11, true, Cards[2]) };

        var running = follower.RunAsync(
            () => Task.FromResult(10L), skip => Task.FromResult(pages[skip / 2]), end.Token);
        await follower.Filled;

        Assert.Equal([(Cards[0].Id.Value, false), (Cards[1].Id.Value, false), (Cards[2].Id.Value, false)], applied);
        await EndAsync(running);
    }

    [Fact]
    public async Task What_is_told_after_is_news_and_reads_nothing_again()
    {
        var follower = NewFollower(time);
        var running = RunAsync(follower);
        await read.WaitAsync();
        await follower.Filled;

        follower.Hear(11, [Cards[1]]);
        follower.Hear(12, [Cards[2]]);

        Assert.Equal([(Cards[1].Id.Value, true), (Cards[2].Id.Value, true)], applied[1..]);
        Assert.Equal(0, read.CurrentCount);
        await EndAsync(running);
    }

    [Fact]
    public async Task A_gap_makes_it_read_the_whole_again_at_once()
    {
        var follower = NewFollower(time);
        var running = RunAsync(follower);
        await read.WaitAsync();
        await follower.Filled;

        sequence = 12;
        follower.Hear(12, [Cards[2]]);
        await read.WaitAsync();

        await EndAsync(running);
    }

    [Fact]
    public async Task A_new_life_of_the_grain_whose_clock_is_behind_is_read_whole()
    {
        var follower = NewFollower(time);
        var running = RunAsync(follower);
        await read.WaitAsync();
        await follower.Filled;

        sequence = 4;
        time.Advance(Subscription.RenewEvery);
        await read.WaitAsync();
        follower.Hear(5, [Cards[2]]);

        Assert.Equal((Cards[2].Id.Value, true), applied[^1]);
        await EndAsync(running);
    }

    [Fact]
    public async Task Failures_are_survived_with_waits_that_may_grow_to_a_limit()
    {
        var impatient = new ImpatientTime();
        var follower = NewFollower(impatient);
        var tries = 0;
        var filled = follower.Filled;

        var running = follower.RunAsync(
            () => ++tries <= 8 ? throw new TimeoutException("The grain is away.") : Task.FromResult(10L),
            _ => Task.FromResult(Page(10, true, Cards[0])),
            end.Token);
        await filled;
        await EndAsync(running);

        Assert.All(impatient.Waits.Take(8), wait => Assert.InRange(wait, TimeSpan.Zero, Backoff.Widest));
        Assert.Equal(Backoff.First, Backoff.After(1, 1));
        Assert.Equal(Backoff.First * 2, Backoff.After(2, 1));
        Assert.Equal(Backoff.Widest, Backoff.After(1_000, 1));
        Assert.Equal(TimeSpan.Zero, Backoff.After(5, 0));
    }

    [Fact]
    public async Task A_catalogue_without_an_end_is_not_read_for_ever()
    {
        var follower = NewFollower(time);
        var pages = 0;
        var tooMany = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var running = follower.RunAsync(
            () => Task.FromResult(10L),
            _ =>
            {
                if (++pages == ReplicaFollower.PageCountMax)
                {
                    tooMany.SetResult();
                }

                return Task.FromResult(Page(10, false, Cards[0]));
            },
            end.Token);
        await tooMany.Task;
        await EndAsync(running);

        Assert.Equal(ReplicaFollower.PageCountMax, pages);
        Assert.False(follower.Filled.IsCompleted);
    }

    private static CatalogPage Page(long sequence, bool isLast, params AssignmentCard[] cards) =>
        new() { Sequence = sequence, Cards = [.. cards], IsLast = isLast };

    private ReplicaFollower NewFollower(TimeProvider clock) => new(
        new Subscription("test", clock, NullLogger.Instance),
        (cards, isNews) => applied.AddRange(cards.Select(card => (card.Id.Value, isNews))),
        NullLogger.Instance);

    private Task RunAsync(ReplicaFollower follower) => follower.RunAsync(
        () => Task.FromResult(sequence),
        _ =>
        {
            read.Release();
            return Task.FromResult(Page(sequence, true, Cards[0]));
        },
        end.Token);

    private async Task EndAsync(Task running)
    {
        await end.CancelAsync();
        await running;
    }
}
