using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>How much reading the assignment asks for.</summary>
[GenerateSerializer]
[Alias("mp.ReadingDemand")]
[JsonConverter(typeof(JsonStringEnumConverter<ReadingDemand>))]
public enum ReadingDemand
{
    /// <summary>None.</summary>
    [JsonStringEnumMemberName("none")]
    None = 0,

    /// <summary>A little.</summary>
    [JsonStringEnumMemberName("little")]
    Little = 1,

    /// <summary>Much.</summary>
    [JsonStringEnumMemberName("much")]
    Much = 2,
}
