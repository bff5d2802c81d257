using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Sharing;

/// <summary>A person makes a share card. Its code never leaves the request that drew it.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.GiveShare")]
public sealed record GiveShare
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>The card.</summary>
    [Id(1)]
    [JsonPropertyName("key")]
    public ShareKey Key { get; init; }

    /// <summary>To whom, in the person's own words.</summary>
    [Id(2)]
    [JsonPropertyName("to")]
    public required string To { get; init; }

    /// <summary>What; at least one.</summary>
    [Id(3)]
    [JsonPropertyName("fields")]
    public ImmutableArray<ShareField> Fields { get; init; } = [];

    /// <summary>
    /// For how many days: one of <see cref="Shares.DayChoices"/>, or of <see cref="Shares.MatchDayChoices"/>.
    /// </summary>
    [Id(4)]
    [JsonPropertyName("days")]
    public int Days { get; init; }

    /// <summary>The one match it shows, for a support person; null for a card about the person.</summary>
    [Id(5)]
    [JsonPropertyName("assignment")]
    public AssignmentId? Assignment { get; init; }
}
