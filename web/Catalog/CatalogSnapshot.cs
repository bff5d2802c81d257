using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Matching.Assignments;

namespace Marknadsplatsen.Web.Catalog;

/// <summary>
/// All open assignments at one moment. Immutable: a page that reads it sees one moment, however long it takes.
/// </summary>
public sealed class CatalogSnapshot
{
    private readonly ImmutableDictionary<AssignmentId, CatalogEntry> entryById;
    private readonly Lazy<ImmutableArray<AssignmentCard>> cards;
    private readonly Lazy<ImmutableArray<AssignmentCard>> newest;

    internal CatalogSnapshot(
        ImmutableDictionary<AssignmentId, CatalogEntry> entryById,
        ImmutableArray<CatalogEntry> entries,
        CardsView view,
        long revision)
    {
        this.entryById = entryById;
        Search = new SearchMemory(entries);
        View = view;
        Revision = revision;
        cards = new(() => [.. entries.Select(entry => entry.Card)]);
        newest = new(() =>
        [
            .. cards.Value.OrderByDescending(card => card.PublishedAtUtc)
                .ThenBy(card => card.Id.Value, StringComparer.Ordinal),
        ]);
    }

    /// <summary>For searching. In the order of a list, so that a search need not sort.</summary>
    public ImmutableArray<CatalogEntry> Entries => Search.Entries;

    /// <summary>They hold exact figures, which never leave the server.</summary>
    public ImmutableArray<AssignmentCard> Cards => cards.Value;

    /// <summary>The cards, the latest published first, then by id.</summary>
    public ImmutableArray<AssignmentCard> Newest => newest.Value;

    /// <summary>The same cards as columns, for people's own lists.</summary>
    public CardsView View { get; }

    /// <summary>
    /// Grows whenever something that everybody may see changes, in this process: a text, a time, the word for the
    /// places. A place taken that leaves the word as it was does not change it.
    /// </summary>
    public long Revision { get; }

    /// <summary>The card of an open assignment, or null.</summary>
    public AssignmentCard? Find(AssignmentId id) => entryById.GetValueOrDefault(id)?.Card;

    internal ImmutableDictionary<AssignmentId, CatalogEntry> EntryById => entryById;

    /// <summary>For looking for things.</summary>
    internal SearchMemory Search { get; }
}
