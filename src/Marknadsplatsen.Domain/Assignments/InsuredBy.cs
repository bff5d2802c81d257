using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>Who insures the person (DOMAIN 3.11).</summary>
[GenerateSerializer]
[Alias("mp.InsuredBy")]
[JsonConverter(typeof(JsonStringEnumConverter<InsuredBy>))]
public enum InsuredBy
{
    /// <summary>The association.</summary>
    [JsonStringEnumMemberName("association")]
    Association = 0,

    /// <summary>The city.</summary>
    [JsonStringEnumMemberName("city")]
    City = 1,

    /// <summary>The employer or other host.</summary>
    [JsonStringEnumMemberName("host")]
    Host = 2,
}
