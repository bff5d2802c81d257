using Marknadsplatsen.Grains.Desk;
using Marknadsplatsen.Grains.Vocabulary;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Tells coordinators with an open page that the queues have changed, at most once a second. The page reads again.
/// </summary>
internal sealed class DeskFollower(
    LiveFeed feed,
    City city,
    IGrainFactory grains,
    TimeProvider time,
    ILogger<DeskFollower> log) : IDeskObserver, IDisposable
{
    // DOMAIN 6.7: coordinators are told at most once a second.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Subscription subscription = new("desk", time, log);
    private readonly LiveAudience board = new(LiveAudienceKind.Board, city.Municipality.Value);
    private readonly Lock guard = new();
    private IDeskObserver? reference;
    private ITimer? pause;
    private bool hasMore;

    /// <inheritdoc/>
    public Task DeskChanged()
    {
        lock (guard)
        {
            if (pause is null)
            {
                Tell();
            }
            else
            {
                hasMore = true;
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Follows until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        var desk = grains.GetGrain<IDeskGrain>(city.Municipality.Value);
        return subscription.RunAsync(
            () => desk.Subscribe(reference ??= grains.CreateObjectReference<IDeskObserver>(this)),
            cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (guard)
        {
            pause?.Dispose();
            pause = null;
        }
    }

    private void Tell()
    {
        if (feed.IsOpen(board))
        {
            feed.Publish(board, LiveKinds.Desk, LiveJson.Write(new { }));
            pause = time.CreateTimer(_ => EndPause(), null, Interval, Timeout.InfiniteTimeSpan);
        }
    }

    private void EndPause()
    {
        lock (guard)
        {
            pause?.Dispose();
            pause = null;
            if (hasMore)
            {
                hasMore = false;
                Tell();
            }
        }
    }
}
