using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Tests.Components;

public sealed class SentenceTests
{
    private static readonly string[] Clash = ["14 October", "Laga cyklar", "Koka soppa"];

    [Fact]
    public async Task In_another_language_what_an_association_wrote_is_marked()
    {
        using var english = Tongue.English.Speak();

        var body = await Rendered.Of<Sentence>(("Key", "Week.Clash"), ("Words", Clash), ("TheirsFrom", 1));

        Assert.Equal(
            "Two things are at the same time 14 October: Laga cyklar and Koka soppa.", body.TextContent.Trim());
        Assert.Equal(
            ["Laga cyklar", "Koka soppa"],
            body.QuerySelectorAll("span[lang=sv]").Select(span => span.TextContent));
    }

    [Fact]
    public async Task In_Swedish_nothing_is_marked()
    {
        using var swedish = Tongue.Swedish.Speak();

        var body = await Rendered.Of<Sentence>(("Key", "Week.Clash"), ("Words", Clash), ("TheirsFrom", 1));

        Assert.Equal(
            "Två saker är samtidigt 14 October: Laga cyklar och Koka soppa.", body.InnerHtml.Trim());
    }
}
