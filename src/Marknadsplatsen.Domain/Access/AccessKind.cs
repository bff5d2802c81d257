using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Access;

/// <summary>What somebody has seen or changed of a participant's data.</summary>
[GenerateSerializer]
[Alias("mp.AccessKind")]
[JsonConverter(typeof(JsonStringEnumConverter<AccessKind>))]
public enum AccessKind
{
    /// <summary>Saw, by pseudonym, that the person waits for a next step.</summary>
    [JsonStringEnumMemberName("sawWaiting")]
    SawWaiting = 0,

    /// <summary>Saw, by pseudonym, how it stands between the person and an assignment.</summary>
    [JsonStringEnumMemberName("sawPlace")]
    SawPlace = 1,

    /// <summary>Changed how it stands between the person and an assignment.</summary>
    [JsonStringEnumMemberName("answered")]
    Answered = 2,

    /// <summary>Saw what the person shares with a share card.</summary>
    [JsonStringEnumMemberName("sawShared")]
    SawShared = 3,

    /// <summary>Took out an excerpt of the register, in which the person is by pseudonym.</summary>
    [JsonStringEnumMemberName("released")]
    Released = 4,

    /// <summary>Made a paper slip with which the person can get a new card.</summary>
    [JsonStringEnumMemberName("madeSlip")]
    MadeSlip = 5,

    /// <summary>Saw the alias that the person shows in an assignment where they have a place.</summary>
    [JsonStringEnumMemberName("sawAlias")]
    SawAlias = 6,

    /// <summary>Read the messages with the person about an assignment.</summary>
    [JsonStringEnumMemberName("sawMessages")]
    SawMessages = 7,

    /// <summary>Wrote to the person about an assignment.</summary>
    [JsonStringEnumMemberName("wrote")]
    Wrote = 8,

    /// <summary>Read what the person has said feels wrong in an assignment.</summary>
    [JsonStringEnumMemberName("sawConcern")]
    SawConcern = 9,

    /// <summary>Saw who is there for the person, how it goes, and what the person wants others to know.</summary>
    [JsonStringEnumMemberName("sawSupport")]
    SawSupport = 10,

    /// <summary>Changed something of the person's support.</summary>
    [JsonStringEnumMemberName("changedSupport")]
    ChangedSupport = 11,

    /// <summary>Saw, by pseudonym, that the person wants to be a peer or has one.</summary>
    [JsonStringEnumMemberName("sawPeer")]
    SawPeer = 12,

    /// <summary>Changed something about the person and their peer.</summary>
    [JsonStringEnumMemberName("changedPeer")]
    ChangedPeer = 13,

    /// <summary>Saw, by pseudonym, that a coordinator is to get in touch with the person.</summary>
    [JsonStringEnumMemberName("sawCall")]
    SawCall = 14,

    /// <summary>Read a certificate that the person asked for.</summary>
    [JsonStringEnumMemberName("sawCertificate")]
    SawCertificate = 15,

    /// <summary>Confirmed it, or sent it back.</summary>
    [JsonStringEnumMemberName("answeredCertificate")]
    AnsweredCertificate = 16,

    /// <summary>Saw how to reach the person, who shows it in an assignment where they have a place.</summary>
    [JsonStringEnumMemberName("sawContact")]
    SawContact = 17,

    /// <summary>Began to do things for the person, who had asked for it.</summary>
    [JsonStringEnumMemberName("acted")]
    Acted = 18,
}
