using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Silo.City;

/// <summary>
/// An example association. Fictional ones are marked, and nothing about the others is a promise of theirs.
/// </summary>
internal sealed record CityAssociation(
    AssociationId Id,
    string Name,
    AssociationKind Kind,
    AreaId Area,
    string Description,
    bool IsFictional);
