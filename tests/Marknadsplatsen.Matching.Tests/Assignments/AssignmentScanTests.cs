using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Tests.City;
using Marknadsplatsen.Matching.Assignments;
using Marknadsplatsen.Matching.Lanes;
using Marknadsplatsen.Matching.Tests.City;

namespace Marknadsplatsen.Matching.Tests.Assignments;

/// <summary>A person's list from the index is the plain model's: what, in which order, why, and why not.</summary>
public sealed class AssignmentScanTests
{
    private static readonly int[] Lengths = [1, MatchRules.ListLengthDefault, 24, MatchRules.ListLengthMax];

    [Fact]
    public void A_list_is_the_plain_models_for_any_person_and_any_assignments() => Law.Holds(
        random => (Cards: RandomCity.Cards(random, 150), Request: Request(random), Exposure: Exposure(random)),
        example => Law.Smaller(example.Cards).Select(cards => (cards, example.Request, example.Exposure)),
        example => IsExact(IndexOf(example.Cards).Current, example.Cards, example.Request, example.Exposure),
        count: 400);

    [Fact]
    public void A_list_is_the_plain_models_for_each_persona()
    {
        var cards = DemoCity.Cards.ToArray();
        var view = IndexOf(cards).Current;

        Assert.All(DemoCity.File.Personas, persona => Assert.True(IsExact(
            view,
            cards,
            new MatchRequest { Profile = persona.Profile, TieKey = persona.Id },
            ImmutableDictionary<AssociationId, int>.Empty)));
    }

    [Fact]
    public void After_any_changes_a_list_is_of_what_is_then_open_and_an_older_view_as_before() => Law.Holds(
        random => (Steps: Steps(random), Request: Request(random)),
        example => Law.Smaller(example.Steps).Select(steps => (steps, example.Request)),
        example => IsExactAfterEachBatch(example.Steps, example.Request),
        count: 60);

    [Fact]
    public void A_list_over_many_blocks_is_the_plain_models()
    {
        var random = new Random(5);
        var cards = Enumerable.Range(0, 3 * AssignmentBlock.RowCount)
            .Select(number => RandomCity.Card(random) with { Id = new AssignmentId($"u{number}") }).ToArray();
        var view = IndexOf(cards).Current;

        Assert.All(Enumerable.Range(0, 10), _ => Assert.True(IsExact(view, cards, Request(random), Exposure(random))));
    }

    [Fact]
    public void An_older_card_changes_nothing_and_a_closed_one_leaves()
    {
        var card = DemoCity.Cards[0] with { Version = 2 };
        var index = IndexOf([card]);

        Assert.False(index.Put(card with { Version = 1, Status = AssignmentStatus.Closed }));
        Assert.Equal(1, index.Publish().Count);
        Assert.True(index.Put(card with { Version = 3, Status = AssignmentStatus.ClosedForSeason }));
        Assert.Equal(0, index.Publish().Count);
        Assert.False(index.Remove(card.Id));
    }

    [Fact]
    public void Ranking_again_allocates_nothing()
    {
        var view = IndexOf([.. DemoCity.Cards]).Current;
        var scan = new AssignmentScan();
        var requests = DemoCity.File.Personas
            .Select(persona => new MatchRequest { Profile = persona.Profile, TieKey = persona.Id }).ToArray();
        Assert.All(requests, request => Assert.True(scan.Rank(view, request, null)));

        Assert.Equal(0, Allocated.LeastBytes(() =>
        {
            foreach (var request in requests)
            {
                scan.Rank(view, request, null);
            }
        }));
    }

    [Fact]
    public void Additions_of_another_view_are_refused()
    {
        var index = IndexOf([DemoCity.Cards[0]]);
        var order = CardOrder.From(index.Current, FairShareOf([DemoCity.Cards[0]], Exposure(new Random(1))));
        index.Put(DemoCity.Cards[1]);

        Assert.Throws<ArgumentException>(
            () => new AssignmentScan().List(index.Publish(), Request(new Random(1)), order));
    }

