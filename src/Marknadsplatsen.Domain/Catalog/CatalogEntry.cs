using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Catalog;

/// <summary>
/// A card with what a search needs worked out once: its words, its times and its place in a list.
/// </summary>
public sealed class CatalogEntry
{
    private readonly int group;
    private readonly long publishedTicks;

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
            string.Join(' ', city.Names(card.Details.Category)),
            city.Area(card.Details.Area)?.Name);
        group = GroupOf(card, Times);
        publishedTicks = card.PublishedAtUtc.UtcTicks;
    }

    /// <summary>The card.</summary>
    public AssignmentCard Card { get; }

    /// <summary>The times of its sessions.</summary>
    public TimeBucketSet Times { get; }

    internal SearchableWords Words { get; }

    /// <summary>
    /// Free places before full, evenings before flexible times before the rest, then the newest first, then the id.
    /// </summary>
    internal static int InListOrder(CatalogEntry one, CatalogEntry other)
    {
        if (one.group != other.group)
        {
            return one.group.CompareTo(other.group);
        }

        return one.publishedTicks != other.publishedTicks
            ? other.publishedTicks.CompareTo(one.publishedTicks)
            : string.CompareOrdinal(one.Card.Id.Value, other.Card.Id.Value);
    }

    private static int GroupOf(AssignmentCard card, TimeBucketSet times)
    {
        const int fullGroups = 3;
        var time = times.Contains(TimeBucket.Evening) ? 0 : card.Details.IsFlexible ? 1 : 2;
        return card.PlacesWord == PlacesWord.Full ? time + fullGroups : time;
    }
}
