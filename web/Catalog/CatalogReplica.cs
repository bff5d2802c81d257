using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Web.Catalog;

/// <summary>
/// This process' own copy of the catalogue. Lists, search and matching read it, so that a page view never calls a
/// grain. Cards may arrive late, twice or in any order: only a newer version replaces an older.
/// </summary>
public sealed class CatalogReplica(CityVocabulary city, TimeProvider time)
{
    private readonly Lock writing = new();
    private readonly List<Waiter> waiters = [];

    /// <summary>
    /// The newest version seen of each assignment, also of closed ones, so that an old card never reopens one.
    /// </summary>
    private readonly Dictionary<AssignmentId, long> versionById = [];

    private CatalogSnapshot snapshot = new(ImmutableDictionary<AssignmentId, CatalogEntry>.Empty, revision: 0);

    /// <summary>The catalogue now.</summary>
    public CatalogSnapshot Snapshot => Volatile.Read(ref snapshot);

    /// <summary>
    /// Takes in a card. One that is not newer than what has been seen is ignored; one that is not open goes.
    /// </summary>
    public void Apply(AssignmentCard card) => Apply([card]);

    /// <summary>Takes in many cards as one change.</summary>
    public void Apply(ImmutableArray<AssignmentCard> cards)
    {
        lock (writing)
        {
            var entries = snapshot.EntryById.ToBuilder();
            var hasNews = false;
            var isPublicNews = false;
            foreach (var card in cards)
            {
                if (versionById.TryGetValue(card.Id, out var seen) && seen >= card.Version)
                {
                    continue;
                }

                versionById[card.Id] = card.Version;
                hasNews = true;
                isPublicNews |= Replace(entries, card);
            }

            if (hasNews)
            {
                var revision = snapshot.Revision + (isPublicNews ? 1 : 0);
                Volatile.Write(ref snapshot, new CatalogSnapshot(entries.ToImmutable(), revision));
                ReleaseWaiters();
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
    public async Task<bool> WaitForAsync(
        AssignmentId id,
        long version,
        TimeSpan max,
        CancellationToken cancellationToken = default)
    {
        var arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiter = new Waiter(id, version, arrival);
        lock (writing)
        {
            if (HasArrived(waiter))
            {
                return true;
            }

            waiters.Add(waiter);
        }

        try
        {
            await waiter.Arrival.Task.WaitAsync(max, time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        finally
        {
            lock (writing)
            {
                waiters.Remove(waiter);
            }
        }
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

    private void ReleaseWaiters()
    {
        foreach (var waiter in waiters.Where(HasArrived))
        {
            waiter.Arrival.TrySetResult();
        }
    }

    private bool HasArrived(Waiter waiter) =>
        versionById.TryGetValue(waiter.Id, out var seen) && seen >= waiter.Version;

    private sealed record Waiter(AssignmentId Id, long Version, TaskCompletionSource Arrival);
}
