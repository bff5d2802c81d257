using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>How heavy the assignment is.</summary>
[GenerateSerializer]
[Alias("mp.PhysicalDemand")]
[JsonConverter(typeof(JsonStringEnumConverter<PhysicalDemand>))]
public enum PhysicalDemand
{
    /// <summary>Light.</summary>
    [JsonStringEnumMemberName("light")]
    Light = 0,

    /// <summary>In between.</summary>
    [JsonStringEnumMemberName("moderate")]
    Moderate = 1,

    /// <summary>Heavy lifting at times.</summary>
    [JsonStringEnumMemberName("heavy")]
    Heavy = 2,
}
