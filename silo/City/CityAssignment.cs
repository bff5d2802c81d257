using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;

namespace Marknadsplatsen.Silo.City;

/// <summary>An example assignment, published so many whole days before the file is loaded.</summary>
internal sealed record CityAssignment(
    AssignmentId Id,
    AssociationId AssociationId,
    AssignmentDetails Details,
    int PublishedDaysAgo)
{
    /// <summary>When it counts as published in a city loaded at this instant.</summary>
    public DateTimeOffset PublishedAtUtc(DateTimeOffset loadedAtUtc) => loadedAtUtc.AddDays(-PublishedDaysAgo);

    /// <summary>The card before anybody has taken a place through the product.</summary>
    public AssignmentCard ToCard(CityAssociation association, DateTimeOffset loadedAtUtc) => new()
    {
        Id = Id,
        AssociationId = AssociationId,
        AssociationName = association.Name,
        AssociationKind = association.Kind,
        Version = 1,
        Status = AssignmentStatus.Open,
        PublishedAtUtc = PublishedAtUtc(loadedAtUtc),
        Details = Details,
        Occupancy = new Occupancy { Places = Details.Places, Taken = Details.TakenOutside },
    };
}
