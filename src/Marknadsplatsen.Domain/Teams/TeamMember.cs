using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>Somebody in a team.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TeamMember")]
public sealed record TeamMember
{
    /// <summary>The longest name: chosen, wider than it is ever shown.</summary>
    public const int NameLengthMax = 60;

    /// <summary>Who.</summary>
    [Id(0)]
    [JsonPropertyName("id")]
    public MemberId Id { get; init; }

    /// <summary>
    /// What colleagues call them; their own choice, 1 to 60 characters, and not a real name by any rule.
    /// </summary>
    [Id(1)]
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>What they may do.</summary>
    [Id(2)]
    [JsonPropertyName("role")]
    public TeamRole Role { get; init; }

    /// <summary>Since when.</summary>
    [Id(3)]
    [JsonPropertyName("sinceUtc")]
    public DateTimeOffset SinceUtc { get; init; }
}
