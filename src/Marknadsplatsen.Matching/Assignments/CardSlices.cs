using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Matching.Vocabulary;

namespace Marknadsplatsen.Matching.Assignments;

/// <summary>Where each yes-or-no of an assignment lies in a block's bitmaps.</summary>
internal sealed class CardSlices(MatchCodes codes)
{
    public const int Live = 0;
    public const int Full = 1;
    public const int Times = 2;
    public const int Flexible = 6;
    public const int Work = 7;
    public const int WorkStep = 8;
    public const int NeedsSwedish = 9;
    public const int NeedsLicence = 10;
    public const int DropIn = 11;
    public const int House = 12;
    public const int Lasting = 14;
    public const int Languages = 15;

    public int Qualities { get; } = Languages + codes.Languages.Count;

    public int Categories { get; } = Languages + codes.Languages.Count + codes.Qualities.Count;

    /// <summary>The qualities that the host has not answered.</summary>
    public int Unanswered { get; } =
        Languages + codes.Languages.Count + codes.Qualities.Count + codes.Categories.Count;

    public int Count { get; } =
        Languages + codes.Languages.Count + (2 * codes.Qualities.Count) + codes.Categories.Count;

    /// <summary>The slice of the places with the rule.</summary>
    public static int HouseOf(HouseRule rule) => rule == HouseRule.SoberPlace ? House : House + 1;

    /// <summary>The slices before the languages, as bits.</summary>
    public static uint Header(AssignmentCard card)
    {
        var details = card.Details;
        return (1u << Live)
            | (card.Occupancy.Free == 0 ? 1u << Full : 0)
            | ((uint)TimeBucketSet.Of(details).Bits << Times)
            | (details.IsFlexible ? 1u << Flexible : 0)
            | (details.IsWork ? 1u << Work : 0)
            | (details.Step >= StepLevel.WorkTraining ? 1u << WorkStep : 0)
            | (details.Demands.Swedish > SwedishDemand.Basic ? 1u << NeedsSwedish : 0)
            | (details.Demands.DrivingLicence ? 1u << NeedsLicence : 0)
            | (details.Step == StepLevel.DropIn ? 1u << DropIn : 0)
            | (details.Step >= StepLevel.Regular ? 1u << Lasting : 0)
            | (details.HouseRule is { } rule ? 1u << HouseOf(rule) : 0);
    }
}
