using System.Collections.Immutable;
using System.Text;
using FsCheck.Fluent;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Tests.City;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Catalog;

public sealed class CatalogSearchTests
{
    private static readonly ImmutableArray<CatalogEntry> Entries =
        [.. DemoCity.Cards.Select(card => new CatalogEntry(card, DemoCity.File.Vocabulary))];

    [Theory]
    [InlineData("cykel", "u030", "u031", "u032", "u033", "u081")]
    [InlineData("skrotcyklar", "u030")]
    [InlineData("CYKLAR", "u030", "u031", "u032", "u081")]
    [InlineData("matlagning", "u096")]
    [InlineData("sprakkafe", "u014", "u015")]
    [InlineData("Språkkafé", "u014", "u015")]
    [InlineData("katt", "u099", "u100")]
    [InlineData("katter", "u099", "u100")]
    [InlineData("hund", "u097", "u098")]
    [InlineData("hundar", "u097", "u098")]
    [InlineData("möbel", "u038")]
    [InlineData("mobler", "u038")]
    [InlineData("simning", "u067", "u068")]
    [InlineData("spel", "u003", "u093", "u106", "u107")]
    [InlineData("fotbollskväll", "u004")]
    [InlineData("promenad på kvällen", "u071", "u091", "u098")]
    [InlineData("läxor", "u111")]
    [InlineData("Verdandi kaffe", "u001")]
    public void A_search_finds_what_a_person_would_expect(string text, params string[] expected)
    {
        var found = Find(new CatalogFilter { Text = text }).Select(card => card.Id.Value).ToHashSet();

        Assert.All(expected, id => Assert.Contains(id, found));
        Assert.InRange(found.Count, expected.Length, expected.Length + 12);
    }

    [Fact]
    public void Decomposed_letters_find_what_composed_letters_find()
    {
        var composed = Find(new CatalogFilter { Text = "måla båt" });
        var decomposed = Find(new CatalogFilter { Text = "måla båt".Normalize(NormalizationForm.FormD) });

        Assert.Equal("u073", Assert.Single(composed).Id.Value);
        Assert.Equal(composed, decomposed);
    }

    [Fact]
    public void A_typed_ring_is_meant_and_a_missing_one_is_forgiven()
    {
        Assert.NotEmpty(Find(new CatalogFilter { Text = "Gåsebäck" }));
        Assert.Equal(Find(new CatalogFilter { Text = "Gåsebäck" }), Find(new CatalogFilter { Text = "GASEBACK" }));
        Assert.Equal("u022", Assert.Single(Find(new CatalogFilter { Text = "matkassar" })).Id.Value);
        Assert.Empty(Find(new CatalogFilter { Text = "måtkassar" }));
    }

