using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Talks;

namespace Marknadsplatsen.Domain.Inquiries;

/// <summary>What everybody may read of questions about one assignment. A coordinator puts each entry there.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.FaqRecord")]
public sealed record FaqRecord
{
    /// <summary>Entries of an assignment: chosen, what one reads before going there. The oldest leaves first.</summary>
    public const int EntryCountMax = 12;

    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Oldest first.</summary>
    [Id(1)]
    [JsonPropertyName("entries")]
    public ImmutableArray<FaqEntry> Entries { get; init; } = [];

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(2)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>The record with an entry, or with new words for one; null when a text is none.</summary>
    public FaqRecord? Show(FaqEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (FreeText.Of(entry.Question).Text is not { } question || FreeText.Of(entry.Answer).Text is not { } answer)
        {
            return null;
        }

        var read = entry with { Question = question, Answer = answer };
        var at = Entries.IndexOf(Entries.FirstOrDefault(known => known.Key == entry.Key)!);
        return this with
        {
            Entries = at >= 0 ? Entries.SetItem(at, read) : [.. Entries.Add(read).TakeLast(EntryCountMax)],
        };
    }

    /// <summary>The record without an entry.</summary>
    public FaqRecord Hide(InquiryKey key) => Entries.Any(entry => entry.Key == key)
        ? this with { Entries = Entries.RemoveAll(entry => entry.Key == key) }
        : this;
}
