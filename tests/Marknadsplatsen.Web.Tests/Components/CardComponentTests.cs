using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Tests.Components;

public sealed class CardComponentTests
{
    [Fact]
    public async Task A_card_is_one_link_in_its_heading()
    {
        var body = await Rendered.Of<AssignmentCard>(("View", Card()), ("Level", 3));

        var link = Assert.Single(body.QuerySelectorAll("a"));
        Assert.Equal("/uppdrag/u001", link.GetAttribute("href"));
        Assert.Equal("H3", link.ParentElement!.TagName);
    }

    [Fact]
    public async Task A_card_shows_three_facts_at_most()
    {
        var fact = new Fact("support-ownPace", "I din takt");

        var body = await Rendered.Of<AssignmentCard>(("View", Card() with { Facts = [fact, fact, fact, fact] }));

        Assert.Equal(3, body.QuerySelectorAll(".facts li").Length);
    }

    [Fact]
    public async Task A_card_says_why_only_when_there_is_a_reason()
    {
        var without = await Rendered.Of<AssignmentCard>(("View", Card()));
        var reasoned = Card() with { Reasons = ["Det är nära.", "Det är på kvällen."] };
        var with = await Rendered.Of<AssignmentCard>(("View", reasoned));

        Assert.Null(without.QuerySelector(".card-why"));
        Assert.Equal("Det är nära. Det är på kvällen.", with.QuerySelector(".card-why")!.Words());
    }

    [Fact]
    public async Task Each_places_word_has_its_own_word_and_its_own_shape()
    {
        var kinds = Enum.GetValues<PlacesKind>();

        var words = new HashSet<string>();
        var shapes = new HashSet<string?>();
        foreach (var kind in kinds)
        {
            var body = await Rendered.Of<PlacesWord>(("Kind", kind));
            words.Add(body.Words());
            shapes.Add(body.QuerySelector("use")!.GetAttribute("href"));
        }

        Assert.Equal(kinds.Length, words.Count);
        Assert.Equal(kinds.Length, shapes.Count);
        Assert.DoesNotContain(words, word => word.Any(char.IsDigit));
    }

    [Theory]
    [InlineData(6, 2, 12, "6 av 12 platser tagna. 2 hålls. Lediga: 4.")]
    [InlineData(3, 0, 4, "3 av 4 platser tagna. Lediga: 1.")]
    [InlineData(5, 0, 4, "5 av 4 platser tagna. Lediga: 0.")]
    [InlineData(0, 0, 0, "0 av 0 platser tagna. Lediga: 0.")]
    public async Task The_bar_says_in_words_what_it_shows(int taken, int held, int places, string words)
    {
        var body = await Rendered.Of<QuietBar>(("Taken", taken), ("Held", held), ("Places", places));

        Assert.Equal(words, body.Words());
        Assert.Equal("true", body.QuerySelector("svg")!.GetAttribute("aria-hidden"));
    }

    [Theory]
    [InlineData(1, 3, "?sida=2")]
    [InlineData(2, 3, "?sida=1 ?sida=3")]
    [InlineData(3, 3, "?sida=2")]
    [InlineData(1, 1, "")]
    public async Task The_pager_leads_only_where_there_is_a_page(int page, int count, string addresses)
    {
        Func<int, string> href = number => $"?sida={number}";

        var body = await Rendered.Of<Pager>(("PageNumber", page), ("PageCount", count), ("Href", href));

        Assert.Equal(addresses, string.Join(' ', body.QuerySelectorAll("a").Select(link => link.GetAttribute("href"))));
    }

    private static AssignmentCardView Card() => new()
    {
        Id = "u001",
        Href = "/uppdrag/u001",
        Title = "Häll upp kaffe",
        AssociationName = "Verdandi Söder",
        CategoryPicture = "category-meetingPlace",
        When = "Måndagar, efter klockan 16",
        Where = "Söder. Bussen stannar nära.",
        Places = PlacesKind.Open,
    };
}
