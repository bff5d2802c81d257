using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// How well a person is known who taps, for the limits against hoarding (DOMAIN 6.9). Nobody needs an account, so a
/// script could otherwise empty the city.
/// </summary>
[GenerateSerializer]
[Alias("mp.Standing")]
[JsonConverter(typeof(JsonStringEnumConverter<Standing>))]
public enum Standing
{
    /// <summary>A card, a code or a coordinator has confirmed the person. No limits.</summary>
    [JsonStringEnumMemberName("confirmed")]
    Confirmed = 0,

    /// <summary>Nobody has; the person may share half of an assignment's places with others like them.</summary>
    [JsonStringEnumMemberName("unconfirmed")]
    Unconfirmed = 1,

    /// <summary>Nobody has, and the person has as many places as they may until then.</summary>
    [JsonStringEnumMemberName("atOwnLimit")]
    AtOwnLimit = 2,

    /// <summary>Nobody has, and as many new people as may have got places from where they are today.</summary>
    [JsonStringEnumMemberName("atDoorLimit")]
    AtDoorLimit = 3,
}
