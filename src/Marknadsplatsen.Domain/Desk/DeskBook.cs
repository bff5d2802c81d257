namespace Marknadsplatsen.Domain.Desk;

/// <summary>
/// The latest entry of every assignment that anybody waits in or has waited in: what the coordinators' queues are a
/// projection of. Whatever comes twice, late or in another order, the queues are those of the latest versions. One
/// reader at a time.
/// </summary>
public sealed class DeskBook
{
    private readonly Dictionary<Assignments.AssignmentId, DeskEntry> entries = [];

    /// <summary>The latest entries, in no order.</summary>
    public IReadOnlyCollection<DeskEntry> Entries => entries.Values;

    /// <summary>
    /// Takes up an entry, unless it is older than, or the same as, the one that is known. An entry without rows stays
    /// as the version that is known, so that an older one cannot come back after it.
    /// </summary>
    /// <returns>Whether a page of a queue may look different.</returns>
    public bool Put(DeskEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entries.TryGetValue(entry.Assignment, out var known) && known.Version >= entry.Version)
        {
            return false;
        }

        entries[entry.Assignment] = entry;
        return known is null
            ? !entry.Rows.IsEmpty
            : !known.Rows.SequenceEqual(entry.Rows) || known.Title != entry.Title;
    }
}
