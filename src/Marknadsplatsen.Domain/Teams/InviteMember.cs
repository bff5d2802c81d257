using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>Makes an invitation. The secret itself never leaves the request that drew it.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.InviteMember")]
public sealed record InviteMember
{
    /// <summary>Who invites; null for the installation itself, which can only invite a first owner.</summary>
    [Id(0)]
    [JsonPropertyName("by")]
    public MemberId? By { get; init; }

    /// <summary>The invitation's public number; the same number again changes nothing.</summary>
    [Id(1)]
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The keyed hash of the secret, in base 64.</summary>
    [Id(2)]
    [JsonPropertyName("proof")]
    public required string Proof { get; init; }

    /// <summary>For whom, 1 to 60 characters.</summary>
    [Id(3)]
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The role it gives.</summary>
    [Id(4)]
    [JsonPropertyName("role")]
    public TeamRole Role { get; init; }

    /// <summary>
    /// The installation invites an owner although there is one: whoever was left cannot come in any more. Counts only
    /// without <see cref="By"/>.
    /// </summary>
    [Id(5)]
    [JsonPropertyName("recovers")]
    public bool Recovers { get; init; }

    /// <summary>
    /// The first owner has a week and not half an hour: an association that has registered itself is looked at first.
    /// Counts only without <see cref="By"/>.
    /// </summary>
    [Id(6)]
    [JsonPropertyName("hasWeek")]
    public bool HasWeek { get; init; }
}
