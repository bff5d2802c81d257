using System.Collections.Immutable;
using System.Text.Json;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// The sequence and the newest messages of one audience. It starts from the clock, so that no number is used again
/// after a restart, on another node, or when the audience comes back.
/// </summary>
internal sealed class LiveTail(LiveAudience audience, long start)
{
    private readonly Lock guard = new();
    private readonly Queue<LiveMessage> kept = new();
    private long seq = start;
    private int followers;
    private DateTimeOffset usedAt;

    /// <summary>The number of the latest message, or the start when there is none.</summary>
    public long Seq => Interlocked.Read(ref seq);

    /// <summary>Somebody has a page open, or just had.</summary>
    public void Use(DateTimeOffset now, int change)
    {
        lock (guard)
        {
            followers += change;
            usedAt = now;
        }
    }

    /// <summary>Whether nobody follows and the last use is <paramref name="keep"/> ago.</summary>
    public bool IsIdle(DateTimeOffset now, TimeSpan keep)
    {
        lock (guard)
        {
            return followers <= 0 && now - usedAt >= keep;
        }
    }

    /// <summary>
    /// Gives the next number to a message, keeps it and hands it to <paramref name="send"/>, all before the next one,
    /// so that messages leave in order. <paramref name="send"/> must not wait.
    /// </summary>
    public void Append(string kind, JsonElement data, Action<LiveAudience, LiveMessage> send)
    {
        lock (guard)
        {
            var message = new LiveMessage(audience.ShortName, seq + 1, kind, data);
            Interlocked.Exchange(ref seq, message.Seq);
            kept.Enqueue(message);
            if (kept.Count > LiveFeed.TailLengthMax)
            {
                kept.Dequeue();
            }

            send(audience, message);
        }
    }

    /// <summary>What came after a number, or a snapshot mark when that is not known any more.</summary>
    public LiveAnswer Since(long since)
    {
        lock (guard)
        {
            var oldest = seq - kept.Count;
            var isKnown = since >= oldest && since <= seq;
            ImmutableArray<LiveMessage> events = isKnown ? [.. kept.Where(message => message.Seq > since)] : [];
            return new LiveAnswer(audience.ShortName, seq, !isKnown, events);
        }
    }
}
