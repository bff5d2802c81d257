using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Drafts;

/// <summary>What is stored of an association's drafts.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.DraftBookRecord")]
public sealed record DraftBookRecord : ToldRecord
{
    /// <summary>Drafts of one association: chosen, what one can keep in mind.</summary>
    public const int CountMax = 20;

    /// <summary>The longest draft in characters: chosen, several times the longest form that can be posted.</summary>
    public const int LengthMax = 16 * 1024;

    /// <summary>How long a draft that nobody touches is kept: chosen, half a year.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(180);

    /// <summary>
    /// How long a draft rests before a coordinator asks whether help is wanted: chosen, two weeks, as long as between
    /// two meetings of a board.
    /// </summary>
    public static readonly TimeSpan StaleAfter = TimeSpan.FromDays(14);

    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The latest saved first.</summary>
    [Id(1)]
    [JsonPropertyName("drafts")]
    public ImmutableArray<PostDraft> Drafts { get; init; } = [];

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(2)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>When a coordinator last talked with the association about what it has begun; null for never.</summary>
    [Id(3)]
    [JsonPropertyName("calledAtUtc")]
    public DateTimeOffset? CalledAtUtc { get; init; }

    /// <summary>
    /// The record with a draft, in place of any with the same id; null when it is too long or there are too many.
    /// </summary>
    public DraftBookRecord? With(PostDraft draft, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var others = Drafts.RemoveAll(known => known.Id == draft.Id || known.SavedAtUtc + Life < now);
        return draft.Length > LengthMax || others.Length >= CountMax
            ? null
            : this with { Drafts = others.Insert(0, draft with { SavedAtUtc = now }) };
    }

    /// <summary>
    /// Since when somebody should ask how it goes: the oldest draft has rested for long, and nobody has called; null
    /// when there is nothing to ask about.
    /// </summary>
    public DateTimeOffset? StaleSinceUtc(DateTimeOffset now)
    {
        var kept = Drafts.Where(draft => draft.SavedAtUtc + Life >= now).ToArray();
        if (kept.Length == 0)
        {
            return null;
        }

        var stale = kept.Min(draft => draft.SavedAtUtc) + StaleAfter;
        return CalledAtUtc + StaleAfter > stale ? CalledAtUtc + StaleAfter : stale;
    }

    /// <summary>The record without a draft.</summary>
    public DraftBookRecord Without(string id) => this with { Drafts = Drafts.RemoveAll(draft => draft.Id == id) };
}
