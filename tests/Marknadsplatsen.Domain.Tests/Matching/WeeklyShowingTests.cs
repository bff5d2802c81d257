using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Tests.City;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Matching;

public sealed class WeeklyShowingTests
{
    private const int PersonCount = 16;
    private const int DayCount = 42;
    private const int WeekLength = 7;
    private const double LooksOnADay = 0.6;
    private const double SaysYes = 0.1;

    private static readonly DateOnly Start = DateOnly.FromDateTime(DemoCity.LoadedAt.DateTime);

    // On the first day everything has been out for a while, so that waiting is not what decides.
    private static readonly ImmutableArray<AssignmentCard> Cards =
        [.. DemoCity.Cards.Select(card => card with { PublishedAtUtc = DemoCity.LoadedAt.AddDays(-20) })];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_association_that_suits_somebody_who_looks_is_shown_every_week(int seed)
    {
        Assert.Empty(Simulate(seed, isGuaranteed: true));
    }

    [Fact]
    public void Without_the_guarantee_some_would_not_be_seen_for_a_week()
    {
        Assert.NotEmpty(Simulate(seed: 1, isGuaranteed: false));
    }

    [Fact]
    public void Nobody_is_due_in_a_city_that_has_not_been_counted_for_four_days()
    {
        var record = ExposureRules.Add(new ExposureRecord(), Start, Counted(Cards[0].AssociationId));

        Assert.Empty(Due(new ExposureRecord(), Start));
        Assert.Empty(Due(record, Start.AddDays(MatchRules.UnseenDays - 1)));
        Assert.NotEmpty(Due(record, Start.AddDays(MatchRules.UnseenDays)));
    }

    [Fact]
    public void One_is_due_when_it_has_not_been_shown_for_four_whole_days_and_has_an_open_place()
    {
        var (seen, full, young) = (Cards[0], Cards[1], Cards[2]);
        ImmutableArray<AssignmentCard> cards =
        [
            seen,
            Other(full, "full") with { Occupancy = new() { Places = 1, Taken = 1 } },
            Other(young, "young") with { PublishedAtUtc = DemoCity.LoadedAt.AddDays(2) },
        ];
        var record = ExposureRules.Add(new ExposureRecord(), Start.AddDays(-9), Counted(seen.AssociationId));
        record = ExposureRules.Add(record, Start, Counted(seen.AssociationId));

        Assert.Empty(Due(record, Start.AddDays(4), cards));
        Assert.Equal([seen.AssociationId], Due(record, Start.AddDays(5), cards));
    }

    [Fact]
    public void The_place_is_the_sixth_whether_the_list_is_short_or_long_and_the_score_stays()
    {
        var request = new MatchRequest { Profile = new MatchProfile(), TieKey = "p01" };
        var plain = DemoCity.Model.List(request with { ListLength = 24 }, Cards);
        var weekly = Weekly(Counted([.. plain.Top.Take(6).Select(own => own.Card.AssociationId)]));

        var six = DemoCity.Model.List(request, Cards, null, weekly);
        var more = DemoCity.Model.List(request with { ListLength = 24 }, Cards, null, weekly);

        Assert.Equal(plain.Top.Take(5).Select(own => own.Card.Id), six.Top.Take(5).Select(own => own.Card.Id));
        Assert.Equal(6, six.Top.Length);
        Assert.Contains(six.Top[5].Card.AssociationId, weekly.Due);
        Assert.Equal(six.Top.Select(own => own.Card.Id), more.Top.Take(6).Select(own => own.Card.Id));
        Assert.Equal(24, more.Top.Select(own => own.Card.Id).Distinct().Count());
        Assert.Equal((plain.EligibleCount, plain.ExcludedBy.Length), (six.EligibleCount, six.ExcludedBy.Length));
        Assert.Equal(DemoCity.Model.Score(request.Profile, six.Top[5].Card).Total, six.Top[5].Score);
    }

    [Fact]
    public void The_same_person_and_day_give_the_same_place_and_people_share_the_work()
    {
        var weekly = Weekly(Counted(Cards[0].AssociationId));

        AssociationId Last(string person) => DemoCity.Model.List(
            new MatchRequest { Profile = new MatchProfile(), TieKey = person }, Cards, null, weekly)
            .Top[5].Card.AssociationId;

        Assert.Equal(Last("p01"), Last("p01"));
        Assert.True(Enumerable.Range(0, 60).Select(number => Last($"p{number}")).Distinct().Count() > 10);
    }

