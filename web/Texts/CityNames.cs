using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Web;

/// <summary>
/// The city's own words in the language of the page; in Swedish where the city has said them in no other.
/// </summary>
internal static class CityNames
{
    public static string Called(this CityVocabulary city, CategoryId id) =>
        city.Name(id, Tongue.Current.Code) ?? id.Value;

    public static string Called(this CityVocabulary city, QualityId id) =>
        city.Name(id, Tongue.Current.Code) ?? id.Value;

    public static string Called(this CityVocabulary city, LanguageCode id) =>
        city.Name(id, Tongue.Current.Code) ?? id.Value;

    public static string Called<TId>(this Named<TId> named)
        where TId : struct => named.In(Tongue.Current.Code);
}
