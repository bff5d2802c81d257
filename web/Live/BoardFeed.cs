using Marknadsplatsen.Web.FillRates;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Tells the coordinators' boards which figures changed, at most once each <see cref="Interval"/>: at once when it has
/// been quiet, otherwise all that changed meanwhile together.
/// </summary>
internal sealed class BoardFeed : IDisposable
{
    /// <summary>DOMAIN 6.7: coordinators hear at most once a second.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    // A day turns also when nobody does anything: chosen, as often as pages ask whether they missed something.
    private static readonly TimeSpan LookAtDayEvery = TimeSpan.FromMinutes(1);

    private readonly Lock guard = new();
    private readonly FigureReplica figures;
    private readonly LiveFeed feed;
    private readonly LiveAudience board;
    private readonly TimeProvider time;
    private readonly ITimer day;
    private FigureSnapshot told;
    private ITimer? pause;
    private bool hasMore;

    public BoardFeed(FigureReplica figures, LiveFeed feed, LiveAudience board, TimeProvider time)
    {
        (this.figures, this.feed, this.board, this.time) = (figures, feed, board, time);
        told = figures.Snapshot;
        day = time.CreateTimer(_ => LookAtDay(), null, LookAtDayEvery, LookAtDayEvery);
    }

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
            day.Dispose();
            pause?.Dispose();
        }
    }

    private void LookAtDay()
    {
        if (Volatile.Read(ref told).Today != figures.Snapshot.Today)
        {
            Changed();
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
