using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Web.Catalog;

namespace Marknadsplatsen.Web.FillRates;

/// <summary>
/// This process' own copy of the exact figures. Boards read it, so that a page view never calls a grain. Values may
/// arrive late, twice or in any order: only a newer version replaces an older.
/// </summary>
public sealed class FigureReplica(TimeProvider time)
{
    private readonly Arrivals arrivals = new(time);
    private FigureSnapshot snapshot = new(ImmutableDictionary<AssignmentId, AssignmentCard>.Empty);

    /// <summary>The figures now.</summary>
    public FigureSnapshot Snapshot => Volatile.Read(ref snapshot);

    /// <summary>Takes in values as one change. Answers those that were newer than what was known.</summary>
    public ImmutableArray<AssignmentCard> Apply(ImmutableArray<AssignmentCard> cards)
    {
        lock (arrivals.Guard)
        {
            var newer = cards.RemoveAll(card => !arrivals.IsNews(card.Id, card.Version));
            if (!newer.IsEmpty)
            {
                var next = snapshot.CardById.SetItems(newer.Select(card => KeyValuePair.Create(card.Id, card)));
                Volatile.Write(ref snapshot, new FigureSnapshot(next));
                arrivals.Release();
            }

            return newer;
        }
    }

    /// <summary>
    /// Waits until this version of the assignment, or a newer one, has arrived; used after a command, so that the board
    /// that follows shows what was just done.
    /// </summary>
    /// <returns>Whether it arrived within <paramref name="max"/>; a page that waited in vain is shown as it
    /// is.</returns>
    public Task<bool> WaitForAsync(
        AssignmentId id,
        long version,
        TimeSpan max,
        CancellationToken cancellationToken = default) =>
        arrivals.WaitForAsync(id, version, max, cancellationToken);
}
