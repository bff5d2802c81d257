using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Associations;

/// <summary>What sort of host. Only non-profits may post volunteer assignments (DOMAIN section 2).</summary>
[GenerateSerializer]
[Alias("mp.AssociationKind")]
[JsonConverter(typeof(JsonStringEnumConverter<AssociationKind>))]
public enum AssociationKind
{
    /// <summary>An association.</summary>
    [JsonStringEnumMemberName("association")]
    Association = 0,

    /// <summary>A faith community.</summary>
    [JsonStringEnumMemberName("faithCommunity")]
    FaithCommunity = 1,

    /// <summary>A study association.</summary>
    [JsonStringEnumMemberName("studyAssociation")]
    StudyAssociation = 2,

    /// <summary>A sports club.</summary>
    [JsonStringEnumMemberName("sportsClub")]
    SportsClub = 3,

    /// <summary>A tenants' association.</summary>
    [JsonStringEnumMemberName("tenantAssociation")]
    TenantAssociation = 4,

    /// <summary>A unit of the municipality.</summary>
    [JsonStringEnumMemberName("municipal")]
    Municipal = 5,

    /// <summary>A company with a contract with the city.</summary>
    [JsonStringEnumMemberName("supplier")]
    Supplier = 6,

    /// <summary>Any other employer.</summary>
    [JsonStringEnumMemberName("employer")]
    Employer = 7,

    /// <summary>A meeting place that somebody runs.</summary>
    [JsonStringEnumMemberName("meetingPlace")]
    MeetingPlace = 8,
}
