using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Acting;

/// <summary>What a coordinator did for a person, as the person is told.</summary>
[GenerateSerializer]
[Alias("mp.ActKind")]
[JsonConverter(typeof(JsonStringEnumConverter<ActKind>))]
public enum ActKind
{
    /// <summary>Changed something that is none of the others.</summary>
    [JsonStringEnumMemberName("other")]
    Other = 0,

    /// <summary>Answered one of the six questions.</summary>
    [JsonStringEnumMemberName("answers")]
    Answers = 1,

    /// <summary>Said yes to an assignment, or kept a held place.</summary>
    [JsonStringEnumMemberName("yes")]
    Yes = 2,

    /// <summary>Said no.</summary>
    [JsonStringEnumMemberName("no")]
    No = 3,

    /// <summary>Left an assignment.</summary>
    [JsonStringEnumMemberName("left")]
    Left = 4,

    /// <summary>Paused.</summary>
    [JsonStringEnumMemberName("paused")]
    Paused = 5,

    /// <summary>Came back after a pause.</summary>
    [JsonStringEnumMemberName("resumed")]
    Resumed = 6,

    /// <summary>Said something about one time: to come, or not to come.</summary>
    [JsonStringEnumMemberName("occasion")]
    Occasion = 7,
}
