using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>How many new people one meets.</summary>
[GenerateSerializer]
[Alias("mp.ContactDemand")]
[JsonConverter(typeof(JsonStringEnumConverter<ContactDemand>))]
public enum ContactDemand
{
    /// <summary>Few.</summary>
    [JsonStringEnumMemberName("low")]
    Low = 0,

    /// <summary>Some.</summary>
    [JsonStringEnumMemberName("some")]
    Some = 1,

    /// <summary>Many.</summary>
    [JsonStringEnumMemberName("much")]
    Much = 2,
}