    [Fact]
    public void What_is_almost_within_reach_is_the_plain_models() => Law.Holds(
        random => (Cards: Unanswered(random, RandomCity.Cards(random, 150)), Request: Request(random),
            Scope: Scope(random)),
        example => Law.Smaller(example.Cards).Select(cards => (cards, example.Request, example.Scope)),
        example => AreExactMisses(example.Cards, example.Request, example.Scope),
        count: 400);

    [Fact]
    public void What_is_almost_within_reach_is_the_plain_models_for_each_persona()
    {
        var cards = DemoCity.Cards.ToArray();

        Assert.All(DemoCity.File.Personas, persona => Assert.True(AreExactMisses(
            cards, new MatchRequest { Profile = persona.Profile, TieKey = persona.Id }, CardScope.All)));
    }

    [Fact]
    public void A_list_within_a_scope_and_with_who_is_due_is_the_plain_models() => Law.Holds(
        random => (Cards: RandomCity.Cards(random, 150), Request: Request(random), Scope: Scope(random),
            Day: ExposureDay(random)),
        example => Law.Smaller(example.Cards).Select(cards => (cards, example.Request, example.Scope, example.Day)),
        example => IsExactWithin(example.Cards, example.Request, example.Scope, example.Day),
        count: 400);

    private static bool AreExactMisses(AssignmentCard[] cards, MatchRequest request, CardScope scope)
    {
        var view = IndexOf(cards).Current;
        var plain = Lines(DemoCity.Model.NearMisses(request, [.. cards.Where(scope.Has)]));
        return Enum.GetValues<LaneWidth>().Where(LaneWidths.IsSupported).All(width =>
            Lines(new AssignmentScan(width).NearMisses(view, request, scope)).SequenceEqual(plain));
    }

    private static IEnumerable<string> Lines(NearMisses misses) =>
    [
        .. misses.Reliefs.Select(relief => $"{relief.Reason} {relief.Count}"),
        .. misses.Alternatives.Concat(misses.Maybes)
            .Select(miss => $"{miss.Card.Id} {miss.Score:R} {string.Join(' ', miss.Reasons)}"),
        $"{misses.Alternatives.Length}",
    ];

    private static bool IsExactWithin(AssignmentCard[] cards, MatchRequest request, CardScope scope, Exposure day)
    {
        var view = IndexOf(cards).Current;
        var spread = new ListSpread(DemoCity.LoadedAt);
        var weekly = WeeklyShowing.From([.. cards], day, DemoCity.LoadedAt);
        var order = CardOrder.From(view, null, spread, weekly);
        var plain = Lines(DemoCity.Model.List(request, [.. cards.Where(scope.Has)], null, weekly, spread));
        return Enum.GetValues<LaneWidth>().Where(LaneWidths.IsSupported).All(width =>
            Lines(new AssignmentScan(width).List(view, request, order, scope)).SequenceEqual(plain));
    }

    private static CardScope Scope(Random random) => new()
    {
        LeftOut = [.. RandomCity.Person(random, 1).Engaged],
        IsWithoutLasting = random.Next(3) == 0,
        IsWithoutWork = random.Next(3) == 0,
    };

    private static AssignmentCard[] Unanswered(Random random, AssignmentCard[] cards) =>
        [.. cards.Select(card => random.Next(2) == 0 ? card : card with
        {
            Details = card.Details with
            {
                Unanswered = [.. DemoCity.File.Vocabulary.Supports.Select(word => word.Id)
                    .Concat(DemoCity.File.Vocabulary.Accessibility.Select(word => word.Id))
                    .Where(quality => random.Next(2) == 0 && !Qualities.Has(card.Details, quality))],
            },
        })];

    private static Exposure ExposureDay(Random random)
    {
        var today = DateOnly.FromDateTime(DemoCity.LoadedAt.UtcDateTime);
        return new Exposure
        {
            Date = today,
            CountedSince = today.AddDays(-random.Next(12)),
            LastShown = Enumerable.Range(0, 40).Where(_ => random.Next(2) == 0).ToImmutableDictionary(
                number => new AssociationId($"association-{number}"), _ => today.AddDays(-random.Next(12))),
        };
    }

