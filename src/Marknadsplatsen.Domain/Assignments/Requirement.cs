using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>What the law or the host asks for before a start, ticked and never uploaded.</summary>
[GenerateSerializer]
[Alias("mp.Requirement")]
[JsonConverter(typeof(JsonStringEnumConverter<Requirement>))]
public enum Requirement
{
    /// <summary>A register extract has been shown (lag 2013:852): only the date is kept.</summary>
    [JsonStringEnumMemberName("registerExtract")]
    RegisterExtract = 0,

    /// <summary>The promise not to tell has been made.</summary>
    [JsonStringEnumMemberName("confidentialityPledge")]
    ConfidentialityPledge = 1,

    /// <summary>The person has said that they are old enough.</summary>
    [JsonStringEnumMemberName("minAge")]
    MinAge = 2,
}
