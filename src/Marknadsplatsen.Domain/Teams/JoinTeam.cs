using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>
/// Somebody comes in with an invitation. The same person with the same one again gets the same answer.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.JoinTeam")]
public sealed record JoinTeam
{
    /// <summary>Who.</summary>
    [Id(0)]
    [JsonPropertyName("member")]
    public MemberId Member { get; init; }

    /// <summary>What colleagues will call them, 1 to 60 characters.</summary>
    [Id(1)]
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The invitation's number.</summary>
    [Id(2)]
    [JsonPropertyName("invitation")]
    public required string Invitation { get; init; }

    /// <summary>The keyed hash of the secret, in base 64.</summary>
    [Id(3)]
    [JsonPropertyName("proof")]
    public required string Proof { get; init; }
}
