using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Simulation.World;

/// <summary>
/// The matching model's exclusions and score over bits. It is no second model: every world checks samples of it against
/// <see cref="MatchModel"/> and refuses to begin when one differs in its last digit.
/// </summary>
internal sealed class LeanScorer
{
    private readonly CityVocabulary city;
    private readonly ImmutableArray<QualityId> qualities;
    private readonly Dictionary<CategoryId, int> categories;
    private readonly Dictionary<LanguageCode, int> languages;
    private readonly Dictionary<AreaId, int> areas;
    private readonly double[] km;

    public LeanScorer(CityVocabulary city)
    {
        this.city = city;
        qualities = [.. city.Supports.Concat(city.Accessibility).Concat(city.Derived).Select(named => named.Id)];
        categories = Numbered(city.Categories.Select(named => named.Id));
        languages = Numbered(city.Languages.Select(named => named.Id));
        areas = Numbered(city.Areas.Select(area => area.Id));
        km = new double[areas.Count * areas.Count];
        foreach (var (from, row) in areas)
        {
            foreach (var (to, column) in areas)
            {
                km[(row * areas.Count) + column] = city.DistanceKm(from, to)!.Value;
            }
        }
    }

    public LeanPerson From(MatchProfile profile) => new()
    {
        Interests = Bits(profile.Interests.Select(interest => categories[interest])),
        Times = TimeBucketSet.Of(profile.TimeOfDay),
        Ceiling = profile.MaxHoursPerWeek ?? double.NaN,
        Area = profile.Area is { } area ? areas[area] : -1,
        MaxKm = profile.MaxKm ?? double.PositiveInfinity,
        Must = QualityBits(profile.MustHave),
        Nice = QualityBits(profile.NiceToHave),
        NiceCount = profile.NiceToHave.Length,
        Languages = Bits(profile.Languages.Select(language => languages[language])),
        SpeaksSwedish = profile.Languages.Contains(MatchRules.Swedish),
        HasNoLicence = profile.HasDrivingLicence == false,
        OpenToWork = profile.OpenToWorkSteps,
        Avoids = profile.AvoidHouse,
    };

    public LeanAssignment From(AssignmentDetails details) => new()
    {
        Category = categories[details.Category],
        Times = TimeBucketSet.Of(details),
        IsFlexible = details.IsFlexible,
        HoursMin = details.HoursPerWeek.Min,
        Area = areas[details.Area],
        Qualities = QualityBits([.. qualities.Where(quality => Qualities.Has(details, quality))]),
        Languages = Bits(details.Languages.Select(language => languages[language])),
        NeedsMoreSwedish = details.Demands.Swedish > SwedishDemand.Basic,
        NeedsLicence = details.Demands.DrivingLicence,
        House = details.HouseRule,
    };

    /// <summary>Kilometres between the person and the assignment; null when the person has not said where.</summary>
    public double? Km(in LeanPerson person, in LeanAssignment assignment) =>
        person.Area < 0 ? null : km[(person.Area * areas.Count) + assignment.Area];

    /// <summary>Whether nothing but the places, the accepted hours and "do not show" can exclude it.</summary>
    public bool IsEligible(in LeanPerson person, in LeanAssignment assignment) =>
        (person.Must & ~assignment.Qualities) == 0
        && (person.Times.IsEmpty || assignment.IsFlexible || assignment.Times.Overlaps(person.Times))
        && !(assignment.HoursMin > person.Ceiling)
        && !(Km(person, assignment) > person.MaxKm)
        && (person.Languages == 0 || person.SpeaksSwedish || !assignment.NeedsMoreSwedish
            || (person.Languages & assignment.Languages) != 0)
        && !(assignment.NeedsLicence && person.HasNoLicence)
        && (person.Avoids is null || person.Avoids != assignment.House);

    /// <summary>The same score as the model's, to the last digit.</summary>
    public double Score(in LeanPerson person, in LeanAssignment assignment) => new MatchScore
    {
        Interest = person.Interests == 0 ? MatchRules.UnansweredShare
            : (person.Interests & (1u << assignment.Category)) != 0 ? 1 : 0,
        Time = person.Times.IsEmpty ? MatchRules.UnansweredShare
            : assignment.IsFlexible ? MatchRules.FlexibleTimeShare : 1,
        Load = double.IsNaN(person.Ceiling)
            ? MatchRules.UnansweredShare
            : Math.Max(
                0, 1 - (assignment.HoursMin / Math.Max(1, person.Ceiling) * MatchRules.HoursAtCeilingLoss)),
        Area = Km(person, assignment) is { } distance
            ? Math.Max(0, 1 - (distance / MatchRules.AreaReachKm))
            : MatchRules.UnansweredShare,
        Support = person.NiceCount == 0
            ? MatchRules.UnansweredShare
            : (double)ulong.PopCount(person.Nice & assignment.Qualities) / person.NiceCount,
        Language = person.Languages == 0 ? MatchRules.UnansweredShare
            : (person.Languages & assignment.Languages) != 0 ? 1 : 0,
    }.Total;

    private ulong QualityBits(ImmutableArray<QualityId> chosen)
    {
        var bits = 0UL;
        foreach (var quality in chosen)
        {
            bits |= 1UL << qualities.IndexOf(quality);
        }

        return bits;
    }

    private static uint Bits(IEnumerable<int> numbers) =>
        numbers.Aggregate(0u, (bits, number) => bits | (1u << number));

    private static Dictionary<TId, int> Numbered<TId>(IEnumerable<TId> ids)
        where TId : notnull =>
        ids.Select((id, number) => (id, number)).ToDictionary(each => each.id, each => each.number);
}
