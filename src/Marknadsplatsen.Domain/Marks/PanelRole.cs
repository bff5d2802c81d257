using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Marks;

/// <summary>For whom somebody sits in the panel.</summary>
[GenerateSerializer]
[Alias("mp.PanelRole")]
[JsonConverter(typeof(JsonStringEnumConverter<PanelRole>))]
public enum PanelRole
{
    /// <summary>For the coordinators.</summary>
    [JsonStringEnumMemberName("coordinator")]
    Coordinator = 0,

    /// <summary>For the user council.</summary>
    [JsonStringEnumMemberName("userCouncil")]
    UserCouncil = 1,
}
