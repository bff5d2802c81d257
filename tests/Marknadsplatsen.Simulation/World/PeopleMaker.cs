using System.Collections.Immutable;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Silo.City;

namespace Marknadsplatsen.Simulation.World;

/// <summary>
/// Draws answers to the six questions. How often a category or a quality is asked for follows how often the demo city
/// has it, so that what people want and what there is are related, and far from the same.
/// </summary>
internal sealed class PeopleMaker
{
    private static readonly double?[] Ceilings = [null, null, null, 3, 9, 9, 9, 15];
    private static readonly double?[] Reaches = [null, null, 3, 3, 5, 5, 8];
    private static readonly ImmutableArray<LanguageCode> SwedishOnly = [MatchRules.Swedish];

    private readonly WorldParameters parameters;
    private readonly CityVocabulary city;
    private readonly (CategoryId Id, double Weight)[] categories;
    private readonly (QualityId Id, double Weight)[] qualities;
    private readonly ImmutableArray<QualityId>[] bundles;
    private readonly LanguageCode[] otherLanguages;

    public PeopleMaker(WorldParameters parameters, CityFile file)
    {
        (this.parameters, city) = (parameters, file.Vocabulary);
        var details = file.Assignments.Select(assignment => assignment.Details).ToArray();
        categories = [.. city.Categories.Select(named =>
            (named.Id, 1.0 + details.Count(each => each.Category == named.Id)))];
        qualities = [.. city.Supports.Concat(city.Accessibility).Concat(city.Derived).Select(named =>
            (named.Id, 3.0 + details.Count(each => Domain.Assignments.Qualities.Has(each, named.Id))))];
        bundles = [.. details.Select(each => (ImmutableArray<QualityId>)
            [.. qualities.Select(quality => quality.Id).Where(id => Domain.Assignments.Qualities.Has(each, id))])];
        otherLanguages = [.. city.Languages.Select(named => named.Id).Where(id => id != MatchRules.Swedish)];
    }

    public MatchProfile Make(Random random, Chance chance, int person)
    {
        var musts = chance.Pick(parameters.MustShares, Luck.Profile, person);
        var hasLanguage = random.NextDouble() < 0.9;
        var wantsMore = random.NextDouble();
        return new MatchProfile
        {
            Interests = Some(random, categories, random.NextDouble() < 0.12 ? 0 : random.Next(1, 4)),
            TimeOfDay = Times(random),
            MaxHoursPerWeek = Ceilings[random.Next(Ceilings.Length)],
            Area = random.NextDouble() < 0.92 ? city.Areas[random.Next(city.Areas.Length)].Id : null,
            MaxKm = Reaches[random.Next(Reaches.Length)],
            MustHave = Musts(random, musts),
            NiceToHave = Some(random, qualities, wantsMore < 0.3 ? 0 : random.Next(1, 4)),
            Languages = hasLanguage ? Languages(random) : [],
            HasDrivingLicence = random.NextDouble() < 0.1 ? false : null,
            AvoidHouse = random.NextDouble() < 0.04 ? Domain.Assignments.HouseRule.ComeAsYouAre : null,
        };
    }

    /// <summary>All that a person must have is found together in one of the demo city's assignments.</summary>
    private ImmutableArray<QualityId> Musts(Random random, int count)
    {
        var bundle = bundles[random.Next(bundles.Length)];
        while (bundle.Length < count)
        {
            bundle = bundles[random.Next(bundles.Length)];
        }

        return [.. bundle.OrderBy(_ => random.Next()).Take(count)];
    }

    private ImmutableArray<LanguageCode> Languages(Random random)
    {
        var drawn = random.NextDouble();
        if (drawn < 0.8)
        {
            return SwedishOnly;
        }

        var other = otherLanguages[random.Next(otherLanguages.Length)];
        return drawn < 0.92 ? [MatchRules.Swedish, other] : [other];
    }

    private static ImmutableArray<TimeBucket> Times(Random random)
    {
        var count = random.NextDouble() switch
        {
            < 0.25 => 0,
            < 0.6 => 1,
            < 0.9 => 2,
            _ => 3,
        };
        return [.. Enum.GetValues<TimeBucket>().OrderBy(_ => random.Next()).Take(count).Order()];
    }

    /// <summary>So many different ones, drawn by weight.</summary>
    private static ImmutableArray<TId> Some<TId>(Random random, (TId Id, double Weight)[] weighted, int count)
    {
        var chosen = ImmutableArray.CreateBuilder<TId>(count);
        while (chosen.Count < count)
        {
            var at = random.NextDouble() * weighted.Sum(each => each.Weight);
            var id = weighted.SkipWhile(each => (at -= each.Weight) >= 0).Select(each => each.Id)
                .DefaultIfEmpty(weighted[^1].Id).First();
            if (!chosen.Contains(id))
            {
                chosen.Add(id);
            }
        }

        return chosen.MoveToImmutable();
    }
}
