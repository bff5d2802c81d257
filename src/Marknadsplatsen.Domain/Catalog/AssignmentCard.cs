using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Catalog;

/// <summary>
/// The latest whole value of an open assignment, as the catalogue and the matcher know it. Kept inside the servers:
/// it holds exact figures.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AssignmentCard")]
public sealed record AssignmentCard
{
    /// <summary>The assignment.</summary>
    [Id(0)]
    [JsonPropertyName("id")]
    public required AssignmentId Id { get; init; }

    /// <summary>Who posted it.</summary>
    [Id(1)]
    [JsonPropertyName("associationId")]
    public required AssociationId AssociationId { get; init; }

    /// <summary>The association's public name.</summary>
    [Id(2)]
    [JsonPropertyName("associationName")]
    public required string AssociationName { get; init; }

    /// <summary>The sort of host.</summary>
    [Id(3)]
    [JsonPropertyName("associationKind")]
    public AssociationKind AssociationKind { get; init; }

    /// <summary>The record's version that this card shows; an older card never replaces a newer.</summary>
    [Id(4)]
    [JsonPropertyName("version")]
    public long Version { get; init; }

    /// <summary>Whether it is open.</summary>
    [Id(5)]
    [JsonPropertyName("status")]
    public AssignmentStatus Status { get; init; }

    /// <summary>When it was first published.</summary>
    [Id(6)]
    [JsonPropertyName("publishedAtUtc")]
    public DateTimeOffset PublishedAtUtc { get; init; }

    /// <summary>What it is.</summary>
    [Id(7)]
    [JsonPropertyName("details")]
    public required AssignmentDetails Details { get; init; }

    /// <summary>Places, taken and held, over the sessions where they have places of their own.</summary>
    [Id(8)]
    [JsonPropertyName("occupancy")]
    public required Occupancy Occupancy { get; init; }

    /// <summary>What the host has been asked about the place and has yet to answer.</summary>
    [Id(9)]
    [JsonPropertyName("asked")]
    public ImmutableArray<QualityId> Asked { get; init; } = [];

    /// <summary>When somebody new last got a place, or null when nobody has.</summary>
    [Id(10)]
    [JsonPropertyName("lastNewPersonAtUtc")]
    public DateTimeOffset? LastNewPersonAtUtc { get; init; }

    /// <summary>Times to come that somebody can step in at, in the order they come; everybody may know them.</summary>
    [Id(11)]
    [JsonPropertyName("freedOccasions")]
    public ImmutableArray<OccasionId> FreedOccasions { get; init; } = [];

    /// <summary>What only coordinators' boards tell.</summary>
    [Id(12)]
    [JsonPropertyName("figures")]
    public CardFigures Figures { get; init; } = new();

    /// <summary>Who hosts it as well and has said yes; null for nobody.</summary>
    [Id(13)]
    [JsonPropertyName("coHost")]
    public CoHost? CoHost { get; init; }

    /// <summary>The public word for the free places.</summary>
    [JsonIgnore]
    public PlacesWord PlacesWord => Occupancy.Word;

    /// <summary>The names of those who host it, the one that posted it first.</summary>
    [JsonIgnore]
    public string HostNames => CoHost is { Name: var other } ? $"{AssociationName}, {other}" : AssociationName;

    /// <summary>Whether an association has posted it or hosts it as well.</summary>
    public bool IsHostedBy(AssociationId association) =>
        association == AssociationId || association == CoHost?.Association;
}