    [Fact]
    public void Words_that_say_nothing_are_passed_over_unless_they_are_all_there_is()
    {
        Assert.Equal(
            Find(new CatalogFilter { Text = "katter" }),
            Find(new CatalogFilter { Text = "jag vill katter och" }));
        Assert.NotEmpty(Find(new CatalogFilter { Text = "och" }));
        Assert.Empty(Find(new CatalogFilter { Text = "rymdfärjepilot" }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("!?–…")]
    public void A_text_without_words_asks_for_nothing(string text) =>
        Assert.Equal(Entries.Length, CatalogSearch.Find(Entries, new CatalogFilter { Text = text }).Total);

    [Fact]
    public void Half_a_surrogate_pair_is_not_a_fault() =>
        Assert.Equal(Entries.Length, CatalogSearch.Find(Entries, new CatalogFilter { Text = "\ud83d" }).Total);

    [Fact]
    public void Every_filter_keeps_only_what_it_asks_for()
    {
        AssertKeeps(
            new CatalogFilter { Categories = [new("kitchen"), new("animals")] },
            card => card.Details.Category.Value is "kitchen" or "animals");
        AssertKeeps(new CatalogFilter { Areas = [new("soder")] }, card => card.Details.Area.Value == "soder");
        AssertKeeps(new CatalogFilter { Steps = [StepLevel.DropIn] }, card => card.Details.Step == StepLevel.DropIn);
        AssertKeeps(
            new CatalogFilter { Languages = [new("ar"), new("so")] },
            card => card.Details.Languages.Any(language => language.Value is "ar" or "so"));
        AssertKeeps(
            new CatalogFilter { MustHave = [new("wheelchair"), DerivedQualities.NoReading] },
            card => card.Details.Accessibility.Contains(new("wheelchair"))
                && card.Details.Demands.Reading == ReadingDemand.None);
        AssertKeeps(
            new CatalogFilter { TimeOfDay = [TimeBucket.Weekend] },
            card => card.Details.IsFlexible || TimeBuckets.Of(card.Details).Contains(TimeBucket.Weekend));
    }

    [Fact]
    public void Evenings_come_first_then_flexible_times_and_full_ones_last()
    {
        var entries = DemoCity.Cards.Select(card => card.Id.Value == "u001" ? Filled(card) : card)
            .Select(card => new CatalogEntry(card, DemoCity.File.Vocabulary));

        var found = Find(new CatalogFilter(), [.. entries]);

        var groups = found.Select(card =>
            (card.PlacesWord == PlacesWord.Full ? 10 : 0)
            + (TimeBuckets.Of(card.Details).Contains(TimeBucket.Evening) ? 0 : card.Details.IsFlexible ? 1 : 2))
            .ToArray();
        Assert.Equal(groups.Order(), groups);
        Assert.Equal([0, 1, 2, 10, 12], groups.Distinct());
    }

    [Fact]
    public void Within_a_group_the_newest_comes_first()
    {
        var evenings = Find(new CatalogFilter { TimeOfDay = [TimeBucket.Evening] })
            .Where(card => !card.Details.IsFlexible).Select(card => card.PublishedAtUtc).ToArray();

        Assert.Equal(evenings.OrderDescending(), evenings);
    }

    [Fact]
    public void The_order_does_not_depend_on_the_order_cards_come_in() => Law.Holds(
        Gen.Shuffle(Enumerable.Range(0, Entries.Length).ToArray()),
        order => Find(new CatalogFilter(), [.. order.Select(index => Entries[index])])
            .SequenceEqual(Find(new CatalogFilter())),
        count: 30);

    [Fact]
    public void Pages_follow_each_other_without_gaps_or_repeats()
    {
        var pages = Enumerable.Range(1, 8)
            .Select(page => CatalogSearch.Find(Entries, new CatalogFilter(), page)).ToArray();

        Assert.Equal([20, 20, 20, 20, 20, 20, 11, 0], pages.Select(page => page.Cards.Length));
        Assert.All(pages, page => Assert.Equal((131, 7), (page.Total, page.LastPage)));
        Assert.Equal(131, pages.SelectMany(page => page.Cards).Distinct().Count());
    }

    [Fact]
    public void The_limits_are_reached_and_not_passed()
    {
        var filter = new CatalogFilter();
        var longest = new CatalogFilter { Text = new string('x', CatalogFilter.TextLengthMax) };

        Assert.Equal(50, CatalogSearch.Find(Entries, filter, 1, CatalogSearch.PageSizeMax).Cards.Length);
        Assert.Empty(CatalogSearch.Find(Entries, filter, CatalogSearch.PageMax, CatalogSearch.PageSizeMax).Cards);
        Assert.Equal(0, CatalogSearch.Find(Entries, longest).Total);
        Assert.Throws<ArgumentOutOfRangeException>(
            () => CatalogSearch.Find(Entries, filter, 1, CatalogSearch.PageSizeMax + 1));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => CatalogSearch.Find(Entries, filter, CatalogSearch.PageMax + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CatalogSearch.Find(Entries, filter, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => CatalogSearch.Find(Entries, filter, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => CatalogSearch.Find(Entries, longest with { Text = longest.Text + "x" }));
    }

    [Fact]
    public void Words_past_the_limit_are_passed_over()
    {
        const string tenWords = "kaffe och prat kom in drick gå när du vill";

        Assert.Equal("u006", Assert.Single(Find(new CatalogFilter { Text = tenWords + " rymdfärja" })).Id.Value);
        Assert.Empty(Find(new CatalogFilter { Text = "rymdfärja " + tenWords }));
    }

    [Fact]
    public void Entries_kept_in_order_are_those_that_would_be_sorted_anew() => Law.Holds(
        Gen.Shuffle(Enumerable.Range(0, Entries.Length).ToArray()),
        order =>
        {
            var half = order.Take(order.Length / 2).Select(index => Entries[index]).ToImmutableArray();
            var gone = half.Take(5).ToHashSet();
            var coming = order.Skip(order.Length / 2).Select(index => Entries[index]).ToImmutableArray();

            var kept = CatalogSearch.InOrder(CatalogSearch.InOrder(half), entry => !gone.Contains(entry), coming);

            return kept.SequenceEqual(CatalogSearch.InOrder([.. half.Except(gone), .. coming]));
        });

    private static AssignmentCard Filled(AssignmentCard card) =>
        card with { Occupancy = new Occupancy { Places = 6, Taken = 5, Held = 1 } };

    private static ImmutableArray<AssignmentCard> Find(CatalogFilter filter) => Find(filter, Entries);

    private static ImmutableArray<AssignmentCard> Find(CatalogFilter filter, ImmutableArray<CatalogEntry> entries) =>
        [.. Enumerable.Range(1, 3)
            .SelectMany(page => CatalogSearch.Find(entries, filter, page, CatalogSearch.PageSizeMax).Cards)];

    private static void AssertKeeps(CatalogFilter filter, Func<AssignmentCard, bool> isWanted)
    {
        var found = Find(filter).Select(card => card.Id).ToHashSet();

        Assert.InRange(found.Count, 1, DemoCity.Cards.Length - 1);
        Assert.Equal(DemoCity.Cards.Where(isWanted).Select(card => card.Id).ToHashSet(), found);
    }
}
