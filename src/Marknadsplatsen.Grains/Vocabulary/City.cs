using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Grains.Vocabulary;

/// <summary>The city that this installation serves. A setting, fixed while the program runs.</summary>
/// <param name="Municipality">The tenant.</param>
/// <param name="Zone">The zone whose wall time and calendar count.</param>
/// <param name="Vocabulary">Its areas, categories, qualities and languages.</param>
public sealed record City(MunicipalityCode Municipality, TimeZoneInfo Zone, CityVocabulary Vocabulary);
