using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>Who decides that somebody starts.</summary>
[GenerateSerializer]
[Alias("mp.Decider")]
[JsonConverter(typeof(JsonStringEnumConverter<Decider>))]
public enum Decider
{
    /// <summary>The person and the association.</summary>
    [JsonStringEnumMemberName("participantAndAssociation")]
    ParticipantAndAssociation = 0,

    /// <summary>A coordinator, together with the person.</summary>
    [JsonStringEnumMemberName("coordinator")]
    Coordinator = 1,

    /// <summary>Arbetsförmedlingen.</summary>
    [JsonStringEnumMemberName("employmentService")]
    EmploymentService = 2,

    /// <summary>The employer.</summary>
    [JsonStringEnumMemberName("employer")]
    Employer = 3,
}
