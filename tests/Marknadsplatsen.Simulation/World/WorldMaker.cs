using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Silo.City;

namespace Marknadsplatsen.Simulation.World;

/// <summary>Draws a city from a seed.</summary>
internal static class WorldMaker
{
    /// <summary>One pair in so many is scored by the product's own model too.</summary>
    private const int CheckEvery = 40_009;

    private static readonly Lazy<CityFile> DemoCity = new(() => CityFile.Parse(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "demo-data.json")), "Europe/Stockholm"));

    public static CityVocabulary Vocabulary => DemoCity.Value.Vocabulary;

    /// <exception cref="InvalidOperationException">A score differs from the model's.</exception>
    public static CityWorld Make(WorldParameters parameters, int seed)
    {
        var file = DemoCity.Value;
        var chance = new Chance((ulong)seed);
        var scorer = new LeanScorer(file.Vocabulary);
        var maker = new PeopleMaker(parameters, file);
        var random = new Random(seed);
        var profiles = new MatchProfile[parameters.People];
        for (var person = 0; person < profiles.Length; person++)
        {
            profiles[person] = maker.Make(random, chance, person);
        }

        var posted = new PostingMaker(parameters, file, chance).Make(chance);
        var postings = posted.Select(each => each.Posting).ToArray();
        var people = profiles.Select(scorer.From).ToArray();
        var assignments = posted.Select(each => scorer.From(each.Card.Details)).ToArray();
        var pull = new Pull(parameters, chance, scorer, people, assignments, postings);
        var pairs = new PairMaker(scorer, people, assignments, pull).Make(postings);
        var world = new CityWorld
        {
            Parameters = parameters,
            Chance = chance,
            Profiles = profiles,
            People = people,
            Postings = postings,
            Cards = [.. posted.Select(each => each.Card)],
            Assignments = assignments,
            PairPerson = pairs.Person,
            PairScore = pairs.Score,
            PairPull = pairs.Pull,
            PairsOf = pairs.Of,
            Visits = [.. Enumerable.Range(0, people.Length).Select(person => VisitsOf(parameters, chance, person))],
        };
        Check(world, new MatchModel(file.Vocabulary), scorer);
        return world;
    }

    private static double[] VisitsOf(WorldParameters parameters, Chance chance, int person)
    {
        var perWeek = parameters.VisitsPerWeekMedian
            * Math.Exp(parameters.VisitsSpread * chance.Normal(Luck.VisitRate, person));
        var visits = new List<double>();
        var days = 7 * chance.Exponential(Luck.Visit, person, 0) / perWeek;
        for (var number = 1; days < parameters.Weeks * 7; number++)
        {
            visits.Add((Math.Floor(days) * 24) + 7 + (15 * chance.Of(Luck.VisitHour, person, number)));
            days += 7 * chance.Exponential(Luck.Visit, person, number) / perWeek;
        }

        visits.Sort();
        return [.. visits];
    }

    private static void Check(CityWorld world, MatchModel model, LeanScorer scorer)
    {
        var count = (long)world.People.Length * world.Postings.Length;
        for (var at = 0L; at < count; at += CheckEvery)
        {
            var (person, assignment) = ((int)(at % world.People.Length), (int)(at / world.People.Length));
            var card = world.Cards[assignment];
            var expected = model.Exclusions(new MatchRequest { Profile = world.Profiles[person] }, card).IsEmpty
                ? model.Score(world.Profiles[person], card).Total
                : double.NaN;
            var found = scorer.IsEligible(world.People[person], world.Assignments[assignment])
                ? scorer.Score(world.People[person], world.Assignments[assignment])
                : double.NaN;
            if (!expected.Equals(found))
            {
                throw new InvalidOperationException(
                    $"Person {person}, assignment {assignment}: the model says {expected}, the scorer {found}.");
            }
        }
    }
}
