using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>Gives a member another role, or takes the member out.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ChangeMember")]
public sealed record ChangeMember
{
    /// <summary>Who asks.</summary>
    [Id(0)]
    [JsonPropertyName("by")]
    public MemberId By { get; init; }

    /// <summary>Whose place changes.</summary>
    [Id(1)]
    [JsonPropertyName("member")]
    public MemberId Member { get; init; }

    /// <summary>The new role; null takes the member out.</summary>
    [Id(2)]
    [JsonPropertyName("role")]
    public TeamRole? Role { get; init; }
}
