using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Catalog;

/// <summary>
/// What somebody looks for in the catalogue. Empty lists ask for nothing. Within a list one value is enough, between
/// lists all must hold; of <see cref="MustHave"/> everything must hold.
/// </summary>
public sealed record CatalogFilter
{
    /// <summary>About any of these.</summary>
    public ImmutableArray<CategoryId> Categories { get; init; } = [];

    /// <summary>In any of these parts of the city.</summary>
    public ImmutableArray<AreaId> Areas { get; init; } = [];

    /// <summary>At any of these times; a flexible assignment always counts, as in matching (DOMAIN 6.2).</summary>
    public ImmutableArray<TimeBucket> TimeOfDay { get; init; } = [];

    /// <summary>Of any of these sizes.</summary>
    public ImmutableArray<StepLevel> Steps { get; init; } = [];

    /// <summary>Where any of these languages is spoken.</summary>
    public ImmutableArray<LanguageCode> Languages { get; init; } = [];

    /// <summary>The place offers all of these.</summary>
    public ImmutableArray<QualityId> MustHave { get; init; } = [];

    /// <summary>Words to look for, at most <see cref="TextLengthMax"/> characters; empty asks for nothing.</summary>
    public string Text { get; init; } = "";

    /// <summary>The longest text that is searched for: chosen, longer than any title.</summary>
    public const int TextLengthMax = 100;
}
