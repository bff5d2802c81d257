using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Matching.Participants;

/// <summary>Who knows which assignment already. What readers have is copied before it is written.</summary>
internal sealed class KnownLedger
{
    private readonly ImmutableDictionary<AssignmentId, KnownRows>.Builder rowsById =
        ImmutableDictionary.CreateBuilder<AssignmentId, KnownRows>();

    public ImmutableDictionary<AssignmentId, KnownRows> ToImmutable() => rowsById.ToImmutable();

    public void Remember(int row, KnownAssignments? known, long batch)
    {
        if (known is null)
        {
            return;
        }

        foreach (var id in known.Hidden)
        {
            Writable(id, batch).Add(row, KnownRows.Hidden);
        }

        foreach (var id in known.Engaged)
        {
            Writable(id, batch).Add(row, KnownRows.Engaged);
        }
    }

    public void Forget(int row, KnownAssignments? known, long batch)
    {
        if (known is null)
        {
            return;
        }

        foreach (var id in known.Hidden.Concat(known.Engaged))
        {
            var rows = Writable(id, batch);
            rows.Remove(row);
            if (rows.IsEmpty)
            {
                rowsById.Remove(id);
            }
        }
    }

    private KnownRows Writable(AssignmentId id, long batch)
    {
        if (!rowsById.TryGetValue(id, out var rows))
        {
            return rowsById[id] = new KnownRows(batch);
        }

        return rows.Batch == batch ? rows : rowsById[id] = rows.Copy(batch);
    }
}
