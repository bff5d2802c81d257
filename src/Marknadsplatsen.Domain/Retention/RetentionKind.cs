using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Retention;

/// <summary>The sorts of stored data that a retention rule can be about (DOMAIN 3.8).</summary>
[GenerateSerializer]
[Alias("mp.RetentionKind")]
[JsonConverter(typeof(JsonStringEnumConverter<RetentionKind>))]
public enum RetentionKind
{
    /// <summary>An interest, a hold or a proposal that nobody has done anything about.</summary>
    [JsonStringEnumMemberName("unansweredInterest")]
    UnansweredInterest = 0,

    /// <summary>A relation that is over.</summary>
    [JsonStringEnumMemberName("endedEngagement")]
    EndedEngagement = 1,

    /// <summary>A participant who has done nothing and has nothing going on.</summary>
    [JsonStringEnumMemberName("inactiveProfile")]
    InactiveProfile = 2,

    /// <summary>A month of a participant's access log.</summary>
    [JsonStringEnumMemberName("accessLog")]
    AccessLog = 3,

    /// <summary>A question that is answered, or something that felt wrong and is dealt with or taken back.</summary>
    [JsonStringEnumMemberName("closedInquiry")]
    ClosedInquiry = 4,

    /// <summary>Two peers with whom it is over.</summary>
    [JsonStringEnumMemberName("endedPeer")]
    EndedPeer = 5,

    /// <summary>A certificate that the person has not approved, and that nobody does anything about.</summary>
    [JsonStringEnumMemberName("unapprovedCertificate")]
    UnapprovedCertificate = 6,
}
