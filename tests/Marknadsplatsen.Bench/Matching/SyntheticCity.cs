using System.Collections.Immutable;
using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Silo.City;

namespace Marknadsplatsen.Bench.Matching;

/// <summary>
/// A seeded city with the demo city's areas and words, and with people who have answered nearly all six questions, so
/// that a narrow assignment fits very few. The shares are chosen, not counted.
/// </summary>
internal sealed class SyntheticCity
{
    private const int Seed = 1283;
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private static readonly double?[] Ceilings = [3, 3, 3, 9, 9, 9, 9, null, null, null];
    private static readonly double?[] Distances = [1, 2, 2, 3, 3, 5, 5, 5, 10, null];
    private static readonly int[] TimeWeights = [40, 40, 25, 8];
    private static readonly int[] MustCounts = [0, 0, 1, 1, 1, 1, 2, 2, 2, 3];

    private readonly CityFile file;
    private readonly ImmutableArray<QualityId> qualities;
    private readonly Dictionary<AssociationId, CityAssociation> associations;

    public SyntheticCity()
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "demo-data.json"));
        file = CityFile.Parse(bytes, "Europe/Stockholm");
        associations = file.Associations.ToDictionary(association => association.Id);
        qualities =
        [
            .. DerivedQualities.All,
            .. Vocabulary.Supports.Select(word => word.Id),
            .. Vocabulary.Accessibility.Select(word => word.Id),
        ];
    }

    public CityVocabulary Vocabulary => file.Vocabulary;

    public MatchableParticipant[] People(int count)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, count).Select(number => Person(random, number))];
    }

    /// <summary>Answers for a person, of the next version when one is given.</summary>
    public MatchableParticipant Person(Random random, int number, long version = 1)
    {
        var isOpenToWork = random.Next(100) < 2;
        return new MatchableParticipant
        {
            // Spread over the alphabet as random ids are.
            Participant = new ParticipantId(((uint)number * 2654435761u).ToString("x8", CultureInfo.InvariantCulture)
                + number.ToString("x8", CultureInfo.InvariantCulture)),
            Version = version,
            AnsweredCount = 6,
            AcceptedHours = random.Next(100) < 15 ? random.Next(1, 6) : 0,
            Profile = new MatchProfile
            {
                Interests = Several(random, random.Next(4), file.Vocabulary.Categories, word => word.Id),
                TimeOfDay = random.Next(100) < 4 ? [] : Times(random),
                MaxHoursPerWeek = isOpenToWork ? null : Ceilings[random.Next(Ceilings.Length)],
                Area = random.Next(100) < 3 ? null : AreaOf(random),
                MaxKm = Distances[random.Next(Distances.Length)],
                MustHave = Several(random, MustCounts[random.Next(MustCounts.Length)], qualities, word => word),
                NiceToHave = Several(random, random.Next(4), qualities, word => word),
                Languages = random.Next(100) < 88 ? [MatchRules.Swedish]
                    : [Vocabulary.Languages[random.Next(1, Vocabulary.Languages.Length)].Id],
                OpenToWorkSteps = isOpenToWork,
                HasDrivingLicence = random.Next(100) < 30 ? false : null,
                AvoidHouse = random.Next(100) < 6 ? (HouseRule)random.Next(2) : null,
            },
        };
    }

    /// <summary>About 18 of 100 people: near the middle, undemanding, in the evening.</summary>
    public AssignmentCard Broad() => Card("broad", "centrum", 1, AssignmentKind.Volunteer, false, 16, 20, qualities);

    /// <summary>About 2 of 100: farther out, in the evening, a third of what people must have.</summary>
    public AssignmentCard Medium() => Card(
        "medium", "odakra", 4, AssignmentKind.Volunteer, false, 17, 20,
        [.. qualities.Where((_, number) => number % 3 == 0)]);

    /// <summary>About one in ten thousand: a job at the edge of the city in the evening, with a licence.</summary>
    public AssignmentCard Narrow() => Card("narrow", "kattarp", 32, AssignmentKind.Employment, true, 17, 20, []);

    /// <summary>Open assignments like those of the demo city.</summary>
    public AssignmentCard[] Assignments(int count)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, count).Select(number => Assignment(random, number))];
    }

    /// <summary>An open assignment like one of the demo city.</summary>
    public AssignmentCard Assignment(Random random, int number)
    {
        var model = file.Assignments[random.Next(file.Assignments.Length)];
        var card = model.ToCard(associations[model.AssociationId], Now);
        return card with
        {
            Id = new AssignmentId($"u{number:D6}"),
            AssociationId = new AssociationId($"association-{random.Next(300)}"),
            PublishedAtUtc = Now.AddHours(-random.Next(60 * 24)),
            Details = card.Details with { Area = AreaOf(random) },
        };
    }

    private AssignmentCard Card(
        string id, string area, int hours, AssignmentKind kind, bool isHard, int from, int to,
        ImmutableArray<QualityId> offered)
    {
        var model = file.Assignments[0];
        var association = file.Associations.First(candidate => candidate.Id == model.AssociationId);
        var card = model.ToCard(association, Now);
        var session = card.Details.Sessions[0];
        return card with
        {
            Id = new AssignmentId(id),
            Occupancy = new Occupancy { Places = 8 },
            Details = card.Details with
            {
                Area = new AreaId(area),
                Kind = kind,
                Step = isHard ? StepLevel.Employment : StepLevel.FewHours,
                HoursPerWeek = new Hours { Min = hours, Max = hours + 4 },
                Sessions =
                [
                    session with
                    {
                        Weekday = DayOfWeek.Monday,
                        Start = new TimeOnly(from, 0),
                        End = new TimeOnly(to, 0),
                    },
                ],
                Supports = offered,
                Accessibility = [],
                Languages = [MatchRules.Swedish],
                HouseRule = isHard ? HouseRule.SoberPlace : null,
                Demands = new Demands
                {
                    Reading = isHard ? ReadingDemand.Much : ReadingDemand.None,
                    Swedish = isHard ? SwedishDemand.Fluent : SwedishDemand.Basic,
                    PeopleContact = isHard ? ContactDemand.Much : ContactDemand.Low,
                    DrivingLicence = isHard,
                },
            },
        };
    }

    private AreaId AreaOf(Random random)
    {
        // More people in the areas that the city lists first, which are those around its middle.
        var areas = Vocabulary.Areas;
        return areas[Math.Min(random.Next(areas.Length), random.Next(areas.Length))].Id;
    }

    private static ImmutableArray<TimeBucket> Times(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Weighted(random)).Distinct()];

    private static TimeBucket Weighted(Random random)
    {
        var left = random.Next(TimeWeights.Sum());
        var bucket = 0;
        for (; left >= TimeWeights[bucket]; bucket++)
        {
            left -= TimeWeights[bucket];
        }

        return (TimeBucket)bucket;
    }

    private static ImmutableArray<TId> Several<TWord, TId>(
        Random random, int count, ImmutableArray<TWord> words, Func<TWord, TId> id) =>
        [.. Enumerable.Range(0, count).Select(_ => id(words[random.Next(words.Length)])).Distinct()];
}
