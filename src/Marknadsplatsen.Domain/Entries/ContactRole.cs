using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Entries;

/// <summary>Whom at an association a coordinator asks for. A role, never a person (DOMAIN section 1).</summary>
[GenerateSerializer]
[Alias("mp.ContactRole")]
[JsonConverter(typeof(JsonStringEnumConverter<ContactRole>))]
public enum ContactRole
{
    /// <summary>Whoever leads the board.</summary>
    [JsonStringEnumMemberName("chair")]
    Chair = 0,

    /// <summary>Whoever leads the daily work.</summary>
    [JsonStringEnumMemberName("manager")]
    Manager = 1,

    /// <summary>Whoever answers at the office.</summary>
    [JsonStringEnumMemberName("office")]
    Office = 2,

    /// <summary>Whoever takes care of the volunteers.</summary>
    [JsonStringEnumMemberName("volunteers")]
    Volunteers = 3,
}
