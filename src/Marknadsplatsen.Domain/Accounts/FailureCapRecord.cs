using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>
/// Failures in a whole city, whatever account they were against: somebody who tries one guess on each of many accounts
/// is slowed down here (limits per account alone are not enough). What fails from a few networks closes for those
/// networks alone. When a flood comes from many, two lanes stay open to people: browsers that are known from before
/// are heard at once, and any network gets a turn of its own, at a moment that is told and kept.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.FailureCapRecord")]
public sealed record FailureCapRecord
{
    /// <summary>
    /// Failures that are heard in an hour, by all lanes together: chosen, a busy day has thirty.
    /// </summary>
    public const int FailuresPerHourMax = 600;

    /// <summary>
    /// Failures in an hour after which networks with more than <see cref="QuietFailureCountMax"/> wait for their turn:
    /// chosen, the rest of the open lane is six times what a busy day has.
    /// </summary>
    public const int LoudFailuresPerHourMax = 150;

    /// <summary>
    /// Failures in an hour after which every network waits for its turn: what the other lanes leave of
    /// <see cref="FailuresPerHourMax"/>.
    /// </summary>
    public const int OpenFailuresPerHourMax = 350;

    /// <summary>Failures in an hour with which a network is still like any other: chosen, somebody mistypes.</summary>
    public const int QuietFailureCountMax = 3;

    /// <summary>
    /// Tries in an hour that known browsers make while others wait: chosen, more than a busy day has failures.
    /// </summary>
    public const int KnownTriesPerHourMax = 40;

    /// <summary>Such tries of one browser: chosen, as many as anybody mistypes.</summary>
    public const int KnownTriesOfOneMax = 3;

    /// <summary>Turns that wait at once: chosen, three hours and a third of them.</summary>
    public const int TurnCountMax = 600;

    /// <summary>
    /// How far apart turns are: with <see cref="TurnLength"/> at most 210 in an hour, which is what the open lane and
    /// the known browsers leave of <see cref="FailuresPerHourMax"/>.
    /// </summary>
    public static readonly TimeSpan TurnApart = TimeSpan.FromSeconds(20);

    /// <summary>How long a turn can be taken: chosen, somebody who was told to wait does not watch the clock.</summary>
    public static readonly TimeSpan TurnLength = TimeSpan.FromMinutes(10);

    /// <summary>How long failures are counted together.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>When the first failure of the window was.</summary>
    [Id(1)]
    [JsonPropertyName("startedAtUtc")]
    public DateTimeOffset StartedAtUtc { get; init; }

    /// <summary>Failures since of those who did not have to wait; other lanes are counted where they open.</summary>
    [Id(2)]
    [JsonPropertyName("count")]
    public int Count { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(3)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>
    /// Failures since by network, as keyed hashes that nobody can turn back; at most as many as there are failures.
    /// </summary>
    [Id(4)]
    [JsonPropertyName("networks")]
    public ImmutableDictionary<string, int> Networks { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Tries since, by known browsers while others waited.</summary>
    [Id(5)]
    [JsonPropertyName("knownTries")]
    public ImmutableDictionary<string, int> KnownTries { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>From when which network is heard; one turn each, the first to ask before the others.</summary>
    [Id(6)]
    [JsonPropertyName("turns")]
    public ImmutableDictionary<string, DateTimeOffset> Turns { get; init; } =
        ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>The latest turn that was given.</summary>
    [Id(7)]
    [JsonPropertyName("latestTurnAtUtc")]
    public DateTimeOffset LatestTurnAtUtc { get; init; }

    /// <summary>
    /// Somebody asks to be heard. The moment is not later than <paramref name="now"/> when they are, and then their
    /// turn is taken; else it is when they will be, and stays so however often they ask before.
    /// </summary>
    public (FailureCapRecord Next, DateTimeOffset OpensAtUtc) Enter(DateTimeOffset now, TryOrigin? from)
    {
        var current = At(now);
        var network = from?.Network ?? "";
        if (current.IsOpenTo(network))
        {
            return (current, now);
        }

        if (from?.Browser is { } browser
            && current.KnownTries.Values.Sum() < KnownTriesPerHourMax
            && current.KnownTries.GetValueOrDefault(browser) is var tried and < KnownTriesOfOneMax)
        {
            return (current with { KnownTries = current.KnownTries.SetItem(browser, tried + 1) }, now);
        }

        return current.Turn(now, network);
    }

    /// <summary>One more failure, from a network or from where they are not told apart.</summary>
    public FailureCapRecord Failed(DateTimeOffset now, TryOrigin? from)
    {
        var current = At(now);
        return current with
        {
            StartedAtUtc = now < current.StartedAtUtc + Window ? current.StartedAtUtc : now,
            Count = current.Count + (current.IsOpenTo(from?.Network ?? "") ? 1 : 0),
            Networks = from?.Network is { } network
                ? current.Networks.SetItem(network, current.Networks.GetValueOrDefault(network) + 1)
                : current.Networks,
        };
    }

    private bool IsOpenTo(string network) => Count < (Networks.GetValueOrDefault(network) > QuietFailureCountMax
        ? LoudFailuresPerHourMax
        : OpenFailuresPerHourMax);

    private (FailureCapRecord Next, DateTimeOffset OpensAtUtc) Turn(DateTimeOffset now, string network)
    {
        if (Turns.TryGetValue(network, out var turn) && !IsMissed(turn, now))
        {
            return turn <= now ? (this with { Turns = Turns.Remove(network) }, now) : (this, turn);
        }

        // Whoever finds the queue full is told when its last one is heard, and has no turn yet.
        var waiting = Turns.Count < TurnCountMax ? this : WithoutMissed(now);
        var last = LatestTurnAtUtc > now ? LatestTurnAtUtc : now;
        var next = last + TurnApart;
        return waiting.Turns.Count < TurnCountMax
            ? (waiting with { Turns = waiting.Turns.SetItem(network, next), LatestTurnAtUtc = next }, next)
            : (this, last);
    }

    /// <summary>As it is now: an hour that is over is forgotten.</summary>
    private FailureCapRecord At(DateTimeOffset now) => now < StartedAtUtc + Window
        ? this
        : WithoutMissed(now) with
        {
            Count = 0,
            Networks = ImmutableDictionary<string, int>.Empty,
            KnownTries = ImmutableDictionary<string, int>.Empty,
        };

    private FailureCapRecord WithoutMissed(DateTimeOffset now) => this with
    {
        Turns = Turns.RemoveRange(Turns.Where(turn => IsMissed(turn.Value, now)).Select(turn => turn.Key)),
    };

    private static bool IsMissed(DateTimeOffset turn, DateTimeOffset now) => turn + TurnLength <= now;
}
