using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.City;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Matching.Tests.City;

/// <summary>
/// People and assignments of the demo city's words, with every answer present or missing, and now and then answers
/// that no column has room for.
/// </summary>
internal static class RandomCity
{
    private static readonly CityVocabulary City = DemoCity.File.Vocabulary;
    private static readonly ImmutableArray<CategoryId> Categories = [.. City.Categories.Select(word => word.Id)];
    private static readonly ImmutableArray<LanguageCode> Languages = [.. City.Languages.Select(word => word.Id)];
    private static readonly ImmutableArray<AreaId> Areas = [.. City.Areas.Select(area => area.Id)];

    private static readonly ImmutableArray<QualityId> Qualities =
    [
        .. DerivedQualities.All,
        .. City.Supports.Select(word => word.Id),
        .. City.Accessibility.Select(word => word.Id),
    ];

    private static readonly double[] Ceilings = [1, 3, 9, 9, 9, 20, 40];
    private static readonly double[] OddCeilings = [0.5, 2.25, 300, 1e9, -4, double.PositiveInfinity];
    private static readonly double[] Distances = [0.5, 1, 2, 5, 8, 100];
    private static readonly LanguageCode Unknown = new("xx");

    public static MatchableParticipant[] People(Random random, int countMax) =>
        [.. Enumerable.Range(0, random.Next(countMax + 1)).Select(number => Person(random, number))];

    public static MatchableParticipant Person(Random random, int number, long version = 1)
    {
        // Few answers each, or hardly anybody would be left.
        var isOdd = random.Next(12) == 0;
        var profile = new MatchProfile
        {
            Interests = Some(random, Categories, 3),
            TimeOfDay = Some(random, [.. Enum.GetValues<TimeBucket>()], 2),
            MaxHoursPerWeek = Maybe(random, isOdd ? OddCeilings : Ceilings),
            Area = random.Next(3) == 0 ? null : One(random, Areas),
            MaxKm = Maybe(random, Distances),
            MustHave = random.Next(3) == 0 ? Some(random, Qualities, 2) : [],
            NiceToHave = Some(random, Qualities, random.Next(8) == 0 ? 12 : 3),
            Languages = Some(random, Languages, 2),
            OpenToWorkSteps = random.Next(2) == 0,
            HasDrivingLicence = random.Next(3) switch { 0 => null, 1 => false, _ => true },
            AvoidHouse = random.Next(6) == 0 ? (HouseRule)random.Next(2) : null,
        };
        return new MatchableParticipant
        {
            Participant = new ParticipantId($"p{number:D9}"),
            Version = version,
            Profile = isOdd ? Odd(random, profile) : profile,
            AnsweredCount = random.Next(7),
            AcceptedHours = random.Next(4) == 0 ? random.Next(12) : 0,
            Hidden = SomeCards(random),
            Engaged = SomeCards(random),
        };
    }

    /// <summary>A demo assignment with something changed.</summary>
    public static AssignmentCard Card(Random random)
    {
        var card = DemoCity.Cards[random.Next(DemoCity.Cards.Length)];
        var details = card.Details with
        {
            Area = random.Next(20) == 0 ? new AreaId("elsewhere") : One(random, Areas),
            Category = random.Next(20) == 0 ? new CategoryId("unheard-of") : One(random, Categories),
            Languages = random.Next(3) == 0 ? Some(random, Languages, 3) : card.Details.Languages,
            HoursPerWeek = new Hours { Min = random.Next(10) == 0 ? random.Next(400) : random.Next(12), Max = 400 },
            IsFlexible = random.Next(4) == 0,
            Demands = card.Details.Demands with
            {
                Swedish = (SwedishDemand)random.Next(4),
                DrivingLicence = random.Next(4) == 0,
            },
            HouseRule = random.Next(3) == 0 ? (HouseRule)random.Next(2) : null,
        };
        var isFull = random.Next(15) == 0;
        return card with
        {
            Details = details,
            Occupancy = card.Occupancy with { Places = isFull ? card.Occupancy.Taken : null },
        };
    }

    /// <summary>Open assignments of few associations, so that many are equal and many share one.</summary>
    public static AssignmentCard[] Cards(Random random, int countMax) =>
        [.. Enumerable.Range(0, random.Next(countMax + 1)).Select(number => Card(random) with
        {
            Id = random.Next(3) == 0
                ? DemoCity.Cards[number % DemoCity.Cards.Length].Id
                : new AssignmentId($"u-{number}"),
            AssociationId = new AssociationId($"association-{random.Next(1 + (countMax / 4))}"),
            PublishedAtUtc = DemoCity.LoadedAt.AddDays(-random.Next(40)),
            LastNewPersonAtUtc = random.Next(3) == 0 ? null : DemoCity.LoadedAt.AddHours(-random.Next(24 * 15)),
        }).DistinctBy(card => card.Id)];

    private static MatchProfile Odd(Random random, MatchProfile profile) => random.Next(6) switch
    {
        0 => profile with { NiceToHave = [.. profile.NiceToHave, .. profile.NiceToHave] },
        1 => profile with { MustHave = [.. profile.MustHave, .. profile.MustHave] },
        2 => profile with { MustHave = [new QualityId("unheard-of")] },
        3 => profile with { Languages = [Unknown] },
        4 => profile with { Interests = [new CategoryId("unheard-of")], Area = new AreaId("elsewhere") },
        _ => profile,
    };

    private static ImmutableArray<AssignmentId> SomeCards(Random random) => random.Next(3) != 0
        ? []
        : [.. Enumerable.Range(0, random.Next(1, 20))
            .Select(_ => DemoCity.Cards[random.Next(DemoCity.Cards.Length)].Id).Distinct()];

    private static ImmutableArray<T> Some<T>(Random random, ImmutableArray<T> words, int countMax) =>
        random.Next(2) == 0
            ? []
            : [.. Enumerable.Range(0, random.Next(countMax + 1)).Select(_ => One(random, words)).Distinct()];

    private static T One<T>(Random random, ImmutableArray<T> words) => words[random.Next(words.Length)];

    private static double? Maybe(Random random, double[] values) =>
        random.Next(2) == 0 ? null : values[random.Next(values.Length)];
}
