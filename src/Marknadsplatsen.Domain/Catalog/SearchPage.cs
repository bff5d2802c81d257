using System.Collections.Immutable;

namespace Marknadsplatsen.Domain.Catalog;

/// <summary>One page of a search.</summary>
/// <param name="Cards">At most <paramref name="PageSize"/>.</param>
/// <param name="Total">How many fit, on all pages.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">From 1 to <see cref="CatalogSearch.PageSizeMax"/>.</param>
public sealed record SearchPage(ImmutableArray<AssignmentCard> Cards, int Total, int Page, int PageSize)
{
    /// <summary>The number of the last page, at least 1.</summary>
    public int LastPage => Math.Max(1, (Total + PageSize - 1) / PageSize);
}
