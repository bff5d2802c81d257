using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Silo.City;

namespace Marknadsplatsen.Simulation.World;

/// <summary>
/// Draws what associations post: three sorts of assignment each, from the demo city, in the association's own part of
/// the city. Work and open activities are left out: nobody is hired by a message, and an activity has no places.
/// </summary>
internal sealed class PostingMaker
{
    private const int SortsEach = 3;
    private const int ManyPlaces = 10;

    private readonly WorldParameters parameters;
    private readonly CityFile file;
    private readonly CityAssignment[] sorts;
    private readonly int[][] sortsOf;
    private readonly int[] areaOf;
    private readonly double[] activity;

    public PostingMaker(WorldParameters parameters, CityFile file, Chance chance)
    {
        (this.parameters, this.file) = (parameters, file);
        sorts = [.. file.Assignments.Where(each => !each.Details.IsWork && !each.Details.IsOpenActivity)];
        sortsOf = new int[parameters.Associations][];
        areaOf = new int[parameters.Associations];
        activity = new double[parameters.Associations];
        for (var association = 0; association < parameters.Associations; association++)
        {
            sortsOf[association] = [.. Enumerable.Range(0, SortsEach)
                .Select(number => (int)(chance.Of(Luck.Association, association, number) * sorts.Length))];
            areaOf[association] = (int)(chance.Of(Luck.Association, association, SortsEach)
                * file.Vocabulary.Areas.Length);
            activity[association] = Math.Exp(0.6 * chance.Normal(Luck.Association, association, SortsEach + 1));
        }
    }

    /// <summary>All postings, in the order of time.</summary>
    public (Posting Posting, AssignmentCard Card)[] Make(Chance chance)
    {
        var postedAt = new List<double>();
        postedAt.AddRange(Enumerable.Repeat(0.0, parameters.OpenAtStart));
        for (var number = 0; number < parameters.PostedPerWeek * parameters.Weeks; number++)
        {
            // Weekdays from eight to eighteen, when associations write.
            var day = (int)(chance.Of(Luck.Posting, number, 1) * parameters.Weeks * 5);
            var hour = 8 + (10 * chance.Of(Luck.Posting, number, 2));
            postedAt.Add((day / 5 * 168) + (day % 5 * 24) + hour);
        }

        postedAt.Sort();
        return [.. postedAt.Select((at, number) => One(chance, number, at))];
    }

    private (Posting, AssignmentCard) One(Chance chance, int number, double at)
    {
        var association = chance.Pick(activity, Luck.Posting, number, 3);
        var own = sortsOf[association];
        var sort = sorts[own[(int)(chance.Of(Luck.Posting, number, 4) * own.Length)]];
        var size = chance.Pick(parameters.PlacesShares, Luck.Posting, number, 5) + 1;
        var places = size == parameters.PlacesShares.Count ? ManyPlaces : size;
        var life = Math.Clamp(
            parameters.LifeMedianDays * Math.Exp(parameters.LifeSpread * chance.Normal(Luck.Life, number)),
            parameters.LifeMinDays,
            parameters.LifeMaxDays) * 24;
        var isAtStart = number < parameters.OpenAtStart;
        var endsAt = at + (isAtStart ? life * chance.Of(Luck.Life, number, 1) : life);
        var posting = new Posting
        {
            Association = association,
            PostedAt = at,
            EndsAt = endsAt,
            Places = places,
            IsCounted = at >= parameters.WarmUpWeeks * 168.0 && endsAt <= parameters.Hours,
        };
        return (posting, Card(sort, number, posting));
    }

    private AssignmentCard Card(CityAssignment sort, int number, Posting posting) => new()
    {
        Id = new AssignmentId($"s{number}"),
        AssociationId = new AssociationId($"a{posting.Association}"),
        AssociationName = $"a{posting.Association}",
        Version = 1,
        PublishedAtUtc = CityWorld.Instant(posting.PostedAt),
        Details = sort.Details with
        {
            Area = file.Vocabulary.Areas[areaOf[posting.Association]].Id,
            Places = posting.Places,
            TakenOutside = 0,
        },
        Occupancy = new Occupancy { Places = posting.Places },
    };
}
