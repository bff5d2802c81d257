using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>
/// A passkey (W3C Web Authentication level 3) as it is stored: what verifies a signature, and its name.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.Passkey")]
public sealed record Passkey
{
    /// <summary>The longest name: chosen, wider than it is ever shown.</summary>
    public const int NameLengthMax = 40;

    /// <summary>The credential's id, in base 64 for addresses.</summary>
    [Id(0)]
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The public key in COSE form, in base 64.</summary>
    [Id(1)]
    [JsonPropertyName("publicKey")]
    public required string PublicKey { get; init; }

    /// <summary>What its owner calls it.</summary>
    [Id(2)]
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>When it was made.</summary>
    [Id(3)]
    [JsonPropertyName("createdAtUtc")]
    public DateTimeOffset CreatedAtUtc { get; init; }

    /// <summary>The authenticator's own count of signatures; 0 where it keeps none.</summary>
    [Id(4)]
    [JsonPropertyName("signCount")]
    public long SignCount { get; init; }

    /// <summary>How the authenticator is reached, as the browser said it.</summary>
    [Id(5)]
    [JsonPropertyName("transports")]
    public ImmutableArray<string> Transports { get; init; } = [];

    /// <summary>Whether it may be copied to the person's other devices.</summary>
    [Id(6)]
    [JsonPropertyName("isBackupEligible")]
    public bool IsBackupEligible { get; init; }

    /// <summary>Whether it is copied now.</summary>
    [Id(7)]
    [JsonPropertyName("isBackedUp")]
    public bool IsBackedUp { get; init; }

    /// <summary>When it last opened something; null before.</summary>
    [Id(8)]
    [JsonPropertyName("usedAtUtc")]
    public DateTimeOffset? UsedAtUtc { get; init; }
}
