using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Access;

/// <summary>In what capacity somebody has looked at a participant's data. Never hidden from the participant.</summary>
[GenerateSerializer]
[Alias("mp.AccessRole")]
[JsonConverter(typeof(JsonStringEnumConverter<AccessRole>))]
public enum AccessRole
{
    /// <summary>Somebody at the association of an assignment.</summary>
    [JsonStringEnumMemberName("association")]
    Association = 0,

    /// <summary>A coordinator of the municipality.</summary>
    [JsonStringEnumMemberName("coordinator")]
    Coordinator = 1,

    /// <summary>Somebody whom the participant has given a share card.</summary>
    [JsonStringEnumMemberName("shareHolder")]
    ShareHolder = 2,
}
