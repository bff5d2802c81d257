using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;

namespace Marknadsplatsen.Grains.Matching;

/// <summary>
/// Which chunk of the snapshot each assignment is stored in, and which chunks have changed. An assignment never moves.
/// </summary>
internal sealed class CardPages
{
    private readonly List<List<AssignmentId>> pages = [];
    private readonly Dictionary<AssignmentId, int> pageById = [];
    private readonly SortedSet<int> unsaved = [];

    /// <summary>Says that an assignment has a new value.</summary>
    public void Changed(AssignmentId id)
    {
        if (!pageById.TryGetValue(id, out var page))
        {
            page = pages.Count > 0 && pages[^1].Count < MatchChunk.CardCountMax ? pages.Count - 1 : pages.Count;
            Place(id, page);
        }

        unsaved.Add(page);
    }

    /// <summary>Says where an assignment is stored already.</summary>
    public void Place(AssignmentId id, int page)
    {
        while (pages.Count <= page)
        {
            pages.Add([]);
        }

        if (pageById.TryAdd(id, page))
        {
            pages[page].Add(id);
        }
    }

    public int UnsavedCount => unsaved.Count;

    /// <summary>A chunk that has changed since it was last taken, or null; whoever takes it has to store it.</summary>
    public int? TakeUnsaved()
    {
        if (unsaved.Count == 0)
        {
            return null;
        }

        var page = unsaved.Min;
        unsaved.Remove(page);
        return page;
    }

    public void KeepUnsaved(int page) => unsaved.Add(page);

    public IEnumerable<AssignmentId> Of(int page) => pages[page];
}
