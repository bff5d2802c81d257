using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Catalog;

namespace Marknadsplatsen.Web.FillRates;

/// <summary>
/// This process' own copy of the exact figures. Boards read it, so that a page view never calls a grain. Values may
/// arrive late, twice or in any order: only a newer version replaces an older.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="city">Whose day counts; null for the one of UTC.</param>
public sealed class FigureReplica(TimeProvider time, City? city = null)
{
    private readonly Arrivals arrivals = new(time);
    private FigureSnapshot snapshot = new(
        ImmutableDictionary<AssignmentId, AssignmentCard>.Empty, default, TimeZoneInfo.Utc);

    /// <summary>The figures now; a season begins and ends with a day, whatever else happens.</summary>
    public FigureSnapshot Snapshot
    {
        get
        {
            if (Volatile.Read(ref snapshot) is var known && known.Today == Today)
            {
                return known;
            }

            lock (arrivals.Guard)
            {
                var next = new FigureSnapshot(snapshot.CardById, Today, Zone);
                Volatile.Write(ref snapshot, next);
                return next;
            }
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone).DateTime);

    private TimeZoneInfo Zone => city?.Zone ?? TimeZoneInfo.Utc;

    /// <summary>Takes in values as one change. Answers those that were newer than what was known.</summary>
    public ImmutableArray<AssignmentCard> Apply(ImmutableArray<AssignmentCard> cards)
    {
        lock (arrivals.Guard)
        {
            var newer = cards.RemoveAll(card => !arrivals.IsNews(card.Id, card.Version));
            if (!newer.IsEmpty)
            {
                var next = snapshot.CardById.SetItems(newer.Select(card => KeyValuePair.Create(card.Id, card)));
                Volatile.Write(ref snapshot, new FigureSnapshot(next, Today, Zone));
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
