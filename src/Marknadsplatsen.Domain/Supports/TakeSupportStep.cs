using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Supports;

/// <summary>Somebody does something about a person's support.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TakeSupportStep")]
public sealed record TakeSupportStep
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>The tenant, for somebody who has no support yet.</summary>
    [Id(1)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Who: the person or a coordinator.</summary>
    [Id(2)]
    [JsonPropertyName("from")]
    public OwnerRole From { get; init; }

    /// <summary>What a coordinator is called at work; null for the person.</summary>
    [Id(3)]
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>What.</summary>
    [Id(4)]
    [JsonPropertyName("step")]
    public SupportStep Step { get; init; }

    /// <summary>After which yes; null for what is about none.</summary>
    [Id(5)]
    [JsonPropertyName("assignment")]
    public AssignmentId? Assignment { get; init; }

    /// <summary>How it goes.</summary>
    [Id(6)]
    [JsonPropertyName("answer")]
    public FollowUpAnswer? Answer { get; init; }

    /// <summary>The words of a note or of the person's own card.</summary>
    [Id(7)]
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary>What the person had answered to "how much?" when they said that they want to work.</summary>
    [Id(8)]
    [JsonPropertyName("before")]
    public HowMuch? Before { get; init; }

    /// <summary>In how many days the next step to work is, 1 to <see cref="WorkWishRules.NextDaysMax"/>.</summary>
    [Id(9)]
    [JsonPropertyName("days")]
    public int? Days { get; init; }

    /// <summary>The coordinator's account; null for the person.</summary>
    [Id(10)]
    [JsonPropertyName("member")]
    public MemberId? Member { get; init; }
}
