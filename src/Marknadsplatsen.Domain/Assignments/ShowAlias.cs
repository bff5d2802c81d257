using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// A person who has a place lets its association see their alias, or a way to reach them, or no longer. The choice is
/// for this one assignment.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ShowAlias")]
public sealed record ShowAlias
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>Who.</summary>
    [Id(1)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>Whether the alias is to be seen from now on.</summary>
    [Id(2)]
    [JsonPropertyName("isShown")]
    public bool IsShown { get; init; }

    /// <summary>The alias, which the person's own record fills in; null when it has none.</summary>
    [Id(3)]
    [JsonPropertyName("alias")]
    public string? Alias { get; init; }

    /// <summary>Which way to be reached it is about instead; null when it is about the alias.</summary>
    [Id(4)]
    [JsonPropertyName("contact")]
    public ContactKind? Contact { get; init; }

    /// <summary>Its account, which the person's own record fills in; null when they have no such way.</summary>
    [Id(5)]
    [JsonPropertyName("account")]
    public AccountKey? Account { get; init; }
}
