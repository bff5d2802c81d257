using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>What sort of relation an assignment is.</summary>
[GenerateSerializer]
[Alias("mp.AssignmentKind")]
[JsonConverter(typeof(JsonStringEnumConverter<AssignmentKind>))]
public enum AssignmentKind
{
    /// <summary>Open activity without sign-up.</summary>
    [JsonStringEnumMemberName("activity")]
    OpenActivity = 0,

    /// <summary>Unpaid and non-profit; companies may not post it.</summary>
    [JsonStringEnumMemberName("volunteer")]
    Volunteer = 1,

    /// <summary>Support from someone with experience of their own.</summary>
    [JsonStringEnumMemberName("peerSupport")]
    PeerSupport = 2,

    /// <summary>A study circle.</summary>
    [JsonStringEnumMemberName("studyCircle")]
    StudyCircle = 3,

    /// <summary>One visit to see a place of work.</summary>
    [JsonStringEnumMemberName("studyVisit")]
    StudyVisit = 4,

    /// <summary>Work training: needs a supervisor, and a coordinator decides.</summary>
    [JsonStringEnumMemberName("workTraining")]
    WorkTraining = 5,

    /// <summary>Paid work with a public employer; the employment service decides.</summary>
    [JsonStringEnumMemberName("osaEmployment")]
    ProtectedPublicEmployment = 6,

    /// <summary>Ordinary paid work.</summary>
    [JsonStringEnumMemberName("employment")]
    Employment = 7,

    /// <summary>A role in developing the city.</summary>
    [JsonStringEnumMemberName("cityRole")]
    CityRole = 8,
}
