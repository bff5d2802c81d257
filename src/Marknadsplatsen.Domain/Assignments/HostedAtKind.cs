using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>What sort of place of somebody else an assignment is at.</summary>
[GenerateSerializer]
[Alias("mp.HostedAtKind")]
[JsonConverter(typeof(JsonStringEnumConverter<HostedAtKind>))]
public enum HostedAtKind
{
    /// <summary>Where people live (DOMAIN section 1 row 18).</summary>
    [JsonStringEnumMemberName("residence")]
    Residence = 0,

    /// <summary>A library.</summary>
    [JsonStringEnumMemberName("library")]
    Library = 1,

    /// <summary>Another association.</summary>
    [JsonStringEnumMemberName("association")]
    Association = 2,

    /// <summary>A meeting place.</summary>
    [JsonStringEnumMemberName("meetingPlace")]
    MeetingPlace = 3,

    /// <summary>A school.</summary>
    [JsonStringEnumMemberName("school")]
    School = 4,

    /// <summary>Somewhere else that is not the association's own.</summary>
    [JsonStringEnumMemberName("other")]
    Other = 5,
}
