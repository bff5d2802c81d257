using System.Collections.Immutable;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Find;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Find;

public sealed class NearestTests
{
    private static readonly ImmutableArray<CatalogEntry> Entries =
        CatalogSearch.InOrder(DemoCards.All.Select(card => new CatalogEntry(card, DemoCards.File.Vocabulary)));

    private static readonly SearchMemory Search = new(Entries);

    private static readonly CatalogFilter Impossible = new()
    {
        Categories = [new CategoryId("animals")],
        Areas = [new AreaId("kattarp")],
        TimeOfDay = [TimeBucket.Evening],
        Text = "rymdraket",
    };

    [Fact]
    public void Three_are_shown_when_nothing_fits_and_they_meet_more_than_the_rest()
    {
        var nearest = Nearest.Of(Search, Impossible);

        Assert.Equal(0, CatalogSearch.Find(Entries, Impossible).Total);
        Assert.Equal(Nearest.CountMax, nearest.Length);
        Assert.True(Met(nearest[0]) >= Met(nearest[2]));
        Assert.DoesNotContain(DemoCards.All, card => Met(card) > Met(nearest[0]));
    }

    [Fact]
    public void A_filter_is_offered_for_removal_only_when_that_gives_something()
    {
        var filter = new CatalogFilter { TimeOfDay = [TimeBucket.Evening], Text = "rymdraket" };

        var relaxation = Assert.Single(Nearest.Relaxations(Search, filter));

        Assert.Equal("text", relaxation.Key);
        Assert.Equal(CatalogSearch.Find(Entries, filter with { Text = "" }).Total, relaxation.Total);
    }

    private static int Met(AssignmentCard card) =>
        (Impossible.Categories.Contains(card.Details.Category) ? 1 : 0)
        + (Impossible.Areas.Contains(card.Details.Area) ? 1 : 0)
        + CatalogSearch.Find([new(card, DemoCards.File.Vocabulary)], new() { TimeOfDay = Impossible.TimeOfDay }).Total;
}
