using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>What happened to an engagement.</summary>
[GenerateSerializer]
[Alias("mp.EngagementChange")]
[JsonConverter(typeof(JsonStringEnumConverter<EngagementChange>))]
public enum EngagementChange
{
    /// <summary>The person showed interest.</summary>
    [JsonStringEnumMemberName("interestShown")]
    InterestShown = 0,

    /// <summary>A place was held.</summary>
    [JsonStringEnumMemberName("placeHeld")]
    PlaceHeld = 1,

    /// <summary>A hold ended unanswered; nothing is held against the person.</summary>
    [JsonStringEnumMemberName("holdEnded")]
    HoldEnded = 2,

    /// <summary>The place became the person's.</summary>
    [JsonStringEnumMemberName("placeAccepted")]
    PlaceAccepted = 3,

    /// <summary>The person said no.</summary>
    [JsonStringEnumMemberName("declined")]
    Declined = 4,

    /// <summary>The person left.</summary>
    [JsonStringEnumMemberName("left")]
    Left = 5,

    /// <summary>The person paused.</summary>
    [JsonStringEnumMemberName("paused")]
    Paused = 6,

    /// <summary>The person came back.</summary>
    [JsonStringEnumMemberName("resumed")]
    Resumed = 7,

    /// <summary>A decline or leave was undone.</summary>
    [JsonStringEnumMemberName("undone")]
    Undone = 8,

    /// <summary>A requirement was ticked.</summary>
    [JsonStringEnumMemberName("requirementMet")]
    RequirementMet = 9,

    /// <summary>A coordinator proposed a place.</summary>
    [JsonStringEnumMemberName("proposed")]
    Proposed = 10,

    /// <summary>A coordinator took it on.</summary>
    [JsonStringEnumMemberName("takenOn")]
    TakenOn = 11,

    /// <summary>The answer was late, so a coordinator owns the next step.</summary>
    [JsonStringEnumMemberName("escalated")]
    Escalated = 12,

    /// <summary>The person has been there.</summary>
    [JsonStringEnumMemberName("started")]
    Started = 13,

    /// <summary>A coordinator owns the next step and has said by when.</summary>
    [JsonStringEnumMemberName("nextStepSet")]
    NextStepSet = 14,

    /// <summary>The person said yes to a held place; something has to be ticked before it is theirs.</summary>
    [JsonStringEnumMemberName("saidYes")]
    SaidYes = 15,

    /// <summary>A card, a code or a coordinator has confirmed the person.</summary>
    [JsonStringEnumMemberName("vouched")]
    Vouched = 16,

    /// <summary>A coordinator released the places of people whom nobody had confirmed.</summary>
    [JsonStringEnumMemberName("released")]
    Released = 17,

    /// <summary>Time, place or demands changed: the person is asked again and keeps the place.</summary>
    [JsonStringEnumMemberName("askedAgain")]
    AskedAgain = 18,

    /// <summary>The person said that the change suits.</summary>
    [JsonStringEnumMemberName("saidYesAgain")]
    SaidYesAgain = 19,

    /// <summary>The person lets the association see another alias or way to reach them, or none any more.</summary>
    [JsonStringEnumMemberName("aliasChanged")]
    AliasChanged = 20,

    /// <summary>The person does not come once, and keeps the place.</summary>
    [JsonStringEnumMemberName("occasionSkipped")]
    OccasionSkipped = 21,

    /// <summary>The person comes after all.</summary>
    [JsonStringEnumMemberName("occasionKept")]
    OccasionKept = 22,

    /// <summary>The person brings somebody, or nobody any more.</summary>
    [JsonStringEnumMemberName("guestsChanged")]
    GuestsChanged = 23,

    /// <summary>The person is told of days when it is closed; there is nothing to answer.</summary>
    [JsonStringEnumMemberName("closingTold")]
    ClosingTold = 24,

    /// <summary>A coordinator let the person think for longer; the place stays held.</summary>
    [JsonStringEnumMemberName("holdExtended")]
    HoldExtended = 25,
}
