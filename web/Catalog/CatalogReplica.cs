using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Matching.Assignments;

namespace Marknadsplatsen.Web.Catalog;

/// <summary>
/// This process' own copy of the catalogue. Lists, search and matching read it, so that a page view never calls a
/// grain. Cards may arrive late, twice or in any order: only a newer version replaces an older.
/// </summary>
public sealed class CatalogReplica
{
    private readonly CityVocabulary city;

    // Written under the guard only; readers have what was published.
    private readonly AssignmentIndex index;

    // Also of closed ones, so that an old card never reopens one.
    private readonly Arrivals arrivals;
    private CatalogSnapshot snapshot;

    /// <summary>An empty replica for the words of one city.</summary>
    public CatalogReplica(CityVocabulary city, TimeProvider time)
    {
        (this.city, arrivals, index) = (city, new Arrivals(time), new AssignmentIndex(city));
        snapshot = new(ImmutableDictionary<AssignmentId, CatalogEntry>.Empty, [], index.Current, revision: 0);
    }

    /// <summary>The catalogue now.</summary>
    public CatalogSnapshot Snapshot => Volatile.Read(ref snapshot);

    /// <summary>
    /// Takes in a card. One that is not newer than what has been seen is ignored; one that is not open goes.
    /// </summary>
    public void Apply(AssignmentCard card) => Apply([card]);

    /// <summary>Takes in many cards as one change.</summary>
    public void Apply(ImmutableArray<AssignmentCard> cards)
    {
        lock (arrivals.Guard)
        {
            var entries = snapshot.EntryById.ToBuilder();
            var hasNews = false;
            var isPublicNews = false;
            foreach (var card in cards)
            {
                if (arrivals.IsNews(card.Id, card.Version))
                {
                    hasNews = true;
                    index.Put(card);
                    isPublicNews |= Replace(entries, card);
                }
            }

            if (hasNews)
            {
                var revision = snapshot.Revision + (isPublicNews ? 1 : 0);
                Volatile.Write(ref snapshot, Next(entries.ToImmutable(), revision));
                arrivals.Release();
            }
        }
    }

    /// <summary>
    /// Waits until this version of the assignment, or a newer one, has arrived; used after a command, so that the page
    /// that follows shows what was just done.
    /// </summary>
    /// <returns>
    /// Whether it arrived within <paramref name="max"/>; a page that waited in vain is shown as it is.
    /// </returns>
    public Task<bool> WaitForAsync(
        AssignmentId id,
        long version,
        TimeSpan max,
        CancellationToken cancellationToken = default) =>
        arrivals.WaitForAsync(id, version, max, cancellationToken);

    // Only what is new or gone moves: the rest stays in the order it has.
    private CatalogSnapshot Next(ImmutableDictionary<AssignmentId, CatalogEntry> entryById, long revision)
    {
        var before = snapshot;
        var ordered = CatalogSearch.InOrder(
            before.Entries,
            entry => ReferenceEquals(entryById.GetValueOrDefault(entry.Card.Id), entry),
            entryById.Values.Where(entry =>
                !ReferenceEquals(before.EntryById.GetValueOrDefault(entry.Card.Id), entry)));
        return new CatalogSnapshot(entryById, ordered, index.Publish(), revision);
    }

    private bool Replace(ImmutableDictionary<AssignmentId, CatalogEntry>.Builder entries, AssignmentCard card)
    {
        var before = entries.GetValueOrDefault(card.Id)?.Card;
        if (card.Status != AssignmentStatus.Open)
        {
            entries.Remove(card.Id);
            return before is not null;
        }

        entries[card.Id] = new CatalogEntry(card, city);
        return before is null || PublicRevision.Of(before) != PublicRevision.Of(card);
    }
}
