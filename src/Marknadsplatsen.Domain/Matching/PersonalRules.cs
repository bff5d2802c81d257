using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>
/// The hard and soft rules for one person's answers (DOMAIN 6.2 and 6.3), with what can be worked out once per person
/// already worked out. Not shared between threads: it remembers distances and ties.
/// </summary>
internal sealed class PersonalRules
{
    private readonly CityVocabulary city;
    private readonly MatchRequest request;
    private readonly MatchProfile profile;
    private readonly TimeBucketSet chosenTimes;
    private readonly bool speaksSwedish;
    private readonly Dictionary<AreaId, double?> kmByArea = [];
    private readonly Dictionary<AssociationId, uint> tieByAssociation = [];

    public PersonalRules(CityVocabulary city, MatchRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Profile.MustHave.Length, MatchRules.MustCountMax);
        (this.city, this.request, profile) = (city, request, request.Profile);
        chosenTimes = TimeBucketSet.Of(profile.TimeOfDay);
        speaksSwedish = profile.Languages.Contains(MatchRules.Swedish);
    }

    public ExclusionSet Exclusions(AssignmentCard card)
    {
        var details = card.Details;
        var reasons = default(ExclusionSet);
        if (card.Occupancy.Free == 0)
        {
            reasons = reasons.With(ExclusionKind.Full);
        }

        if (!chosenTimes.IsEmpty && !details.IsFlexible && !TimeBucketSet.Of(details).Overlaps(chosenTimes))
        {
            reasons = reasons.With(ExclusionKind.Time);
        }

        for (var position = 0; position < profile.MustHave.Length; position++)
        {
            if (!Qualities.Has(details, profile.MustHave[position]))
            {
                reasons = reasons.WithMust(position);
            }
        }

        if (request.AcceptedHoursPerWeek + details.HoursPerWeek.Min > profile.MaxHoursPerWeek)
        {
            reasons = reasons.With(ExclusionKind.Hours);
        }

        if (details.IsWork && !profile.OpenToWorkSteps)
        {
            reasons = reasons.With(ExclusionKind.WorkNotChosen);
        }

        return WithPersonalReasons(reasons, card);
    }

    public MatchScore Score(AssignmentCard card)
    {
        var details = card.Details;
        return new MatchScore
        {
            Interest = ShareOf(profile.Interests.IsEmpty, profile.Interests.Contains(details.Category)),
            Time = profile.TimeOfDay.IsEmpty ? MatchRules.UnansweredShare
                : details.IsFlexible ? MatchRules.FlexibleTimeShare : 1,
            Load = Load(details),
            Area = KmTo(details.Area) is { } km
                ? Math.Max(0, 1 - (km / MatchRules.AreaReachKm))
                : MatchRules.UnansweredShare,
            Support = Support(details),
            Language = ShareOf(profile.Languages.IsEmpty, SharesLanguage(details)),
        };
    }

    /// <summary>Kilometres from the person's area; null when the person or the city does not know it.</summary>
    public double? KmTo(AreaId area)
    {
        if (profile.Area is not { } from)
        {
            return null;
        }

        ref var km = ref CollectionsMarshal.GetValueRefOrAddDefault(kmByArea, area, out var isKnown);
        if (!isKnown)
        {
            km = city.DistanceKm(from, area);
        }

        return km;
    }

    /// <summary>
    /// The first 32 bits, big-endian, of SHA-256 of "tieKey|associationId": stable for the person, and not
    /// alphabetical, so that no association is always first (DOMAIN 6.4).
    /// </summary>
    public uint TieOf(AssociationId association)
    {
        ref var tie = ref CollectionsMarshal.GetValueRefOrAddDefault(tieByAssociation, association, out var isKnown);
        if (!isKnown)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{request.TieKey}|{association.Value}"));
            tie = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash);
        }

        return tie;
    }

    private ExclusionSet WithPersonalReasons(ExclusionSet reasons, AssignmentCard card)
    {
        var details = card.Details;
        if (KmTo(details.Area) > profile.MaxKm)
        {
            reasons = reasons.With(ExclusionKind.Distance);
        }

        if (!profile.Languages.IsEmpty && !speaksSwedish && !SharesLanguage(details)
            && details.Demands.Swedish > SwedishDemand.Basic)
        {
            reasons = reasons.With(ExclusionKind.Language);
        }

        if (details.Demands.DrivingLicence && profile.HasDrivingLicence == false)
        {
            reasons = reasons.With(ExclusionKind.Licence);
        }

        if (profile.AvoidHouse is { } avoided && details.HouseRule == avoided)
        {
            reasons = reasons.With(ExclusionKind.House);
        }

        return request.Hidden.Contains(card.Id) ? reasons.With(ExclusionKind.Hidden) : reasons;
    }

    private double Load(AssignmentDetails details)
    {
        if (profile.MaxHoursPerWeek is { } ceiling)
        {
            var used = details.HoursPerWeek.Min / Math.Max(1, ceiling);
            return Math.Max(0, 1 - (used * MatchRules.HoursAtCeilingLoss));
        }

        return profile.OpenToWorkSteps && details.Step >= StepLevel.WorkTraining ? 1 : MatchRules.UnansweredShare;
    }

    private double Support(AssignmentDetails details)
    {
        if (profile.NiceToHave.IsEmpty)
        {
            return MatchRules.UnansweredShare;
        }

        var met = 0;
        foreach (var quality in profile.NiceToHave)
        {
            met += Qualities.Has(details, quality) ? 1 : 0;
        }

        return (double)met / profile.NiceToHave.Length;
    }

    private bool SharesLanguage(AssignmentDetails details)
    {
        foreach (var language in profile.Languages)
        {
            if (details.Languages.Contains(language))
            {
                return true;
            }
        }

        return false;
    }

    private static double ShareOf(bool isUnanswered, bool isMet) =>
        isUnanswered ? MatchRules.UnansweredShare : isMet ? 1 : 0;
}
