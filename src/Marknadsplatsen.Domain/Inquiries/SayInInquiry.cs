using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Inquiries;

/// <summary>Somebody says more in an inquiry: whoever asked, the association, or a coordinator.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.SayInInquiry")]
public sealed record SayInInquiry
{
    /// <summary>This sending.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>Who.</summary>
    [Id(1)]
    [JsonPropertyName("from")]
    public OwnerRole From { get; init; }

    /// <summary>What.</summary>
    [Id(2)]
    [JsonPropertyName("text")]
    public required string Text { get; init; }

    /// <summary>A coordinator says when the next step comes, so that it stays open; null when it is answered.</summary>
    [Id(3)]
    [JsonPropertyName("nextStepAtUtc")]
    public DateTimeOffset? NextStepAtUtc { get; init; }
}
