using Marknadsplatsen.Web.FillRates;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Tells the coordinators' boards which figures changed, at most once each <see cref="Interval"/>: at once when it has
/// been quiet, otherwise all that changed meanwhile together.
/// </summary>
internal sealed class BoardFeed(FigureReplica figures, LiveFeed feed, LiveAudience board, TimeProvider time)
    : IDisposable
{
    /// <summary>DOMAIN 6.7: coordinators hear at most once a second.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock guard = new();
    private FigureSnapshot told = figures.Snapshot;
    private ITimer? pause;
    private bool hasMore;

    /// <summary>The replica has changed.</summary>
    public void Changed()
    {
        lock (guard)
        {
            if (pause is not null)
            {
                hasMore = true;
                return;
            }

            Tell();
        }
    }

    /// <summary>Takes the figures as they are for told: nobody has heard anything yet.</summary>
    public void Settle()
    {
        lock (guard)
        {
            told = figures.Snapshot;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (guard)
        {
            pause?.Dispose();
        }
    }

    private void Tell()
    {
        var before = told;
        told = figures.Snapshot;
        if (!feed.IsOpen(board))
        {
            return;
        }

        var changed = before.Groups.Keys.Union(told.Groups.Keys)
            .Where(group => before.Of(group) != told.Of(group))
            .Order(StringComparer.Ordinal)
            .Select(told.Of)
            .ToList();
        if (changed.Count > 0)
        {
            feed.Publish(board, LiveKinds.Figures, LiveJson.Write(new BoardFact([.. changed])));
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
