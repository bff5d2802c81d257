using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Inquiries;

/// <summary>A question and its answer that everybody may read, as a coordinator has written them.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.FaqEntry")]
public sealed record FaqEntry
{
    /// <summary>Names the entry: the inquiry that it came from.</summary>
    [Id(0)]
    [JsonPropertyName("key")]
    public InquiryKey Key { get; init; }

    /// <summary>1 to 280 characters.</summary>
    [Id(1)]
    [JsonPropertyName("question")]
    public required string Question { get; init; }

    /// <summary>1 to 280 characters.</summary>
    [Id(2)]
    [JsonPropertyName("answer")]
    public required string Answer { get; init; }
}
