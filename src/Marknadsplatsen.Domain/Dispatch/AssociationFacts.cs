using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Dispatch;

/// <summary>What the dispatch has to know of an association: sums over everybody, nothing of one person.</summary>
/// <param name="LastNewPersonAtUtc">When it last had a new person, or null when it never had.</param>
/// <param name="Response">How people who were told about its assignments have answered.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.AssociationFacts")]
public sealed record AssociationFacts(
    [property: Id(0), JsonPropertyName("lastNewPersonAtUtc")] DateTimeOffset? LastNewPersonAtUtc,
    [property: Id(1), JsonPropertyName("response")] AssociationResponse Response);
