using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Waiting;

/// <summary>Whose pages may look different since something waits, or waits no longer. Says nothing of what.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.WaitingNotice")]
public sealed record WaitingNotice
{
    /// <summary>The person; null when it is nobody's.</summary>
    [Id(0)]
    [JsonPropertyName("person")]
    public ParticipantId? Person { get; init; }

    /// <summary>Associations whose list changed.</summary>
    [Id(1)]
    [JsonPropertyName("associations")]
    public ImmutableArray<AssociationId> Associations { get; init; } = [];
}
