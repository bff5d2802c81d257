using System.Text.Json.Serialization;

namespace Marknadsplatsen.Grains.Notices;

/// <summary>What a message is about, worked out when it goes: figures and times, and nothing else.</summary>
/// <param name="Suggestions">Suggestions that are new and still open.</param>
/// <param name="Messages">Conversations and the like where the person has something new to open.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.NoticeDigest")]
public sealed record NoticeDigest(
    [property: Id(0), JsonPropertyName("suggestions")] int Suggestions,
    [property: Id(1), JsonPropertyName("messages")] int Messages)
{
    /// <summary>Held places that wait for the person's answer.</summary>
    [Id(2)]
    [JsonPropertyName("holds")]
    public int Holds { get; init; }

    /// <summary>When the first of them ends; null without any.</summary>
    [Id(3)]
    [JsonPropertyName("holdEndsAtUtc")]
    public DateTimeOffset? HoldEndsAtUtc { get; init; }

    /// <summary>Held places that have ended since the last message.</summary>
    [Id(4)]
    [JsonPropertyName("endedHolds")]
    public int EndedHolds { get; init; }

    /// <summary>Up to when it is all told; null when there is nothing.</summary>
    [Id(5)]
    [JsonPropertyName("upToUtc")]
    public DateTimeOffset? UpToUtc { get; init; }

    /// <summary>The language that the person wants to be told in, by its code; null before they have said.</summary>
    [Id(6)]
    [JsonPropertyName("language")]
    public string? Language { get; init; }

    /// <summary>Assignments where the person has a place and that close on more days.</summary>
    [Id(7)]
    [JsonPropertyName("closings")]
    public int Closings { get; init; }

    /// <summary>Whether there is nothing to tell.</summary>
    [JsonIgnore]
    public bool IsEmpty => Suggestions + Messages + Holds + EndedHolds + Closings == 0;
}
