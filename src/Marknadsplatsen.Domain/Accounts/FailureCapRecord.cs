using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>
/// Failures in a whole city, whatever account they were against: somebody who tries one guess on each of many accounts
/// is slowed down here (limits per account alone are not enough). What fails from a few networks closes for those
/// networks alone: a share of the failures is kept for networks where hardly anybody has failed.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.FailureCapRecord")]
public sealed record FailureCapRecord
{
    /// <summary>Failures in an hour after which nobody is heard until it ends: chosen, a busy day has thirty.</summary>
    public const int FailuresPerHourMax = 600;

    /// <summary>
    /// Failures in an hour after which networks with more than <see cref="QuietFailureCountMax"/> are not heard until
    /// it ends: chosen, the rest is ten times what a busy day has.
    /// </summary>
    public const int LoudFailuresPerHourMax = 300;

    /// <summary>Failures in an hour with which a network is still like any other: chosen, somebody mistypes.</summary>
    public const int QuietFailureCountMax = 3;

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

    /// <summary>Failures since.</summary>
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

    /// <summary>
    /// From when tries from a network are heard; not later than <paramref name="now"/> when they are heard now.
    /// </summary>
    /// <param name="now">Now.</param>
    /// <param name="network">The network's hash; null where networks are not told apart.</param>
    public DateTimeOffset OpensAtUtc(DateTimeOffset now, string? network)
    {
        var failed = network is null ? 0 : Networks.GetValueOrDefault(network);
        var max = failed > QuietFailureCountMax ? LoudFailuresPerHourMax : FailuresPerHourMax;
        return Count >= max && now < StartedAtUtc + Window ? StartedAtUtc + Window : now;
    }

    /// <summary>One more failure, from a network or from where they are not told apart.</summary>
    public FailureCapRecord Failed(DateTimeOffset now, string? network)
    {
        var current = now < StartedAtUtc + Window
            ? this
            : this with { StartedAtUtc = now, Count = 0, Networks = ImmutableDictionary<string, int>.Empty };
        return current with
        {
            Count = current.Count + 1,
            Networks = network is null
                ? current.Networks
                : current.Networks.SetItem(network, current.Networks.GetValueOrDefault(network) + 1),
        };
    }
}
