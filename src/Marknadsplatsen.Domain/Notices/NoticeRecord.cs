using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Notices;

/// <summary>What a person has been told, and what we may still ask of their attention.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.NoticeRecord")]
public sealed record NoticeRecord
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Newest first, at most <see cref="NoticeCountMax"/>.</summary>
    [Id(1)]
    [JsonPropertyName("notices")]
    public ImmutableArray<Notice> Notices { get; init; } = [];

    /// <summary>Messages left; null before the first.</summary>
    [Id(2)]
    [JsonPropertyName("budget")]
    public PushBudget? Budget { get; init; }

    /// <summary>
    /// Up to when the person has said that they have seen what there is; null for never. Only their own page reads it.
    /// </summary>
    [Id(3)]
    [JsonPropertyName("seenUpToUtc")]
    public DateTimeOffset? SeenUpToUtc { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(4)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>How often a message may go out; null when nothing is chosen, and then nothing ever goes.</summary>
    [Id(5)]
    [JsonPropertyName("frequency")]
    public MessageFrequency? Frequency { get; init; }

    /// <summary>The latest messages that went out, newest first, at most as many as a day can hold.</summary>
    [Id(6)]
    [JsonPropertyName("sentAtUtc")]
    public ImmutableArray<DateTimeOffset> SentAtUtc { get; init; } = [];

    /// <summary>Up to which notice a message has gone out, or was not to.</summary>
    [Id(7)]
    [JsonPropertyName("sentUpToUtc")]
    public DateTimeOffset? SentUpToUtc { get; init; }

    /// <summary>
    /// What others have written that the person has not opened, by record; at most <see cref="NewCountMax"/>.
    /// </summary>
    [Id(8)]
    [JsonPropertyName("new")]
    public ImmutableArray<NewToPerson> New { get; init; } = [];

    /// <summary>Grows with each write that the coordinators' list has to hear of.</summary>
    [Id(9)]
    [JsonPropertyName("version")]
    public long Version { get; init; }

    /// <summary>Whether that list has yet to hear of this version.</summary>
    [Id(10)]
    [JsonPropertyName("isBehind")]
    public bool IsBehind { get; init; }

    /// <summary>The language that the person wants messages in, by its code; null before they have said.</summary>
    [Id(11)]
    [JsonPropertyName("language")]
    public string? Language { get; init; }

    /// <summary>The longest code of a language that is kept: chosen, above every code there is in use.</summary>
    public const int LanguageLengthMax = 35;

    /// <summary>Records with something new that are kept: chosen, as many as a person may have engagements.</summary>
    public const int NewCountMax = 250;

    /// <summary>Notices kept: chosen, more than four years of two a week.</summary>
    public const int NoticeCountMax = 500;
}
