using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Inquiries;

/// <summary>Something that was said in an inquiry.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.InquiryLine")]
public sealed record InquiryLine
{
    /// <summary>Who said it; the participant stands for whoever asked, known or not.</summary>
    [Id(0)]
    [JsonPropertyName("from")]
    public OwnerRole From { get; init; }

    /// <summary>1 to 280 characters, plain text.</summary>
    [Id(1)]
    [JsonPropertyName("text")]
    public required string Text { get; init; }

    /// <summary>When.</summary>
    [Id(2)]
    [JsonPropertyName("saidAtUtc")]
    public DateTimeOffset SaidAtUtc { get; init; }
}
