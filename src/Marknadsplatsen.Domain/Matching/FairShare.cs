using System.Collections.Immutable;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>
/// The addition to the order for associations shown less than their share and for assignments that have waited
/// (DOMAIN 6.4): 0 to 10, so it never lifts anything over what fits ten points better. Never part of the score.
/// </summary>
public sealed class FairShare
{
    private readonly Dictionary<AssociationId, double> shareBoostByAssociation;
    private readonly DateTimeOffset now;

    private FairShare(Dictionary<AssociationId, double> shareBoostByAssociation, DateTimeOffset now) =>
        (this.shareBoostByAssociation, this.now) = (shareBoostByAssociation, now);

    /// <summary>
    /// Weighs the associations of these cards. <paramref name="exposure"/> counts how often each has been shown in the
    /// last <see cref="MatchRules.ExposureDays"/> days, fixed once a day, so that a list does not change while somebody
    /// pages.
    /// </summary>
    public static FairShare From(
        ImmutableArray<AssignmentCard> cards,
        IReadOnlyDictionary<AssociationId, int> exposure,
        DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(exposure);
        var openByAssociation = new Dictionary<AssociationId, int>();
        var openTotal = 0;
        foreach (var card in cards)
        {
            var open = Math.Min(MatchRules.CountedPlacesMax, card.Occupancy.Free);
            openByAssociation[card.AssociationId] = openByAssociation.GetValueOrDefault(card.AssociationId) + open;
            openTotal += open;
        }

        var shownTotal = 0;
        foreach (var shown in exposure.Values)
        {
            shownTotal += shown;
        }

        var boosts = new Dictionary<AssociationId, double>(openByAssociation.Count);
        foreach (var (association, open) in openByAssociation)
        {
            var share = (double)exposure.GetValueOrDefault(association) / Math.Max(1, shownTotal);
            boosts[association] = ShareBoost(share, openTotal == 0 ? 0 : (double)open / openTotal);
        }

        return new FairShare(boosts, now);
    }

    /// <summary>Points to add to the order; 0 to 10.</summary>
    public double Of(AssignmentCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var waited = Math.Min(1.0, (double)DaysPublished(card.PublishedAtUtc, now) / MatchRules.WaitingDays);
        return shareBoostByAssociation.GetValueOrDefault(card.AssociationId) + (MatchRules.WaitingPointsMax * waited);
    }

    /// <summary>Whole days since it was published, never less than 0.</summary>
    public static int DaysPublished(DateTimeOffset publishedAtUtc, DateTimeOffset now) =>
        Math.Max(0, (now - publishedAtUtc).Days);

    private static double ShareBoost(double share, double target) =>
        MatchRules.FairSharePointsMax * Math.Clamp(target > 0 ? 1 - (share / target) : 0, 0.0, 1.0);
}
