using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>
/// Failures in a whole city, whatever account they were against: somebody who tries one guess on each of many accounts
/// is slowed down here (limits per account alone are not enough).
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.FailureCapRecord")]
public sealed record FailureCapRecord
{
    /// <summary>Failures in an hour after which nobody is heard until it ends: chosen, a busy day has thirty.</summary>
    public const int FailuresPerHourMax = 600;

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

    /// <summary>From when tries are heard; not later than <paramref name="now"/> when they are heard now.</summary>
    public DateTimeOffset OpensAtUtc(DateTimeOffset now) =>
        Count >= FailuresPerHourMax && now < StartedAtUtc + Window ? StartedAtUtc + Window : now;

    /// <summary>One more failure.</summary>
    public FailureCapRecord Failed(DateTimeOffset now) => now >= StartedAtUtc + Window
        ? this with { StartedAtUtc = now, Count = 1 }
        : this with { Count = Count + 1 };
}
