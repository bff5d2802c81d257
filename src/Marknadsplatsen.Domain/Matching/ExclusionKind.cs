using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>Why an assignment is left out of a person's list (DOMAIN 6.2), in the order the reasons are told.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExclusionKind>))]
public enum ExclusionKind
{
    /// <summary>No free place.</summary>
    [JsonStringEnumMemberName("FULL")]
    Full = 0,

    /// <summary>No session in a chosen time bucket, and the time is not flexible.</summary>
    [JsonStringEnumMemberName("TIME")]
    Time = 1,

    /// <summary>The place does not offer something the person must have, or has not said.</summary>
    [JsonStringEnumMemberName("MUST")]
    Must = 2,

    /// <summary>More hours than the person's ceiling.</summary>
    [JsonStringEnumMemberName("HOURS")]
    Hours = 3,

    /// <summary>Work, which the person has not asked for.</summary>
    [JsonStringEnumMemberName("WORK_NOT_CHOSEN")]
    WorkNotChosen = 4,

    /// <summary>Farther away than the person goes.</summary>
    [JsonStringEnumMemberName("DISTANCE")]
    Distance = 5,

    /// <summary>No shared language, and more than basic Swedish is needed.</summary>
    [JsonStringEnumMemberName("LANGUAGE")]
    Language = 6,

    /// <summary>A driving licence is needed and the person has said no.</summary>
    [JsonStringEnumMemberName("LICENCE")]
    Licence = 7,

    /// <summary>A house rule the person stays away from.</summary>
    [JsonStringEnumMemberName("HOUSE")]
    House = 8,

    /// <summary>The person has asked not to see it.</summary>
    [JsonStringEnumMemberName("HIDDEN")]
    Hidden = 9,
}
