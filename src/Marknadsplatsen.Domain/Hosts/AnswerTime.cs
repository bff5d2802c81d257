using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Hosts;

/// <summary>How soon an association answers, as everybody may know: a word, never a number.</summary>
[GenerateSerializer]
[Alias("mp.AnswerTime")]
[JsonConverter(typeof(JsonStringEnumConverter<AnswerTime>))]
public enum AnswerTime
{
    /// <summary>Too few have asked for a word to say nothing about any of them.</summary>
    [JsonStringEnumMemberName("tooNew")]
    TooNew = 0,

    /// <summary>Nearly always within two working days.</summary>
    [JsonStringEnumMemberName("nearlyAlways")]
    NearlyAlways = 1,

    /// <summary>Mostly within two working days.</summary>
    [JsonStringEnumMemberName("often")]
    Often = 2,

    /// <summary>It may take longer.</summary>
    [JsonStringEnumMemberName("varies")]
    Varies = 3,
}
