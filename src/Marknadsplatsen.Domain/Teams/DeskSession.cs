using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>A sign-in that counts now, with the right the team gives now.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.DeskSession")]
public sealed record DeskSession
{
    /// <summary>Who.</summary>
    [Id(0)]
    [JsonPropertyName("member")]
    public MemberId Member { get; init; }

    /// <summary>The sign-in's name.</summary>
    [Id(1)]
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>Where.</summary>
    [Id(2)]
    [JsonPropertyName("team")]
    public TeamKey Team { get; init; }

    /// <summary>What they may do there.</summary>
    [Id(3)]
    [JsonPropertyName("role")]
    public TeamRole Role { get; init; }

    /// <summary>What colleagues call them.</summary>
    [Id(4)]
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>From when it opens nothing, however busy it is.</summary>
    [Id(5)]
    [JsonPropertyName("endsAtUtc")]
    public DateTimeOffset EndsAtUtc { get; init; }
}
