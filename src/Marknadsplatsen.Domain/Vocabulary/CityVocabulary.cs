using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Marknadsplatsen.Domain.Vocabulary;

/// <summary>
/// The words of one city: its areas, categories, qualities and languages. A setting, fixed while the program runs.
/// </summary>
public sealed class CityVocabulary
{
    private readonly FrozenDictionary<AreaId, Area> areaById;
    private readonly FrozenDictionary<CategoryId, Named<CategoryId>> categoryById;
    private readonly FrozenDictionary<QualityId, Named<QualityId>> qualityById;
    private readonly FrozenDictionary<LanguageCode, Named<LanguageCode>> languageById;

    /// <summary>Makes the vocabulary from its lists, in the order they are shown.</summary>
    public CityVocabulary(
        ImmutableArray<Area> areas,
        ImmutableArray<Named<CategoryId>> categories,
        ImmutableArray<Named<QualityId>> supports,
        ImmutableArray<Named<QualityId>> accessibility,
        ImmutableArray<Named<QualityId>> derived,
        ImmutableArray<Named<LanguageCode>> languages)
    {
        (Areas, Categories, Supports, Accessibility, Derived, Languages) =
            (areas, categories, supports, accessibility, derived, languages);
        areaById = areas.ToFrozenDictionary(area => area.Id);
        categoryById = categories.ToFrozenDictionary(entry => entry.Id);
        qualityById = supports.Concat(accessibility).Concat(derived)
            .ToFrozenDictionary(entry => entry.Id);
        languageById = languages.ToFrozenDictionary(entry => entry.Id);
    }

    /// <summary>The parts of the city.</summary>
    public ImmutableArray<Area> Areas { get; }

    /// <summary>What assignments are about.</summary>
    public ImmutableArray<Named<CategoryId>> Categories { get; }

    /// <summary>Supports a host can give.</summary>
    public ImmutableArray<Named<QualityId>> Supports { get; }

    /// <summary>How a place can be accessible.</summary>
    public ImmutableArray<Named<QualityId>> Accessibility { get; }

    /// <summary>Qualities that follow from demands and house rules (<see cref="DerivedQualities"/>).</summary>
    public ImmutableArray<Named<QualityId>> Derived { get; }

    /// <summary>Languages spoken.</summary>
    public ImmutableArray<Named<LanguageCode>> Languages { get; }

    /// <summary>The area, or null when the city has none of that name.</summary>
    public Area? Area(AreaId id) => areaById.GetValueOrDefault(id);

    /// <summary>What people call the category, or null when unknown.</summary>
    public string? Name(CategoryId id) => categoryById.GetValueOrDefault(id)?.Name;

    /// <summary>What people call the quality, or null when unknown.</summary>
    public string? Name(QualityId id) => qualityById.GetValueOrDefault(id)?.Name;

    /// <summary>What people call the language, or null when unknown.</summary>
    public string? Name(LanguageCode id) => languageById.GetValueOrDefault(id)?.Name;

    /// <summary>The category in a language, in Swedish where that is missing, or null when unknown.</summary>
    public string? Name(CategoryId id, string language) => categoryById.GetValueOrDefault(id)?.In(language);

    /// <summary>The quality in a language, in Swedish where that is missing, or null when unknown.</summary>
    public string? Name(QualityId id, string language) => qualityById.GetValueOrDefault(id)?.In(language);

    /// <summary>The language's name in a language, in Swedish where that is missing, or null when unknown.</summary>
    public string? Name(LanguageCode id, string language) => languageById.GetValueOrDefault(id)?.In(language);

    /// <summary>What people call the category, in every language the city has words in; none when unknown.</summary>
    public IEnumerable<string> Names(CategoryId id) =>
        categoryById.TryGetValue(id, out var category) ? [category.Name, .. category.Names.Values] : [];

    /// <summary>Kilometres between two areas, or null when either is unknown.</summary>
    public double? DistanceKm(AreaId from, AreaId to) =>
        Area(from) is { } start && Area(to) is { } end ? start.DistanceKm(end) : null;
}
