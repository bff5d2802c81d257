using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>
/// An invitation into a team: one person, once. Its secret is 128 random bits of which only a keyed hash is stored.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.Invitation")]
public sealed record Invitation
{
    /// <summary>How long a colleague has: chosen, over a long weekend and into the next week.</summary>
    public static readonly TimeSpan LifeOfColleagues = TimeSpan.FromDays(7);

    /// <summary>How long the first coordinator of an installation has (DOMAIN 3.17).</summary>
    public static readonly TimeSpan LifeOfFirst = TimeSpan.FromMinutes(30);

    /// <summary>Its public number in the team; tells nothing.</summary>
    [Id(0)]
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The keyed hash of the secret, in base 64.</summary>
    [Id(1)]
    [JsonPropertyName("proof")]
    public required string Proof { get; init; }

    /// <summary>For whom, as the inviter wrote it.</summary>
    [Id(2)]
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>What the person may do once in.</summary>
    [Id(3)]
    [JsonPropertyName("role")]
    public TeamRole Role { get; init; }

    /// <summary>From when it opens nothing.</summary>
    [Id(4)]
    [JsonPropertyName("endsAtUtc")]
    public DateTimeOffset EndsAtUtc { get; init; }

    /// <summary>Who used it, so that the same answer comes again; null as long as it can be used.</summary>
    [Id(5)]
    [JsonPropertyName("usedBy")]
    public MemberId? UsedBy { get; init; }

    /// <summary>Who invited; null for the installation. Whoever goes takes their open invitations along.</summary>
    [Id(6)]
    [JsonPropertyName("by")]
    public MemberId? By { get; init; }

    /// <summary>Whether somebody can still come in with it.</summary>
    public bool IsOpen(DateTimeOffset now) => UsedBy is null && now < EndsAtUtc;
}
