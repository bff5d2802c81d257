using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Marks;

/// <summary>What a responsible host does: five open criteria (DOMAIN row 14).</summary>
[GenerateSerializer]
[Alias("mp.MarkCriterion")]
[JsonConverter(typeof(JsonStringEnumConverter<MarkCriterion>))]
public enum MarkCriterion
{
    /// <summary>Gives everybody a supervisor.</summary>
    [JsonStringEnumMemberName("givesSupervisor")]
    GivesSupervisor = 0,

    /// <summary>Takes people without merit.</summary>
    [JsonStringEnumMemberName("welcomesWithoutMerit")]
    WelcomesWithoutMerit = 1,

    /// <summary>Gives support after the start too.</summary>
    [JsonStringEnumMemberName("supportsAfterStart")]
    SupportsAfterStart = 2,

    /// <summary>Tells how it went.</summary>
    [JsonStringEnumMemberName("tellsHowItWent")]
    TellsHowItWent = 3,

    /// <summary>Has answered every interest within five working days.</summary>
    [JsonStringEnumMemberName("answersEveryInterest")]
    AnswersEveryInterest = 4,
}
