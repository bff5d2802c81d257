using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>What a host or a coordinator does about one engagement.</summary>
[GenerateSerializer]
[Alias("mp.HostStep")]
[JsonConverter(typeof(JsonStringEnumConverter<HostStep>))]
public enum HostStep
{
    /// <summary>The host answers an interest with a held place.</summary>
    [JsonStringEnumMemberName("offerPlace")]
    OfferPlace = 0,

    /// <summary>The host has seen the extract or heard the promise.</summary>
    [JsonStringEnumMemberName("tickRequirement")]
    TickRequirement = 1,

    /// <summary>The person has been there.</summary>
    [JsonStringEnumMemberName("markStarted")]
    MarkStarted = 2,

    /// <summary>A coordinator takes on an interest in work.</summary>
    [JsonStringEnumMemberName("takeOn")]
    TakeOn = 3,

    /// <summary>A coordinator proposes a place in work.</summary>
    [JsonStringEnumMemberName("propose")]
    Propose = 4,

    /// <summary>A coordinator takes over the next step and says by when.</summary>
    [JsonStringEnumMemberName("setNextStep")]
    SetNextStep = 5,

    /// <summary>A coordinator lets a person who is yet to answer think for another day; the place stays held.</summary>
    [JsonStringEnumMemberName("extendHold")]
    ExtendHold = 6,
}
