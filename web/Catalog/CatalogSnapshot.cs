using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Web.Catalog;

/// <summary>
/// All open assignments at one moment. Immutable: a page that reads it sees one moment, however long it takes.
/// </summary>
public sealed class CatalogSnapshot
{
    private readonly ImmutableDictionary<AssignmentId, CatalogEntry> entryById;

    internal CatalogSnapshot(
        ImmutableDictionary<AssignmentId, CatalogEntry> entryById, ImmutableArray<CatalogEntry> entries, long revision)
    {
        this.entryById = entryById;
        Entries = entries;
        Cards = [.. entries.Select(entry => entry.Card)];
        Revision = revision;
    }

    /// <summary>For searching. In the order of a list, so that a search need not sort.</summary>
    public ImmutableArray<CatalogEntry> Entries { get; }

    /// <summary>For matching. They hold exact figures, which never leave the server.</summary>
    public ImmutableArray<AssignmentCard> Cards { get; }

    /// <summary>
    /// Grows whenever something that everybody may see changes, in this process: a text, a time, the word for the
    /// places. A place taken that leaves the word as it was does not change it.
    /// </summary>
    public long Revision { get; }

    /// <summary>The card of an open assignment, or null.</summary>
    public AssignmentCard? Find(AssignmentId id) => entryById.GetValueOrDefault(id)?.Card;

    internal ImmutableDictionary<AssignmentId, CatalogEntry> EntryById => entryById;
}
