using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>Who owns the next step of an engagement. A role, never a person.</summary>
[GenerateSerializer]
[Alias("mp.OwnerRole")]
[JsonConverter(typeof(JsonStringEnumConverter<OwnerRole>))]
public enum OwnerRole
{
    /// <summary>The person.</summary>
    [JsonStringEnumMemberName("participant")]
    Participant = 0,

    /// <summary>The association.</summary>
    [JsonStringEnumMemberName("association")]
    Association = 1,

    /// <summary>A coordinator.</summary>
    [JsonStringEnumMemberName("coordinator")]
    Coordinator = 2,
}
