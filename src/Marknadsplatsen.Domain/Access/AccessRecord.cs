using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Access;

/// <summary>What is stored of who has looked at one participant's data in one month.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AccessRecord")]
public sealed record AccessRecord
{
    /// <summary>
    /// Entries kept for a person and month: chosen, ten hosts that look every hour of every working day. What comes
    /// after that is counted, so that the person sees that there was more.
    /// </summary>
    public const int EntryCountMax = 2000;

    /// <summary>How long looks at the same thing by the same one are one entry: chosen, a visit to a page.</summary>
    public static readonly TimeSpan SameLook = TimeSpan.FromHours(1);

    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Oldest first.</summary>
    [Id(1)]
    [JsonPropertyName("entries")]
    public ImmutableArray<AccessEntry> Entries { get; init; } = [];

    /// <summary>How many there was no room for.</summary>
    [Id(2)]
    [JsonPropertyName("moreCount")]
    public int MoreCount { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(3)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>The record with one more note; the same record when it says so already.</summary>
    public AccessRecord Add(AccessNote note, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(note);
        if (note.IsLook && Entries.Any(entry => entry.Note == note && entry.AtUtc + SameLook > now))
        {
            return this;
        }

        return Entries.Length < EntryCountMax
            ? this with { Entries = Entries.Add(new AccessEntry { AtUtc = now, Note = note }) }
            : this with { MoreCount = MoreCount + 1 };
    }
}
