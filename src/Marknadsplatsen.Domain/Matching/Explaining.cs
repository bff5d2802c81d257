using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>Puts the facts that a suggestion rests on in the order they are told (DOMAIN 6.6).</summary>
internal static class Explaining
{
    /// <summary>
    /// The bucket that is told when several fit: the evening first, because that is when doors have closed.
    /// </summary>
    private static readonly ImmutableArray<TimeBucket> ToldFirst =
        [TimeBucket.Evening, TimeBucket.Weekend, TimeBucket.Morning];

    public static MatchExplanation Explain(MatchProfile profile, AssignmentDetails details, double? distanceKm) =>
        new(Reasons(profile, details, distanceKm), Notes(profile, details));

    private static ImmutableArray<MatchReason> Reasons(
        MatchProfile profile,
        AssignmentDetails details,
        double? distanceKm)
    {
        var reasons = new List<MatchReason>();
        if (profile.Interests.Contains(details.Category))
        {
            reasons.Add(new MatchReason.ChosenCategory(details.Category));
        }

        if (!profile.TimeOfDay.IsEmpty)
        {
            reasons.Add(details.IsFlexible ? new MatchReason.TimeIsAgreed() : ChosenTime(profile, details));
        }

        AddOffers(reasons, profile.MustHave, details);
        AddOffers(reasons, profile.NiceToHave, details);
        if (reasons.Count < MatchRules.ReasonCountMax && distanceKm < MatchRules.NearKm)
        {
            reasons.Add(new MatchReason.IsNear());
        }

        if (reasons.Count == 0)
        {
            reasons.Add(new MatchReason.NothingChosen());
        }

        return [.. reasons.Take(MatchRules.ReasonCountMax)];
    }

    private static MatchReason.ChosenTime ChosenTime(MatchProfile profile, AssignmentDetails details)
    {
        var times = TimeBucketSet.Of(details);
        foreach (var bucket in ToldFirst)
        {
            if (times.Contains(bucket) && profile.TimeOfDay.Contains(bucket))
            {
                return new MatchReason.ChosenTime(bucket);
            }
        }

        return new MatchReason.ChosenTime(TimeBucket.Afternoon);
    }

    private static void AddOffers(
        List<MatchReason> reasons,
        ImmutableArray<QualityId> wanted,
        AssignmentDetails details)
    {
        foreach (var quality in wanted)
        {
            var reason = new MatchReason.Offers(quality);
            if (Qualities.Has(details, quality) && !reasons.Contains(reason))
            {
                reasons.Add(reason);
            }
        }
    }

    private static ImmutableArray<MatchNote> Notes(MatchProfile profile, AssignmentDetails details)
    {
        var demands = details.Demands;
        var notes = new List<MatchNote>();
        if (details.IsWork)
        {
            notes.Add(new MatchNote.OthersDecide(details.DecidedBy));
        }

        if (demands.RegisterExtract)
        {
            notes.Add(new MatchNote.ShowsRegisterExtract());
        }

        if (demands.DrivingLicence && profile.HasDrivingLicence is null)
        {
            notes.Add(new MatchNote.NeedsLicence());
        }

        if (demands.Physical == PhysicalDemand.Heavy)
        {
            notes.Add(new MatchNote.LiftsHeavy());
        }

        if (demands.MinAge is { } years and > 0)
        {
            notes.Add(new MatchNote.HasLeastAge(years));
        }

        if (demands.ConfidentialityPledge)
        {
            notes.Add(new MatchNote.PromisesConfidentiality());
        }

        return [.. notes.Take(MatchRules.NoteCountMax)];
    }
}
