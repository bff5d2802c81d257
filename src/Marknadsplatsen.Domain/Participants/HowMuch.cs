using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>The answer to "how much?" (DOMAIN section 5).</summary>
[GenerateSerializer]
[Alias("mp.HowMuch")]
[JsonConverter(typeof(JsonStringEnumConverter<HowMuch>))]
public enum HowMuch
{
    /// <summary>Only look in.</summary>
    [JsonStringEnumMemberName("justLookIn")]
    JustLookIn = 0,

    /// <summary>An hour or so.</summary>
    [JsonStringEnumMemberName("anHour")]
    AnHour = 1,

    /// <summary>A few hours.</summary>
    [JsonStringEnumMemberName("aFewHours")]
    AFewHours = 2,

    /// <summary>I want to work.</summary>
    [JsonStringEnumMemberName("wantToWork")]
    WantToWork = 3,

    /// <summary>I do not know yet.</summary>
    [JsonStringEnumMemberName("doNotKnow")]
    DoNotKnow = 4,
}
