using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>What an association does about hosting an assignment together with another.</summary>
[GenerateSerializer]
[Alias("mp.CoHostStep")]
[JsonConverter(typeof(JsonStringEnumConverter<CoHostStep>))]
public enum CoHostStep
{
    /// <summary>The one that posted it asks another.</summary>
    [JsonStringEnumMemberName("invite")]
    Invite = 0,

    /// <summary>The one that was asked says yes.</summary>
    [JsonStringEnumMemberName("accept")]
    Accept = 1,

    /// <summary>Either takes back the question, says no to it, or ends what they do together.</summary>
    [JsonStringEnumMemberName("stepBack")]
    StepBack = 2,
}
