using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Catalog;

/// <summary>What is remembered is what the search says, however often and in whatever order it is asked.</summary>
public sealed class SearchMemoryTests
{
    private static readonly ImmutableArray<CatalogEntry> Entries =
        CatalogSearch.InOrder(DemoCards.All.Select(card => new CatalogEntry(card, DemoCards.File.Vocabulary)));

    private readonly SearchMemory search = new(Entries);

    [Fact]
    public void Each_search_is_the_plain_one_the_first_time_and_again()
    {
        CatalogFilter[] filters =
        [
            new(),
            new() { Text = "cykel" },
            new() { Text = "evening" },
            new() { TimeOfDay = [TimeBucket.Evening] },
            new() { Areas = [new AreaId("soder")], Categories = [new CategoryId("kitchen")] },
            new() { Steps = [StepLevel.DropIn, StepLevel.Regular], MustHave = [new QualityId("ownPace")] },
            new() { Languages = [new LanguageCode("ar")] },
        ];

        foreach (var filter in filters.Concat(filters))
        {
            for (var page = 1; page <= 3; page++)
            {
                var (plain, found) = (CatalogSearch.Find(Entries, filter, page), search.Find(filter, page));
                Assert.Equal(plain.Cards.Select(card => card.Id), found.Cards.Select(card => card.Id));
                Assert.Equal((plain.Total, plain.LastPage), (found.Total, found.LastPage));
            }
        }

        Assert.Equal(filters.Length - 1, search.Count);
    }

    [Fact]
    public void What_differs_in_one_choice_is_another_search()
    {
        string[] keys =
        [
            SearchMemory.KeyOf(new() { Text = "soder" }),
            SearchMemory.KeyOf(new() { Areas = [new AreaId("soder")] }),
            SearchMemory.KeyOf(new() { Areas = [new AreaId("soder"), new AreaId("norr")] }),
            SearchMemory.KeyOf(new() { Categories = [new CategoryId("soder")] }),
            SearchMemory.KeyOf(new() { Text = "|soder" }),
            SearchMemory.KeyOf(new() { MustHave = [new QualityId("soder")] }),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public void No_more_searches_are_remembered_than_there_is_room_for()
    {
        for (var number = 0; number < 3 * SearchMemory.SearchCountMax; number++)
        {
            search.All(new CatalogFilter { Text = $"ord{number}" });
            Assert.InRange(search.Count, 1, SearchMemory.SearchCountMax);
        }
    }
}
