using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Web.FillRates;

/// <summary>
/// This process' own copy of the exact figures. Boards read it, so that a page view never calls a grain. Values may
/// arrive late, twice or in any order: only a newer version replaces an older.
/// </summary>
public sealed class FigureReplica(TimeProvider time)
{
    private readonly Lock writing = new();
    private readonly List<Waiter> waiters = [];
    private FigureSnapshot snapshot = new(ImmutableDictionary<AssignmentId, AssignmentCard>.Empty);

    /// <summary>The figures now.</summary>
    public FigureSnapshot Snapshot => Volatile.Read(ref snapshot);

    /// <summary>Takes in values as one change. Answers those that were newer than what was known.</summary>
    public ImmutableArray<AssignmentCard> Apply(ImmutableArray<AssignmentCard> cards)
    {
        lock (writing)
        {
            var known = snapshot.CardById;
            var newer = cards.RemoveAll(card => known.TryGetValue(card.Id, out var seen) &&
                seen.Version >= card.Version);
            if (!newer.IsEmpty)
            {
                var next = known.SetItems(newer.Select(card => KeyValuePair.Create(card.Id, card)));
                Volatile.Write(ref snapshot, new FigureSnapshot(next));
                foreach (var waiter in waiters.Where(HasArrived))
                {
                    waiter.Arrival.TrySetResult();
                }
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
    public async Task<bool> WaitForAsync(
        AssignmentId id,
        long version,
        TimeSpan max,
        CancellationToken cancellationToken = default)
    {
        var waiter = new Waiter(
            id, version, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
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

    private bool HasArrived(Waiter waiter) =>
        snapshot.CardById.TryGetValue(waiter.Id, out var seen) && seen.Version >= waiter.Version;

    private sealed record Waiter(AssignmentId Id, long Version, TaskCompletionSource Arrival);
}
