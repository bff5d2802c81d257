using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>
/// The addition to the order of people's own lists that lets everybody's assignments be found: 10 for one to which
/// nobody new has come for a week, else 0 (docs/decisions/0003-dispatch.md). Never part of the score, and never in the
/// answers of the API, whose addition is <see cref="FairShare"/>.
/// </summary>
/// <param name="now">The moment of the list.</param>
public sealed class ListSpread(DateTimeOffset now)
{
    private readonly DateTimeOffset newSinceUtc = now.AddDays(-MatchRules.SpreadDays);

    /// <summary>Points to add to the order: 0 or <see cref="MatchRules.SpreadPoints"/>.</summary>
    public double Of(AssignmentCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.LastNewPersonAtUtc > newSinceUtc ? 0 : MatchRules.SpreadPoints;
    }
}
