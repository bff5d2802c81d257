using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Catalog;

/// <summary>
/// The latest card of every assignment in one municipality, with a sequence number for those who follow it.
/// </summary>
internal sealed class CardShelf(string municipality, TimeProvider time)
{
    private readonly SortedDictionary<string, AssignmentCard> cards = new(StringComparer.Ordinal);

    /// <summary>
    /// Grows by one with each change. Starts from the clock, so that no follower takes a new life for the old one.
    /// </summary>
    public long Sequence { get; private set; } = time.GetUtcNow().UtcTicks;

    /// <summary>Every card, in id order.</summary>
    public IReadOnlyCollection<AssignmentCard> Cards => cards.Values;

    /// <summary>Reads every assignment that is stored for the municipality.</summary>
    public async Task Fill(IFactScan facts, CancellationToken cancellationToken)
    {
        await foreach (var fact in facts.ReadAllAsync<AssignmentRecord>(AssignmentGrain.StateName, cancellationToken))
        {
            if (fact.State.State is { } state && state.Municipality.Value == municipality)
            {
                Put(state.ToCard(fact.State.Version));
            }
        }
    }

    /// <summary>The card as known, or null.</summary>
    public AssignmentCard? Find(AssignmentId id) => cards.GetValueOrDefault(id.Value);

    /// <summary>When an association last had a new person in any of its assignments, also one that is closed.</summary>
    public DateTimeOffset? LastNewPersonAt(AssociationId association) =>
        cards.Values.Where(card => card.AssociationId == association).Max(card => card.LastNewPersonAtUtc);

    /// <summary>Puts a card unless it is as old as, or older than, the one there. Answers whether it was put.</summary>
    public bool Put(AssignmentCard card)
    {
        if (Find(card.Id) is { } known && known.Version >= card.Version)
        {
            return false;
        }

        cards[card.Id.Value] = card;
        Sequence++;
        return true;
    }

    /// <summary>One page of cards.</summary>
    public CatalogPage Page(int skip)
    {
        var page = cards.Values.Skip(Math.Max(0, skip)).Take(CatalogPage.CardCountMax + 1).ToList();
        return new CatalogPage
        {
            Sequence = Sequence,
            Cards = [.. page.Take(CatalogPage.CardCountMax)],
            IsLast = page.Count <= CatalogPage.CardCountMax,
        };
    }
}