    private static AssignmentIndex IndexOf(IEnumerable<AssignmentCard> cards)
    {
        var index = new AssignmentIndex(DemoCity.File.Vocabulary);
        foreach (var card in cards)
        {
            index.Put(card);
        }

        index.Publish();
        return index;
    }

    private static bool IsExact(
        CardsView view,
        AssignmentCard[] cards,
        MatchRequest request,
        ImmutableDictionary<AssociationId, int> exposure)
    {
        var fairShare = exposure.IsEmpty ? null : FairShareOf(cards, exposure);
        var spread = new ListSpread(DemoCity.LoadedAt);
        return IsExact(view, cards, request, null, null)
            && IsExact(view, cards, request, fairShare, null)
            && IsExact(view, cards, request, null, spread)
            && IsExact(view, cards, request, fairShare, spread);
    }

    private static bool IsExact(
        CardsView view, AssignmentCard[] cards, MatchRequest request, FairShare? fairShare, ListSpread? spread)
    {
        var plain = Lines(DemoCity.Model.List(request, [.. cards], fairShare, spread: spread));
        var order = fairShare is null && spread is null ? null : CardOrder.From(view, fairShare, spread);
        return Enum.GetValues<LaneWidth>().Where(LaneWidths.IsSupported).All(width =>
            Lines(new AssignmentScan(width).List(view, request, order)).SequenceEqual(plain));
    }

    private static IEnumerable<string> Lines(MatchList list) =>
    [
        $"{list.EligibleCount}",
        .. list.ExcludedBy.Select(count => $"{count.Reason} {count.Count}"),
        .. list.Top.Concat(list.Work).Select(own =>
            $"{own.Card.Id} {own.Score:R} {string.Join(' ', own.Explanation.Reasons)} " +
            string.Join(' ', own.Explanation.Notes)),
        $"{list.Top.Length}",
    ];

    private static FairShare FairShareOf(
        IEnumerable<AssignmentCard> cards, ImmutableDictionary<AssociationId, int> exposure) =>
        FairShare.From([.. cards], exposure, DemoCity.LoadedAt);

    private static ImmutableDictionary<AssociationId, int> Exposure(Random random) =>
        Enumerable.Range(0, random.Next(20)).ToImmutableDictionary(
            number => new AssociationId($"association-{number}"), _ => random.Next(50));

    private static MatchRequest Request(Random random)
    {
        var person = RandomCity.Person(random, random.Next(1000));
        return new MatchRequest
        {
            Profile = random.Next(8) == 0 ? new MatchProfile() : person.Profile,
            TieKey = person.Participant.Value,
            AcceptedHoursPerWeek = person.AcceptedHours,
            Hidden = [.. person.Hidden],
            ListLength = Lengths[random.Next(Lengths.Length)],
        };
    }

    private static AssignmentCard[] Steps(Random random) =>
        [.. Enumerable.Range(1, random.Next(120)).Select(version => RandomCity.Card(random) with
        {
            Id = new AssignmentId($"u{random.Next(40)}"),
            Version = version,
            Status = random.Next(4) == 0 ? AssignmentStatus.Closed : AssignmentStatus.Open,
        })];

    private static bool IsExactAfterEachBatch(AssignmentCard[] steps, MatchRequest request)
    {
        var index = IndexOf([]);
        var open = new Dictionary<AssignmentId, AssignmentCard>();
        var none = ImmutableDictionary<AssociationId, int>.Empty;
        var before = (View: index.Current, Cards: Array.Empty<AssignmentCard>());
        foreach (var batch in steps.Chunk(12))
        {
            foreach (var card in batch)
            {
                index.Put(card);
                open.Remove(card.Id);
                if (card.Status == AssignmentStatus.Open)
                {
                    open[card.Id] = card;
                }
            }

            var after = (View: index.Publish(), Cards: open.Values.ToArray());
            if (!IsExact(after.View, after.Cards, request, none)
                || !IsExact(before.View, before.Cards, request, none)
                || after.View.Count != open.Count)
            {
                return false;
            }

            before = after;
        }

        return true;
    }
}
