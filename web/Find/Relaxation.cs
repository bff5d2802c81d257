using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Web.Find;

/// <summary>A search with one filter taken away.</summary>
/// <param name="Key">Which: the end of its text's key.</param>
/// <param name="Filter">What is left.</param>
/// <param name="Total">How many fit then.</param>
public sealed record Relaxation(string Key, CatalogFilter Filter, int Total);
