using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>The six questions, in the order they are asked. Each can be skipped.</summary>
[GenerateSerializer]
[Alias("mp.Question")]
[JsonConverter(typeof(JsonStringEnumConverter<Question>))]
public enum Question
{
    /// <summary>What do you want to do?</summary>
    [JsonStringEnumMemberName("interests")]
    Interests = 0,

    /// <summary>When does it suit?</summary>
    [JsonStringEnumMemberName("timeOfDay")]
    TimeOfDay = 1,

    /// <summary>How much?</summary>
    [JsonStringEnumMemberName("howMuch")]
    HowMuch = 2,

    /// <summary>Where, and how far?</summary>
    [JsonStringEnumMemberName("where")]
    Where = 3,

    /// <summary>What should the place have?</summary>
    [JsonStringEnumMemberName("qualities")]
    Qualities = 4,

    /// <summary>How do we reach you, and which languages?</summary>
    [JsonStringEnumMemberName("contact")]
    Contact = 5,
}
