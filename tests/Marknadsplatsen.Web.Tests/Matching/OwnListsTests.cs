using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Matching;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Matching;

/// <summary>
/// What the pages show is what the plain model says of the same catalogue: what, in which order, with which score, and
/// why not.
/// </summary>
public sealed class OwnListsTests
{
    private const int CityCount = 60;
    private const int PersonCount = 6;

    private static readonly DateTimeOffset Now = DemoCards.LoadedAt.AddMinutes(7).AddSeconds(11);
    private static readonly CityVocabulary City = DemoCards.File.Vocabulary;
    private static readonly MatchModel Model = new(City);
    private static readonly ImmutableArray<QualityId> Qualities =
    [
        .. City.Supports.Concat(City.Accessibility).Select(word => word.Id),
        .. DerivedQualities.All,
    ];

    [Fact]
    public void Random_people_in_random_cities_see_what_the_plain_model_says()
    {
        for (var seed = 0; seed < CityCount; seed++)
        {
            var random = new Random(seed);
            var world = new World(Cards(random, 200), Day(random));
            for (var number = 0; number < PersonCount; number++)
            {
                world.AssertSame(Somebody(random, world.Cards), Some(random, world.Cards, 4));
            }
        }
    }

    [Fact]
    public void Each_persona_sees_in_the_shipped_city_what_the_plain_model_says()
    {
        var world = new World(DemoCards.All, Exposure.None);

        Assert.All(DemoCards.File.Personas, persona =>
            world.AssertSame(PersonWith(persona.Id, AnswersOf(persona.Profile)), []));
    }

    [Fact]
    public void After_each_change_of_the_catalogue_the_answer_is_of_what_is_then_open()
    {
        var random = new Random(7);
        var world = new World(Cards(random, 60), Day(random));
        var person = Somebody(random, world.Cards);

        for (var version = 2; version < 40; version++)
        {
            var changed = world.Cards.IsEmpty || random.Next(3) == 0
                ? Card(random, 1000 + version)
                : world.Cards[random.Next(world.Cards.Length)];
            world.Apply(changed with
            {
                Version = version,
                Status = random.Next(3) == 0 ? AssignmentStatus.Closed : AssignmentStatus.Open,
                Occupancy = changed.Occupancy with { Places = random.Next(4) == 0 ? changed.Occupancy.Taken : null },
            });
            world.AssertSame(person, []);
        }
    }

    private static Answers AnswersOf(MatchProfile profile) => new()
    {
        Interests = profile.Interests,
        TimeOfDay = profile.TimeOfDay,
        HowMuch = profile.OpenToWorkSteps ? HowMuch.WantToWork : null,
        Area = profile.Area,
        MaxKm = profile.MaxKm,
        MustHave = profile.MustHave,
        NiceToHave = profile.NiceToHave,
        Languages = profile.Languages,
        HasDrivingLicence = profile.HasDrivingLicence,
        AvoidHouse = profile.AvoidHouse,
    };

    private static Person PersonWith(string id, Answers answers) => new(new ParticipantId(id), new ParticipantState
    {
        Id = new ParticipantId(id),
        Municipality = new MunicipalityCode("1283"),
        Answers = answers,
        CreatedAtUtc = Now,
    });

    private static Person Somebody(Random random, ImmutableArray<AssignmentCard> cards)
    {
        if (random.Next(8) == 0)
        {
            return Person.Unknown;
        }

        var person = PersonWith($"p{random.Next():x8}", new Answers
        {
            Interests = Some(random, [.. City.Categories.Select(word => word.Id)], 3),
            TimeOfDay = Some(random, [.. Enum.GetValues<TimeBucket>()], 2),
            HowMuch = random.Next(2) == 0 ? null : (HowMuch)random.Next(Enum.GetValues<HowMuch>().Length),
            UnderTenHours = random.Next(4) == 0,
            Area = random.Next(3) == 0 ? null : City.Areas[random.Next(City.Areas.Length)].Id,
            MaxKm = random.Next(2) == 0 ? null : random.Next(1, 9),
            MustHave = random.Next(12) == 0 ? [new QualityId("unheard-of")] : Some(random, Qualities, 2),
            NiceToHave = Some(random, Qualities, 3),
            Languages = Some(random, [.. City.Languages.Select(word => word.Id)], 2),
            HasDrivingLicence = random.Next(3) switch { 0 => null, 1 => false, _ => true },
        });
        var engagements = Some(random, cards, 5).Select(card => new OwnEngagement
        {
            Assignment = card.Id,
            Title = card.Details.Title,
            HoursMin = random.Next(3),
            Engagement = new Engagement
            {
                Participant = person.Id!.Value,
                State = (EngagementState)random.Next(Enum.GetValues<EngagementState>().Length),
                ChangedAtUtc = Now,
            },
        });
        return person with
        {
            State = person.State! with
            {
                Engagements = engagements.ToImmutableDictionary(own => own.Assignment),
                Hidden = [.. Some(random, cards, 4).Select(card => card.Id)],
            },
        };
    }

    private static ImmutableArray<AssignmentCard> Cards(Random random, int countMax) =>
        [.. Enumerable.Range(0, random.Next(countMax + 1)).Select(number => Card(random, number))];

