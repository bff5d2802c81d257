using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Pages;

/// <summary>U20: an empty list never happens.</summary>
public sealed class EmptyListTests(CityHost host)
{
    [Theory]
    [InlineData("/mina")]
    [InlineData("/min-vecka")]
    [InlineData("/nytt")]
    [InlineData("/mina/meddelanden")]
    [InlineData("/svar")]
    [InlineData("/hitta?text=finnsinteallsnågonstans")]
    public async Task Where_there_is_nothing_yet_there_are_the_three_nearest_and_the_phone(string path)
    {
        using var person = host.NewBrowser();

        await person.OpenAsync(path);

        Assert.Equal(
            MatchRules.AlternativeCountMax, person.Page.QuerySelectorAll("main [data-assignment]").Length);
        Assert.Contains(
            new SiteOptions().HelpPhone, person.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/min-vecka")]
    [InlineData("/nytt")]
    [InlineData("/mina/meddelanden")]
    public async Task Where_ones_own_choices_are_in_the_way_the_list_says_which(string path)
    {
        using var person = host.NewBrowser();
        await person.OpenAsync("/fragor/5");
        await person.SendAsync(
            "/fragor/5", ("maste", "soberPlace"), ("maste", "comeAsYouAre"), ("knapp", "nasta"));

        await person.OpenAsync(path);

        Assert.NotEmpty(person.Page.QuerySelectorAll("#narmast .ways a[href^='/fragor/']"));
        Assert.NotEmpty(person.Page.QuerySelectorAll("main [data-assignment]"));
    }
}
