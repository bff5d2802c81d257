using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Catalog;

/// <summary>
/// Finds open assignments. Pure; the order depends on the cards alone, never on the order they come in.
/// </summary>
public static class CatalogSearch
{
    /// <summary>Cards on a page when nobody says otherwise.</summary>
    public const int PageSizeDefault = 20;

    /// <summary>Most cards on a page.</summary>
    public const int PageSizeMax = 50;

    /// <summary>The last page that can be asked for: chosen, far past any city.</summary>
    public const int PageMax = 10_000;

    /// <summary>
    /// One page of what fits the filter. Assignments with a free place come before full ones, evenings first (most
    /// doors close at 16), then flexible times, then the rest; the newest first within each.
    /// </summary>
    /// <param name="entries">All open assignments.</param>
    /// <param name="filter">What is looked for.</param>
    /// <param name="page">From 1 to <see cref="PageMax"/>; a page past the last is empty.</param>
    /// <param name="pageSize">From 1 to <see cref="PageSizeMax"/>.</param>
    public static SearchPage Find(
        ImmutableArray<CatalogEntry> entries,
        CatalogFilter filter,
        int page = 1,
        int pageSize = PageSizeDefault)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page, PageMax);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, PageSizeMax);
        return Page(All(entries, filter), page, pageSize);
    }

    /// <summary>Everything that fits the filter, in the order of a list.</summary>
    /// <param name="entries">All open assignments.</param>
    /// <param name="filter">What is looked for.</param>
    public static ImmutableArray<CatalogEntry> All(ImmutableArray<CatalogEntry> entries, CatalogFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(filter.Text.Length, CatalogFilter.TextLengthMax);
        var times = TimeBucketSet.Of(filter.TimeOfDay);
        var words = SearchWord.AllIn(filter.Text);
        var found = new List<CatalogEntry>();
        foreach (var entry in entries)
        {
            if (Fits(entry, filter, times) && HasAll(entry, words))
            {
                found.Add(entry);
            }
        }

        if (!IsInOrder(found))
        {
            found.Sort(CatalogEntry.InListOrder);
        }

        return [.. found];
    }

    /// <summary>One page of what was found.</summary>
    /// <param name="found">Everything that fits, in the order of a list.</param>
    /// <param name="page">From 1 to <see cref="PageMax"/>; a page past the last is empty.</param>
    /// <param name="pageSize">From 1 to <see cref="PageSizeMax"/>.</param>
    public static SearchPage Page(ImmutableArray<CatalogEntry> found, int page, int pageSize = PageSizeDefault)
    {
        var first = Math.Min(found.Length, (page - 1) * pageSize);
        var last = Math.Min(found.Length, first + pageSize);
        return new SearchPage([.. found[first..last].Select(entry => entry.Card)], found.Length, page, pageSize);
    }

    /// <summary>
    /// The entries in the order of a list. A search among them has nothing to sort, which takes most of its time
    /// otherwise.
    /// </summary>
    public static ImmutableArray<CatalogEntry> InOrder(IEnumerable<CatalogEntry> entries)
    {
        var ordered = entries.ToList();
        ordered.Sort(CatalogEntry.InListOrder);
        return [.. ordered];
    }

    /// <summary>Entries in order, without those that are taken away and with those that are new.</summary>
    /// <param name="ordered">In order.</param>
    /// <param name="stays">Whether one of them stays.</param>
    /// <param name="news">What comes, in any order.</param>
    public static ImmutableArray<CatalogEntry> InOrder(
        ImmutableArray<CatalogEntry> ordered, Func<CatalogEntry, bool> stays, IEnumerable<CatalogEntry> news)
    {
        ArgumentNullException.ThrowIfNull(stays);
        var coming = InOrder(news);
        var merged = ImmutableArray.CreateBuilder<CatalogEntry>(ordered.Length + coming.Length);
        var next = 0;
        foreach (var entry in ordered)
        {
            if (stays(entry))
            {
                while (next < coming.Length && CatalogEntry.InListOrder(coming[next], entry) < 0)
                {
                    merged.Add(coming[next++]);
                }

                merged.Add(entry);
            }
        }

        merged.AddRange(coming[next..]);
        return merged.DrainToImmutable();
    }

    private static bool IsInOrder(List<CatalogEntry> entries)
    {
        for (var i = 1; i < entries.Count; i++)
        {
            if (CatalogEntry.InListOrder(entries[i - 1], entries[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Fits(CatalogEntry entry, CatalogFilter filter, TimeBucketSet times)
    {
        var details = entry.Card.Details;
        return IsAny(filter.Categories, details.Category)
            && IsAny(filter.Areas, details.Area)
            && IsAny(filter.Steps, details.Step)
            && (times.IsEmpty || details.IsFlexible || entry.Times.Overlaps(times))
            && (filter.Languages.IsEmpty || SharesAny(filter.Languages, details.Languages))
            && OffersAll(details, filter.MustHave);
    }

    private static bool IsAny<T>(ImmutableArray<T> wanted, T value) => wanted.IsEmpty || wanted.Contains(value);

    private static bool SharesAny(ImmutableArray<LanguageCode> wanted, ImmutableArray<LanguageCode> spoken)
    {
        foreach (var language in wanted)
        {
            if (spoken.Contains(language))
            {
                return true;
            }
        }

        return false;
    }

    private static bool OffersAll(AssignmentDetails details, ImmutableArray<QualityId> wanted)
    {
        foreach (var quality in wanted)
        {
            if (!Qualities.Has(details, quality))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasAll(CatalogEntry entry, ImmutableArray<SearchWord> words)
    {
        foreach (var word in words)
        {
            if (!word.IsIn(entry.Words))
            {
                return false;
            }
        }

        return true;
    }
}
