using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Catalog;

/// <summary>
/// A card with what a search needs worked out once: its words without case and accents, and its times.
/// </summary>
public sealed class CatalogEntry
{
    /// <summary>Prepares a card for searching, with the words of the city for its category and area.</summary>
    public CatalogEntry(AssignmentCard card, CityVocabulary city)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(city);
        Card = card;
        Times = TimeBucketSet.Of(card.Details);
        Words = SearchableWords.From(
            card.Details.Title,
            card.Details.Text,
            card.AssociationName,
            city.Name(card.Details.Category),
            city.Area(card.Details.Area)?.Name);
    }

    /// <summary>The card.</summary>
    public AssignmentCard Card { get; }

    /// <summary>The times of its sessions.</summary>
    public TimeBucketSet Times { get; }

    internal SearchableWords Words { get; }
}