    [Fact]
    public void Nobody_is_shown_what_does_not_suit_them()
    {
        var weekly = Weekly(Counted(Cards[0].AssociationId));
        foreach (var persona in DemoCity.File.Personas)
        {
            var request = new MatchRequest { Profile = persona.Profile, TieKey = persona.Id };

            var list = DemoCity.Model.List(request, Cards, null, weekly);

            Assert.All(list.Top, own => Assert.Empty(DemoCity.Model.Exclusions(request, own.Card)));
            Assert.All(
                list.Top.CountBy(own => own.Card.AssociationId),
                shown => Assert.True(shown.Value <= MatchRules.PerAssociationMax));
        }
    }

    /// <summary>
    /// Some weeks of people who look on some days at lists of six, with each day's exposure fixed the night before.
    /// Answers every association and week in which it was shown to nobody, although somebody it suits looked when it
    /// was due.
    /// </summary>
    private static List<(AssociationId Association, DateOnly Day)> Simulate(int seed, bool isGuaranteed)
    {
        var random = new Random(seed);
        var people = Enumerable.Range(0, PersonCount).Select(number => Person(number, random)).ToList();
        var suits = people.ToDictionary(
            person => person.TieKey,
            person => DemoCity.Model.List(person with { ListLength = 50 }, Cards).EligibleCount == 0
                ? []
                : Cards.Where(card => DemoCity.Model.Exclusions(person, card).IsEmpty)
                    .Select(card => card.AssociationId)
                    .ToHashSet());
        var record = new ExposureRecord();
        var cards = Cards;
        var lastShown = suits.Values.SelectMany(own => own).Distinct().ToDictionary(own => own, _ => Start.AddDays(-1));
        var missed = new List<(AssociationId, DateOnly)>();
        for (var day = Start; day < Start.AddDays(DayCount); day = day.AddDays(1))
        {
            var now = DemoCity.LoadedAt.AddDays(day.DayNumber - Start.DayNumber);
            var exposure = ExposureRules.On(record, day);
            var spread = new ListSpread(now);
            var weekly = isGuaranteed ? WeeklyShowing.From(cards, exposure, now) : null;
            var looking = people.Where(_ => random.NextDouble() < LooksOnADay).ToList();
            foreach (var person in looking)
            {
                var list = DemoCity.Model.List(person, cards, weekly: weekly, spread: spread).Top;
                var shown = list.CountBy(own => own.Card.AssociationId).ToDictionary();
                foreach (var card in list.Select(own => own.Card).Where(_ => random.NextDouble() < SaysYes))
                {
                    cards = cards.Replace(card, card with { LastNewPersonAtUtc = now });
                }

                record = ExposureRules.Add(record, day, shown);
                shown.Keys.ToList().ForEach(own => lastShown[own] = day);
            }

            missed.AddRange(lastShown
                .Where(own => day.DayNumber - own.Value.DayNumber >= WeekLength
                    && looking.Any(person => suits[person.TieKey].Contains(own.Key)))
                .Select(own => (own.Key, day)));
        }

        return missed;
    }

    private static MatchRequest Person(int number, Random random)
    {
        var city = DemoCity.File.Vocabulary;
        return new MatchRequest
        {
            TieKey = $"person{number}",
            Profile = new MatchProfile
            {
                Interests = [.. Some(city.Categories, 1 + random.Next(3), random).Select(category => category.Id)],
                TimeOfDay = [.. Some(Enum.GetValues<TimeBucket>(), random.Next(3), random)],
                Area = city.Areas[random.Next(city.Areas.Length)].Id,
                MaxKm = random.Next(2) == 0 ? null : 4 + random.Next(6),
                OpenToWorkSteps = random.Next(3) == 0,
            },
        };
    }

    private static IEnumerable<T> Some<T>(IReadOnlyList<T> from, int count, Random random) =>
        Enumerable.Range(0, count).Select(_ => from[random.Next(from.Count)]).Distinct();

    private static AssignmentCard Other(AssignmentCard card, string association) =>
        card with { AssociationId = new AssociationId(association) };

    private static WeeklyShowing Weekly(Dictionary<AssociationId, int> shown)
    {
        var record = ExposureRules.Add(new ExposureRecord(), Start.AddDays(-7), shown);
        record = ExposureRules.Add(record, Start.AddDays(-1), shown);
        return WeeklyShowing.From(Cards, ExposureRules.On(record, Start), DemoCity.LoadedAt);
    }

    private static IReadOnlyCollection<AssociationId> Due(
        ExposureRecord record,
        DateOnly date,
        ImmutableArray<AssignmentCard>? cards = null) => WeeklyShowing.From(
            cards ?? Cards,
            ExposureRules.On(record, date),
            DemoCity.LoadedAt.AddDays(date.DayNumber - Start.DayNumber)).Due;

    private static Dictionary<AssociationId, int> Counted(params AssociationId[] shown) =>
        shown.Distinct().ToDictionary(own => own, _ => 1);
}
