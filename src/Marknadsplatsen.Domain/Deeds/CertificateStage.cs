using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Deeds;

/// <summary>How far a certificate has come. It exists for others only when it is approved.</summary>
[GenerateSerializer]
[Alias("mp.CertificateStage")]
[JsonConverter(typeof(JsonStringEnumConverter<CertificateStage>))]
public enum CertificateStage
{
    /// <summary>The person writes it; nobody else sees it.</summary>
    [JsonStringEnumMemberName("draft")]
    Draft = 0,

    /// <summary>The one who is to confirm it has been asked.</summary>
    [JsonStringEnumMemberName("asked")]
    Asked = 1,

    /// <summary>It is confirmed, and the person has not yet said that it is theirs.</summary>
    [JsonStringEnumMemberName("confirmed")]
    Confirmed = 2,

    /// <summary>The person has approved it: it exists, and its code says so.</summary>
    [JsonStringEnumMemberName("approved")]
    Approved = 3,
}
