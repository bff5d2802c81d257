using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Inquiries;

/// <summary>Where an inquiry stands.</summary>
[GenerateSerializer]
[Alias("mp.InquiryStage")]
[JsonConverter(typeof(JsonStringEnumConverter<InquiryStage>))]
public enum InquiryStage
{
    /// <summary>It waits for an answer, or for the next step.</summary>
    [JsonStringEnumMemberName("open")]
    Open = 0,

    /// <summary>It is answered. Whoever asked may say more, and it is open again.</summary>
    [JsonStringEnumMemberName("answered")]
    Answered = 1,

    /// <summary>Whoever asked has taken it back; their words are gone.</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn = 2,
}
