using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Marknadsplatsen.Domain.Vocabulary;

/// <summary>
/// The words of one city: its areas, categories, qualities and languages. A setting, fixed while the program runs.
/// </summary>
public sealed class CityVocabulary
{
    private readonly FrozenDictionary<AreaId, Area> areaById;
    private readonly FrozenDictionary<CategoryId, string> categoryById;
    private readonly FrozenDictionary<QualityId, string> qualityById;
    private readonly FrozenDictionary<LanguageCode, string> languageById;

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
        categoryById = categories.ToFrozenDictionary(entry => entry.Id, entry => entry.Name);
        qualityById = supports.Concat(accessibility).Concat(derived)
            .ToFrozenDictionary(entry => entry.Id, entry => entry.Name);
        languageById = languages.ToFrozenDictionary(entry => entry.Id, entry => entry.Name);
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
    public string? Name(CategoryId id) => categoryById.GetValueOrDefault(id);

    /// <summary>What people call the quality, or null when unknown.</summary>
    public string? Name(QualityId id) => qualityById.GetValueOrDefault(id);

    /// <summary>What people call the language, or null when unknown.</summary>
    public string? Name(LanguageCode id) => languageById.GetValueOrDefault(id);

    /// <summary>Kilometres between two areas, or null when either is unknown.</summary>
    public double? DistanceKm(AreaId from, AreaId to) =>
        Area(from) is { } start && Area(to) is { } end ? start.DistanceKm(end) : null;
}