    private static AssignmentCard Card(Random random, int number)
    {
        var card = DemoCards.All[random.Next(DemoCards.All.Length)];
        return card with
        {
            Id = new AssignmentId($"u{number}"),
            AssociationId = new AssociationId($"association-{random.Next(30)}"),
            PublishedAtUtc = Now.AddHours(-random.Next(random.Next(2) == 0 ? 48 : 1000)),
            LastNewPersonAtUtc = random.Next(3) == 0 ? null : Now.AddHours(-random.Next(24 * 15)),
            Details = card.Details with
            {
                Area = random.Next(20) == 0 ? new AreaId("elsewhere") : card.Details.Area,
                Category = random.Next(20) == 0 ? new CategoryId("unheard-of") : card.Details.Category,
                HoursPerWeek = new Hours { Min = random.Next(12), Max = 400 },
                Unanswered = Some(random, Qualities, 8),
            },
            Occupancy = card.Occupancy with { Places = random.Next(15) == 0 ? card.Occupancy.Taken : null },
        };
    }

    private static Exposure Day(Random random)
    {
        var today = DateOnly.FromDateTime(Now.UtcDateTime);
        return new Exposure
        {
            Date = today,
            CountedSince = today.AddDays(-random.Next(14)),
            LastShown = Enumerable.Range(0, 30).Where(_ => random.Next(2) == 0).ToImmutableDictionary(
                number => new AssociationId($"association-{number}"), _ => today.AddDays(-random.Next(12))),
        };
    }

    private static ImmutableArray<T> Some<T>(Random random, ImmutableArray<T> all, int countMax) =>
        all.IsEmpty || random.Next(2) == 0
            ? []
            : [.. Enumerable.Range(0, random.Next(countMax + 1)).Select(_ => all[random.Next(all.Length)]).Distinct()];

    /// <summary>One catalogue as the pages have it, and as a plain list.</summary>
    private sealed class World
    {
        private readonly CatalogReplica catalog;
        private readonly ExposureReplica exposure = new();
        private readonly ManualTime time = new(Now);
        private readonly OwnLists lists;

        public World(ImmutableArray<AssignmentCard> cards, Exposure day)
        {
            catalog = new CatalogReplica(City, time);
            catalog.Apply(cards);
            exposure.Replace(day);
            lists = new OwnLists(catalog, exposure, Model, time);
        }

        public ImmutableArray<AssignmentCard> Cards => catalog.Snapshot.Cards;

        public void Apply(AssignmentCard card) => catalog.Apply(card);

        public void AssertSame(Person person, ImmutableArray<AssignmentCard> arrived)
        {
            ImmutableArray<AssignmentId> ids = [.. arrived.Select(card => card.Id)];
            foreach (var length in new[] { MatchRules.ListLengthDefault, Suggestions.LongListLength })
            {
                var found = lists.Of(person, length, ids);
                Assert.Equal(Lines(Plain(person, length, ids)), Lines(found));
            }

            var (why, misses) = lists.WhyNot(person);
            Assert.Equal(Lines(Model.List(person.ToRequest(), Cards)), Lines(why));
            Assert.Equal(Lines(Model.NearMisses(person.ToRequest(), Cards)), Lines(misses));
            var (meanwhile, near) = lists.Meanwhile(person);
            ImmutableArray<AssignmentCard> unknown =
            [
                .. Cards.Where(card => !person.IsKnown(card.Id) && !card.Details.IsWork
                    && Suggestions.IsAsMuchAsWanted(person, card)),
            ];
            Assert.Equal(
                Lines(Model.List(person.ToRequest(MatchRules.AlternativeCountMax), unknown)), Lines(meanwhile));
            Assert.Equal(Lines(Model.NearMisses(person.ToRequest(), unknown)), Lines(near));
        }

        private OwnFind Plain(Person person, int length, ImmutableArray<AssignmentId> arrived)
        {
            ImmutableArray<AssignmentCard> cards =
                [.. Cards.Where(card => !person.IsEngagedIn(card.Id) && Suggestions.IsAsMuchAsWanted(person, card))];
            var (request, minute) = (person.ToRequest(length), OwnLists.MinuteOf(Now));
            var reader = person.State is { } state
                ? Participant.ToMatchable(state, version: 0)
                : new MatchableParticipant { Profile = person.Profile };
            var fresh = cards.Where(card => !person.IsKnown(card.Id) && Model.Exclusions(request, card).IsEmpty)
                .Where(card => arrived.Contains(card.Id)
                    || (AssignmentWords.IsNew(card, Now) && !new Audience(Model).Of(card, [reader]).IsEmpty))
                .OrderByDescending(card => card.PublishedAtUtc)
                .ThenBy(card => card.Id.Value, StringComparer.Ordinal)
                .Take(OwnLists.NewCountMax);
            return new OwnFind(
                Model.List(
                    request,
                    cards,
                    weekly: WeeklyShowing.From(Cards, exposure.Current, minute),
                    spread: new ListSpread(minute)),
                Model.NearMisses(request, cards),
                [.. fresh]);
        }

        private static IEnumerable<string> Lines(OwnFind found) =>
            [.. Lines(found.List), .. Lines(found.Misses), .. found.Fresh.Select(card => card.Id.Value)];

        private static IEnumerable<string> Lines(MatchList list) =>
        [
            $"{list.EligibleCount} {list.Top.Length}",
            .. list.ExcludedBy.Select(count => $"{count.Reason} {count.Count}"),
            .. list.Top.Concat(list.Work).Select(own => $"{own.Card.Id} {own.Score:R}"),
        ];

        private static IEnumerable<string> Lines(NearMisses misses) =>
        [
            .. misses.Reliefs.Select(relief => $"{relief.Reason} {relief.Count}"),
            $"{misses.Alternatives.Length}",
            .. misses.Alternatives.Concat(misses.Maybes)
                .Select(miss => $"{miss.Card.Id} {miss.Score:R} {string.Join(' ', miss.Reasons)}"),
        ];
    }
}
