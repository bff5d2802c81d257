using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>Those of one partition whom an assignment fits well enough to be told, best first and then by id.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.FittingParticipants")]
public sealed record FittingParticipants
{
    /// <summary>At most <see cref="MatchNotice.ParticipantCountMax"/>.</summary>
    [Id(0)]
    [JsonPropertyName("people")]
    public ImmutableArray<FittingParticipant> People { get; init; } = [];
}
