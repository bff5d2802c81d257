using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Inquiries;

/// <summary>Somebody asks, or tells that something feels wrong.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.OpenInquiry")]
public sealed record OpenInquiry
{
    /// <summary>This sending.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>What sort.</summary>
    [Id(1)]
    [JsonPropertyName("kind")]
    public InquiryKind Kind { get; init; }

    /// <summary>About which assignment.</summary>
    [Id(2)]
    [JsonPropertyName("assignment")]
    public AssignmentId Assignment { get; init; }

    /// <summary>Whose match; null for whoever does not say who they are. A question never has one.</summary>
    [Id(3)]
    [JsonPropertyName("participant")]
    public ParticipantId? Participant { get; init; }

    /// <summary>What feels wrong.</summary>
    [Id(4)]
    [JsonPropertyName("reasons")]
    public ImmutableArray<ConcernReason> Reasons { get; init; } = [];

    /// <summary>In own words; may be empty when there is a reason.</summary>
    [Id(5)]
    [JsonPropertyName("text")]
    public string? Text { get; init; }
}
