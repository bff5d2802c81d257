using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Deeds;

/// <summary>What is done with a certificate that is written. The last two are for the one who confirms.</summary>
[GenerateSerializer]
[Alias("mp.CertificateStep")]
[JsonConverter(typeof(JsonStringEnumConverter<CertificateStep>))]
public enum CertificateStep
{
    /// <summary>The person asks for it to be confirmed.</summary>
    [JsonStringEnumMemberName("ask")]
    Ask = 0,

    /// <summary>The person takes back the question, or the approval: its code says nothing any more.</summary>
    [JsonStringEnumMemberName("takeBack")]
    TakeBack = 1,

    /// <summary>The person says that it is theirs. From now on it exists.</summary>
    [JsonStringEnumMemberName("approve")]
    Approve = 2,

    /// <summary>The person throws it away.</summary>
    [JsonStringEnumMemberName("remove")]
    Remove = 3,

    /// <summary>What it says is so.</summary>
    [JsonStringEnumMemberName("confirm")]
    Confirm = 4,

    /// <summary>Something is to be another way; the person writes again. No reason is given here.</summary>
    [JsonStringEnumMemberName("return")]
    Return = 5,
}
