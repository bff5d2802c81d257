using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Catalog;

/// <summary>
/// The public word for how many places are free (DOMAIN 6.9). Figures are for the association and the coordinators.
/// </summary>
[GenerateSerializer]
[Alias("mp.PlacesWord")]
[JsonConverter(typeof(JsonStringEnumConverter<PlacesWord>))]
public enum PlacesWord
{
    /// <summary>Three free or more, or no limit.</summary>
    [JsonStringEnumMemberName("available")]
    Available = 0,

    /// <summary>One or two.</summary>
    [JsonStringEnumMemberName("fewLeft")]
    FewLeft = 1,

    /// <summary>None.</summary>
    [JsonStringEnumMemberName("full")]
    Full = 2,
}
