using System.Collections.Concurrent;
using System.Collections.Immutable;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Web.Catalog;

/// <summary>
/// Looks for things in the catalogue of one moment, and remembers what was found: most people look for the same few
/// things, and turning a page is looking for the same thing again.
/// </summary>
/// <param name="entries">All open assignments, in the order of a list.</param>
internal sealed class SearchMemory(ImmutableArray<CatalogEntry> entries)
{
    /// <summary>
    /// Searches remembered: chosen, some megabytes in a large city. When there are more, all are forgotten.
    /// </summary>
    public const int SearchCountMax = 64;

    private readonly ConcurrentDictionary<string, ImmutableArray<CatalogEntry>> foundByKey = new();

    /// <summary>All open assignments, in the order of a list.</summary>
    public ImmutableArray<CatalogEntry> Entries => entries;

    /// <summary>How many searches are remembered.</summary>
    public int Count => foundByKey.Count;

    /// <summary>One page of what fits the filter, as <see cref="CatalogSearch.Find"/> gives it.</summary>
    public SearchPage Find(CatalogFilter filter, int page = 1, int pageSize = CatalogSearch.PageSizeDefault) =>
        CatalogSearch.Page(All(filter), page, pageSize);

    /// <summary>Everything that fits the filter, in the order of a list.</summary>
    public ImmutableArray<CatalogEntry> All(CatalogFilter filter)
    {
        var key = KeyOf(filter);
        if (key.Length == 0)
        {
            return entries;
        }

        if (foundByKey.TryGetValue(key, out var known))
        {
            return known;
        }

        var found = CatalogSearch.All(entries, filter);
        if (foundByKey.Count >= SearchCountMax)
        {
            foundByKey.Clear();
        }

        foundByKey.TryAdd(key, found);
        return found;
    }

    /// <summary>What tells a filter from others; empty for one that asks for nothing.</summary>
    public static string KeyOf(CatalogFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        string[] parts =
        [
            Part(filter.Categories), Part(filter.Areas), Part(filter.TimeOfDay), Part(filter.Steps),
            Part(filter.Languages), Part(filter.MustHave), filter.Text,
        ];

        // No word of the vocabulary holds either sign, and the text comes last.
        return Array.TrueForAll(parts, part => part.Length == 0) ? "" : string.Join('|', parts);
    }

    private static string Part<T>(ImmutableArray<T> values) => string.Join(',', values);
}
