using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>How much Swedish the assignment asks for.</summary>
[GenerateSerializer]
[Alias("mp.SwedishDemand")]
[JsonConverter(typeof(JsonStringEnumConverter<SwedishDemand>))]
public enum SwedishDemand
{
    /// <summary>None.</summary>
    [JsonStringEnumMemberName("none")]
    None = 0,

    /// <summary>A little.</summary>
    [JsonStringEnumMemberName("basic")]
    Basic = 1,

    /// <summary>Enough to talk.</summary>
    [JsonStringEnumMemberName("conversational")]
    Conversational = 2,

    /// <summary>Fluent.</summary>
    [JsonStringEnumMemberName("fluent")]
    Fluent = 3,
}
