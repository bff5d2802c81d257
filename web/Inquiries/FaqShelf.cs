using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Inquiries;

namespace Marknadsplatsen.Web.Inquiries;

/// <summary>
/// This process' own copy of the questions and answers that everybody may read, so that no page about an assignment
/// wakes a grain. What is changed here while the store is read is newer than what is read.
/// </summary>
internal sealed class FaqShelf
{
    private readonly Lock guard = new();
    private readonly HashSet<AssignmentId> changed = [];
    private ImmutableDictionary<AssignmentId, ImmutableArray<FaqEntry>> entries =
        ImmutableDictionary<AssignmentId, ImmutableArray<FaqEntry>>.Empty;

    /// <summary>The entries of an assignment, oldest first; none for one that has none.</summary>
    public ImmutableArray<FaqEntry> Of(AssignmentId assignment) =>
        Volatile.Read(ref entries).GetValueOrDefault(assignment, []);

    /// <summary>A reading of the store begins. One at a time.</summary>
    public void BeginReading()
    {
        lock (guard)
        {
            changed.Clear();
        }
    }

    /// <summary>What the store had, unless it has been changed here since the reading began.</summary>
    public void Read(AssignmentId assignment, ImmutableArray<FaqEntry> read)
    {
        lock (guard)
        {
            if (!changed.Contains(assignment))
            {
                Keep(assignment, read);
            }
        }
    }

    /// <summary>What this process has just changed.</summary>
    public void Put(AssignmentId assignment, ImmutableArray<FaqEntry> now)
    {
        lock (guard)
        {
            changed.Add(assignment);
            Keep(assignment, now);
        }
    }

    private void Keep(AssignmentId assignment, ImmutableArray<FaqEntry> now) => Volatile.Write(
        ref entries, now.IsEmpty ? entries.Remove(assignment) : entries.SetItem(assignment, now));
}
