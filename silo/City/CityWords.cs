using System.Collections.Immutable;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Silo.City;

/// <summary>
/// Reads the words of a city (docs/settings.md): what is wrong with them is told all at once, and by name.
/// </summary>
internal sealed class CityWords(CityJson.VocabularyJson vocab, List<string> problems)
{
    /// <summary>The longest word that a card and a small phone have room for. Chosen.</summary>
    public const int NameLengthMax = 80;

    /// <summary>Words of one kind; a list on a small phone ends somewhere. Chosen.</summary>
    public const int CountMax = 200;

    /// <summary>The language that demands on Swedish are about, and the pages are in.</summary>
    private const string Swedish = "sv";

    public CityVocabulary Read()
    {
        var languages = Named<LanguageCode>("language", vocab.Languages);
        if (languages.All(language => language.Id.Value != Swedish))
        {
            problems.Add($"The languages lack '{Swedish}', which demands on Swedish are about.");
        }

        var derived = Named<QualityId>("derivedMustHave", vocab.DerivedMustHaves, countMin: 0);
        foreach (var unknown in derived.Where(quality => !DerivedQualities.All.Contains(quality.Id)))
        {
            problems.Add(
                $"The derivedMustHave '{unknown.Id}' is none of {string.Join(", ", DerivedQualities.All)}.");
        }

        var supports = Named<QualityId>("support", vocab.Supports, countMin: 0);
        var accessibility = Named<QualityId>("accessibility", vocab.Accessibility, countMin: 0);
        foreach (var twice in supports.Concat(accessibility).Concat(derived).GroupBy(quality => quality.Id)
            .Where(group => group.Count() > 1))
        {
            problems.Add($"The quality '{twice.Key}' is in more than one of supports, accessibility and derived.");
        }

        var areas = Areas();
        var categories = Named<CategoryId>("category", vocab.Categories);
        return problems.Count == 0
            ? new CityVocabulary(areas, categories, supports, accessibility, derived, languages)
            : new CityVocabulary([], [], [], [], [], []);
    }

    private ImmutableArray<Area> Areas()
    {
        foreach (var area in vocab.Areas)
        {
            var isOnEarth = area is { ApproxLat: >= -90 and <= 90, ApproxLon: >= -180 and <= 180 };
            if (!isOnEarth)
            {
                problems.Add($"The area '{area.Id}' is nowhere on earth: approxLat and approxLon are degrees.");
            }
        }

        var named = Named<AreaId>(
            "area", [.. vocab.Areas.Select(area => new CityJson.NamedJson(area.Id, area.NameSv))]);
        var places = vocab.Areas.DistinctBy(area => area.Id).ToDictionary(area => area.Id, StringComparer.Ordinal);
        return
        [
            .. named.Select(area => new Area(
                area.Id, area.Name, places[area.Id.Value].ApproxLat, places[area.Id.Value].ApproxLon)),
        ];
    }

    private ImmutableArray<Named<TId>> Named<TId>(
        string kind, IReadOnlyList<CityJson.NamedJson> entries, int countMin = 1)
        where TId : struct, ITextId<TId>
    {
        if (entries.Count < countMin || entries.Count > CountMax)
        {
            problems.Add($"There are {entries.Count} of {kind}; {countMin} to {CountMax} are needed.");
        }

        foreach (var twice in entries.GroupBy(entry => entry.Id).Where(group => group.Count() > 1))
        {
            problems.Add($"The {kind} '{twice.Key}' is there {twice.Count()} times.");
        }

        var read = ImmutableArray.CreateBuilder<Named<TId>>();
        foreach (var entry in entries)
        {
            if (!TId.TryParse(entry.Id, null, out var id))
            {
                problems.Add($"The {kind} '{entry.Id}' has no id: 1 to 64 letters a to z, digits, - or _.");
            }
            else if (string.IsNullOrWhiteSpace(entry.Name) || entry.Name.Length > NameLengthMax)
            {
                problems.Add($"The {kind} '{entry.Id}' needs a name of 1 to {NameLengthMax} signs (nameSv).");
            }
            else
            {
                read.Add(new Named<TId>(id, entry.Name) { Names = Words(kind, entry) });
            }
        }

        return read.ToImmutable();
    }

    private ImmutableDictionary<string, string> Words(string kind, CityJson.NamedJson entry)
    {
        var names = entry.Words ?? ImmutableDictionary<string, string>.Empty;
        foreach (var (language, name) in names)
        {
            if (!LanguageCode.TryParse(language, null, out _))
            {
                problems.Add($"The {kind} '{entry.Id}' has words in '{language}', which is no code of a language.");
            }

            if (string.IsNullOrWhiteSpace(name) || name.Length > NameLengthMax)
            {
                problems.Add($"The {kind} '{entry.Id}' needs a name of 1 to {NameLengthMax} signs in '{language}'.");
            }
        }

        return names.ToImmutableDictionary(StringComparer.Ordinal);
    }
}
