using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Matching.Vocabulary;

/// <summary>
/// One city's words as small numbers. What has no number here is not refused: a person who uses it is matched by the
/// plain model instead of the columns.
/// </summary>
internal sealed class MatchCodes
{
    /// <summary>Qualities, and categories, that fit in the columns: the bits of an integer.</summary>
    public const int WordCountMax = 32;

    /// <summary>Languages that fit in the columns.</summary>
    public const int LanguageCountMax = 16;

    public MatchCodes(CityVocabulary city)
    {
        City = city;
        Areas = new AreaTables(city);
        Categories = new WordCodes<CategoryId>(city.Categories.Select(entry => entry.Id), WordCountMax);
        Qualities = new WordCodes<QualityId>(
            DerivedQualities.All
                .Concat(city.Supports.Select(entry => entry.Id))
                .Concat(city.Accessibility.Select(entry => entry.Id)),
            WordCountMax);
        Languages = new WordCodes<LanguageCode>(
            city.Languages.Select(entry => entry.Id).Prepend(MatchRules.Swedish), LanguageCountMax);
    }

    /// <summary>Swedish is the first language.</summary>
    public const uint SwedishBit = 1;

    public CityVocabulary City { get; }

    public AreaTables Areas { get; }

    public WordCodes<CategoryId> Categories { get; }

    public WordCodes<QualityId> Qualities { get; }

    public WordCodes<LanguageCode> Languages { get; }

    /// <summary>The qualities the place has said it offers, as far as they have a code.</summary>
    public uint QualitiesOf(AssignmentDetails details)
    {
        // The derived ones are the first: a place has them by its demands and house rule, whatever else it lists.
        var bits = 0u;
        for (var code = 0; code < DerivedQualities.All.Length; code++)
        {
            bits |= Domain.Assignments.Qualities.Has(details, Qualities[code]) ? 1u << code : 0;
        }

        return bits | Listed(details.Supports) | Listed(details.Accessibility);
    }

    /// <summary>The qualities the place has not answered, as far as they have a code.</summary>
    public uint UnansweredOf(AssignmentDetails details)
    {
        var bits = 0u;
        foreach (var quality in details.Unanswered)
        {
            var code = Qualities.Of(quality);
            bits |= code >= 0 ? 1u << code : 0;
        }

        return bits;
    }

    public uint LanguagesOf(AssignmentDetails details)
    {
        var bits = 0u;
        foreach (var language in details.Languages)
        {
            var code = Languages.Of(language);
            bits |= code >= 0 ? 1u << code : 0;
        }

        return bits;
    }

    private uint Listed(ImmutableArray<QualityId> qualities)
    {
        var bits = 0u;
        foreach (var quality in qualities)
        {
            var code = Qualities.Of(quality);
            bits |= code >= DerivedQualities.All.Length ? 1u << code : 0;
        }

        return bits;
    }
}
