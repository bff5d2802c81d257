using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Inquiries;

/// <summary>What feels wrong, in plain choices. About the place, never about the person.</summary>
[GenerateSerializer]
[Alias("mp.ConcernReason")]
[JsonConverter(typeof(JsonStringEnumConverter<ConcernReason>))]
public enum ConcernReason
{
    /// <summary>It does not feel safe there.</summary>
    [JsonStringEnumMemberName("notSafe")]
    NotSafe = 0,

    /// <summary>Somebody was unkind.</summary>
    [JsonStringEnumMemberName("unkind")]
    Unkind = 1,

    /// <summary>It became too much.</summary>
    [JsonStringEnumMemberName("tooMuch")]
    TooMuch = 2,

    /// <summary>It was not as it had been said.</summary>
    [JsonStringEnumMemberName("notAsSaid")]
    NotAsSaid = 3,

    /// <summary>Something else.</summary>
    [JsonStringEnumMemberName("other")]
    Other = 4,

    /// <summary>Something is wrong with a picture.</summary>
    [JsonStringEnumMemberName("picture")]
    Picture = 5,
}
