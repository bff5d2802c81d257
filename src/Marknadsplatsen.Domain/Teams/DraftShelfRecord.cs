using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>What is stored of forms that wait, for one place on the net and day.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.DraftShelfRecord")]
public sealed record DraftShelfRecord
{
    /// <summary>
    /// Forms that wait at once: chosen, an office where everybody came back from lunch. The oldest leaves for a new
    /// one, so that whoever fills a shelf pushes out nobody elsewhere.
    /// </summary>
    public const int CountMax = 8;

    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Oldest first.</summary>
    [Id(1)]
    [JsonPropertyName("drafts")]
    public ImmutableArray<WaitingDraft> Drafts { get; init; } = [];

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(2)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>When the last of them is gone, or null when nothing waits.</summary>
    [JsonIgnore]
    public DateTimeOffset? EndsAtUtc => Drafts.IsEmpty ? null : Drafts.Max(draft => draft.EndsAtUtc);

    /// <summary>The record with one more, without those that have ended. The same key again is the same form.</summary>
    public DraftShelfRecord Put(WaitingDraft draft, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var kept = Lasting(now).Drafts.RemoveAll(known => known.Key == draft.Key);
        return this with { Drafts = (kept.Length >= CountMax ? kept.RemoveAt(0) : kept).Add(draft) };
    }

    /// <summary>What waits under a key; null when it has ended or never was.</summary>
    public WaitingDraft? Find(string key, DateTimeOffset now) =>
        Drafts.FirstOrDefault(draft => draft.Key == key && draft.EndsAtUtc > now);

    /// <summary>The record without what waits under a key.</summary>
    public DraftShelfRecord Without(string key) => this with { Drafts = Drafts.RemoveAll(draft => draft.Key == key) };

    /// <summary>The record without what has ended.</summary>
    public DraftShelfRecord Lasting(DateTimeOffset now) =>
        this with { Drafts = Drafts.RemoveAll(draft => draft.EndsAtUtc <= now) };
}
