using System.Collections.Concurrent;
using System.Text.Json;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// The audiences with open pages on this node, each with its own strictly rising sequence and a bounded tail. A message
/// to an audience that nobody follows costs a look-up and is gone. Losing every message costs freshness, never
/// correctness.
/// </summary>
internal sealed class LiveFeed : IDisposable
{
    /// <summary>
    /// Audiences at once: chosen, two for each of the connections that a node takes, and the shared ones.
    /// </summary>
    public const int AudienceCountMax = 50_000;

    /// <summary>
    /// Messages kept for a page that was away: chosen, a busy evening's minutes; longer away reads the page again.
    /// </summary>
    public const int TailLengthMax = 200;

    /// <summary>
    /// How long an audience is kept after its last page closed: chosen, longer than a walk between two pages.
    /// </summary>
    public static readonly TimeSpan KeepAfterLast = TimeSpan.FromMinutes(5);

    // Numbers are milliseconds times this, plus one for each message. It stays a whole number in a script for 280
    // years, and an audience would need 4,096 messages each millisecond to reach the start of one made later.
    private const int NumbersPerMillisecond = 1 << 12;

    private readonly ConcurrentDictionary<LiveAudience, LiveTail> tails = new();
    private readonly TimeProvider time;
    private readonly Action<LiveAudience, LiveMessage> send;
    private readonly ITimer sweep;
    private long latestStart;

    /// <param name="time">The clock that sequences start from.</param>
    /// <param name="send">Sends to the followers of an audience, in the order of the calls, without waiting.</param>
    public LiveFeed(TimeProvider time, Action<LiveAudience, LiveMessage> send)
    {
        (this.time, this.send) = (time, send);
        sweep = time.CreateTimer(_ => Sweep(), null, KeepAfterLast, KeepAfterLast);
    }

    /// <summary>How many audiences are kept now.</summary>
    public int AudienceCount => tails.Count;

    /// <summary>Whether anybody has, or just had, a page open for the audience.</summary>
    public bool IsOpen(LiveAudience audience) => tails.ContainsKey(audience);

    /// <summary>
    /// Opens the audience for a page that is being made, and answers its sequence number; 0, which makes the page read
    /// itself again when it connects, when the node already keeps as many audiences as it can.
    /// </summary>
    public long Open(LiveAudience audience) => Use(audience, 0)?.Seq ?? 0;

    /// <summary>A connection follows the audience from now on. Answers as <see cref="Open"/>.</summary>
    public long Enter(LiveAudience audience) => Use(audience, 1)?.Seq ?? 0;

    /// <summary>A connection that entered has left.</summary>
    public void Leave(LiveAudience audience)
    {
        if (tails.TryGetValue(audience, out var tail))
        {
            tail.Use(time.GetUtcNow(), -1);
        }
    }

    /// <summary>What has happened in the audience since a number.</summary>
    public LiveAnswer Since(LiveAudience audience, long since) =>
        Use(audience, 0)?.Since(since) ?? new LiveAnswer(audience.ShortName, 0, Snapshot: true, []);

    /// <summary>Tells the audience, if anybody follows it.</summary>
    public void Publish(LiveAudience audience, string kind, JsonElement data)
    {
        if (tails.TryGetValue(audience, out var tail))
        {
            tail.Append(kind, data, send);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => sweep.Dispose();

    private LiveTail? Use(LiveAudience audience, int followers)
    {
        if (!tails.TryGetValue(audience, out var tail))
        {
            if (tails.Count >= AudienceCountMax)
            {
                return null;
            }

            tail = tails.GetOrAdd(audience, static (key, feed) => new LiveTail(key, feed.NextStart()), this);
        }

        tail.Use(time.GetUtcNow(), followers);
        return tail;
    }

    // Rises even when the clock is set back. Two audiences may share a start; only one audience's own numbers must
    // rise.
    private long NextStart()
    {
        var fromClock = time.GetUtcNow().ToUnixTimeMilliseconds() * NumbersPerMillisecond;
        while (true)
        {
            var latest = Interlocked.Read(ref latestStart);
            var next = Math.Max(fromClock, latest + NumbersPerMillisecond);
            if (Interlocked.CompareExchange(ref latestStart, next, latest) == latest)
            {
                return next;
            }
        }
    }

    private void Sweep()
    {
        var now = time.GetUtcNow();
        foreach (var (audience, tail) in tails)
        {
            if (tail.IsIdle(now, KeepAfterLast))
            {
                tails.TryRemove(audience, out _);
            }
        }
    }
}
