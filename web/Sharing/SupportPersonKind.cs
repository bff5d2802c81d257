using System.Text.Json.Serialization;

namespace Marknadsplatsen.Web.Sharing;

/// <summary>
/// Who a support person can be (DOMAIN section 1 rows 69, 94 and 109). Only the person's own word for it is stored, so
/// that nobody's record says what help they have unless they chose to say so.
/// </summary>
internal enum SupportPersonKind
{
    /// <summary>Says nothing of who it is.</summary>
    [JsonStringEnumMemberName("any")]
    Any,

    /// <summary>A friend.</summary>
    [JsonStringEnumMemberName("friend")]
    Friend,

    /// <summary>Somebody in the family.</summary>
    [JsonStringEnumMemberName("relative")]
    Relative,

    /// <summary>Somebody from an association, or a peer.</summary>
    [JsonStringEnumMemberName("association")]
    Association,

    /// <summary>A supervisor.</summary>
    [JsonStringEnumMemberName("supervisor")]
    Supervisor,

    /// <summary>Somebody who helps where the person lives.</summary>
    [JsonStringEnumMemberName("housing")]
    HousingSupportWorker,

    /// <summary>A personal ombud.</summary>
    [JsonStringEnumMemberName("ombud")]
    PersonalOmbud,

    /// <summary>Vård- och stödsamordnare.</summary>
    [JsonStringEnumMemberName("caseManager")]
    CaseManager,
}
