using Marknadsplatsen.Domain.Matching;

namespace Marknadsplatsen.Silo.City;

/// <summary>Example answers to the six questions, under an alias.</summary>
internal sealed record CityPersona(string Id, string Alias, MatchProfile Profile);
