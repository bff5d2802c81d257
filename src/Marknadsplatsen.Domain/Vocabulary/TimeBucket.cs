using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Vocabulary;

/// <summary>Part of the day or week a person can choose (DOMAIN 6.1).</summary>
[GenerateSerializer]
[Alias("mp.TimeBucket")]
[JsonConverter(typeof(JsonStringEnumConverter<TimeBucket>))]
public enum TimeBucket
{
    /// <summary>Starts before 12.</summary>
    [JsonStringEnumMemberName("morning")]
    Morning = 0,

    /// <summary>Overlaps 12 to 16.</summary>
    [JsonStringEnumMemberName("afternoon")]
    Afternoon = 1,

    /// <summary>Ends after 16, when most meeting places have closed.</summary>
    [JsonStringEnumMemberName("evening")]
    Evening = 2,

    /// <summary>On a Saturday or Sunday.</summary>
    [JsonStringEnumMemberName("weekend")]
    Weekend = 3,
}
