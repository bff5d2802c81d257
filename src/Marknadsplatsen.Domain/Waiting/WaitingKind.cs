using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Waiting;

/// <summary>What somebody waits for an answer to.</summary>
[GenerateSerializer]
[Alias("mp.WaitingKind")]
[JsonConverter(typeof(JsonStringEnumConverter<WaitingKind>))]
public enum WaitingKind
{
    /// <summary>A message within an engagement.</summary>
    [JsonStringEnumMemberName("message")]
    Message = 0,

    /// <summary>Something feels wrong. Never in front of an association.</summary>
    [JsonStringEnumMemberName("concern")]
    Concern = 1,

    /// <summary>A question from somebody who does not say who they are.</summary>
    [JsonStringEnumMemberName("question")]
    Question = 2,

    /// <summary>A person is to be asked how it goes, or wants to talk.</summary>
    [JsonStringEnumMemberName("followUp")]
    FollowUp = 3,

    /// <summary>A person wants a coordinator of their own.</summary>
    [JsonStringEnumMemberName("coordinator")]
    Coordinator = 4,

    /// <summary>A person has chosen that a coordinator tells them what is new, and something is.</summary>
    [JsonStringEnumMemberName("call")]
    Call = 5,

    /// <summary>A person wants to work; never in front of an association.</summary>
    [JsonStringEnumMemberName("work")]
    Work = 6,

    /// <summary>A person wants to be a peer, or something feels wrong between two peers.</summary>
    [JsonStringEnumMemberName("peer")]
    Peer = 7,

    /// <summary>A certificate is to be confirmed, or has been.</summary>
    [JsonStringEnumMemberName("certificate")]
    Certificate = 8,

    /// <summary>An association has registered itself, or has been asked something about that.</summary>
    [JsonStringEnumMemberName("entry")]
    Entry = 9,

    /// <summary>A coordinator looks at an assignment before others see it; in front of nobody else.</summary>
    [JsonStringEnumMemberName("review")]
    Review = 10,

    /// <summary>An association has let what it began to write rest; never in front of the association.</summary>
    [JsonStringEnumMemberName("draft")]
    Draft = 11,

    /// <summary>A coordinator looks at the pictures of a new association before others see them.</summary>
    [JsonStringEnumMemberName("picture")]
    Picture = 12,
}
