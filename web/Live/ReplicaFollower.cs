using System.Collections.Immutable;
using Marknadsplatsen.Domain.Catalog;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Keeps a replica equal to a grain: reads it whole in pages, then takes in what the grain tells, and reads it whole
/// again when a number is missing. Values are taken in one at a time, in the order heard.
/// </summary>
/// <param name="subscription">The subscription to renew.</param>
/// <param name="apply">Takes in values; told whether the first whole reading is done, so that it is news.</param>
/// <param name="log">Where a gap is told.</param>
internal sealed class ReplicaFollower(
    Subscription subscription,
    Action<ImmutableArray<AssignmentCard>, bool> apply,
    ILogger log)
{
    /// <summary>Pages in one reading: chosen, half a million assignments.</summary>
    public const int PageCountMax = 1_000;

    private readonly Lock guard = new();
    private readonly SequenceTrack track = new();
    private readonly TaskCompletionSource filled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the replica has been read whole once.</summary>
    public Task Filled => filled.Task;

    /// <summary>Takes in what the grain told.</summary>
    public void Hear(long sequence, ImmutableArray<AssignmentCard> cards)
    {
        lock (guard)
        {
            apply(cards, filled.Task.IsCompleted);
            if (!track.Hear(sequence))
            {
                subscription.Wake();
            }
        }
    }

    /// <summary>Takes in values that came another way.</summary>
    public void Learn(ImmutableArray<AssignmentCard> cards)
    {
        lock (guard)
        {
            apply(cards, filled.Task.IsCompleted);
        }
    }

    /// <summary>Follows until cancelled.</summary>
    /// <param name="subscribe">Subscribes, or renews, and answers the grain's number.</param>
    /// <param name="read">Reads a page after so many values.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task RunAsync(
        Func<Task<long>> subscribe, Func<int, Task<CatalogPage>> read, CancellationToken cancellationToken) =>
        subscription.RunAsync(
            async () =>
            {
                var sequence = await subscribe();
                if (IsBehind(sequence))
                {
                    await ReadAsync(read);
                }
            },
            cancellationToken);

    private bool IsBehind(long sequence)
    {
        lock (guard)
        {
            // A lower number is another life of the grain, begun by a clock that was behind: all is read again.
            if (track.Last is { } last && sequence == last)
            {
                return false;
            }

            if (track.Last is { } known)
            {
                LiveLog.Missed(log, subscription.Source, known, sequence);
            }

            track.Restart();
            return true;
        }
    }

    private async Task ReadAsync(Func<int, Task<CatalogPage>> read)
    {
        var skip = 0;
        long? first = null;
        for (var pages = 0; pages < PageCountMax; pages++)
        {
            var page = await read(skip);
            first ??= page.Sequence;
            skip += page.Cards.Length;
            lock (guard)
            {
                apply(page.Cards, filled.Task.IsCompleted);
                if (page.IsLast)
                {
                    End(first.Value);
                    return;
                }
            }
        }

        throw new InvalidOperationException($"The {subscription.Source} has more than {PageCountMax} pages.");
    }

    private void End(long sequence)
    {
        if (!track.Settle(sequence))
        {
            subscription.Wake();
        }

        filled.TrySetResult();
    }
}
