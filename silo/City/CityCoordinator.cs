using System.Collections.Immutable;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Silo.City;

/// <summary>A coordinator's role and the areas it covers.</summary>
internal sealed record CityCoordinator(string Id, string Title, ImmutableArray<AreaId> Areas);
