using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Dispatch;

/// <summary>How often a person wants to be written to (DOMAIN section 5, U9).</summary>
[GenerateSerializer]
[Alias("mp.MessageFrequency")]
[JsonConverter(typeof(JsonStringEnumConverter<MessageFrequency>))]
public enum MessageFrequency
{
    /// <summary>At most once a day.</summary>
    [JsonStringEnumMemberName("onceADay")]
    OnceADay = 0,

    /// <summary>At most three times a day.</summary>
    [JsonStringEnumMemberName("threeTimesADay")]
    ThreeTimesADay = 1,

    /// <summary>A coordinator tells the person; nothing is sent.</summary>
    [JsonStringEnumMemberName("throughCoordinator")]
    ThroughCoordinator = 2,

    /// <summary>Nothing is sent.</summary>
    [JsonStringEnumMemberName("never")]
    Never = 3,
}
