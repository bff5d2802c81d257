using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Inquiries;

/// <summary>What sort of thing somebody tells or asks about an assignment.</summary>
[GenerateSerializer]
[Alias("mp.InquiryKind")]
[JsonConverter(typeof(JsonStringEnumConverter<InquiryKind>))]
public enum InquiryKind
{
    /// <summary>"Något känns fel": for the coordinators only. The association never sees that it exists.</summary>
    [JsonStringEnumMemberName("concern")]
    Concern = 0,

    /// <summary>
    /// A question from somebody who does not say who they are, for the association and the coordinators.
    /// </summary>
    [JsonStringEnumMemberName("question")]
    Question = 1,
}
