using System.Net;
using Marknadsplatsen.Web.Release;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Release;

/// <summary>An excerpt tells what an official needs and never who; whoever is in it can see that it was made.</summary>
public sealed class RegisterPageTests(CityHost host)
{
    private const string Path = "/tavla/register";

    [Fact]
    public async Task An_excerpt_masks_people_unless_asked_and_each_of_them_can_see_that_it_was_made()
    {
        using var person = host.NewBrowser();
        await person.OpenAsync("/mina/namn");
        await person.SendAsync("/mina/namn", ("namn", "Kanariefågel"));
        await person.OpenAsync("/uppdrag/u003");
        await person.SendAsync("/uppdrag/u003/ja");
        using var desk = await host.NewCoordinatorAsync();

        await desk.OpenAsync(Path);
        await desk.SendAsync(Path, ("skal", "Begärt av en tidning"));
        var masked = desk.Page.Body!.TextContent;
        await desk.OpenAsync(Path);
        await desk.SendAsync(Path, ("skal", "Begärt av en tidning"), ("beteckningar", "ja"));
        var named = desk.Page.Body!.TextContent;

        Assert.Contains("maskad", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("Person ", masked, StringComparison.Ordinal);
        Assert.Contains("Person ", named, StringComparison.Ordinal);
        Assert.DoesNotContain("Kanariefågel", masked + named, StringComparison.Ordinal);
        await person.OpenAsync("/mina/vem-har-tittat");
        Assert.Contains("tog ut en lista där du finns med", person.Words, StringComparison.Ordinal);
        await desk.OpenAsync(Path);
        Assert.Contains("Begärt av en tidning", desk.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_released()
    {
        using var desk = await host.NewCoordinatorAsync();
        await desk.OpenAsync(Path);

        await desk.SendAsync(Path, ("beteckningar", "ja"));

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains("Skriv varför ni tar ut det.", desk.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_coordinator_of_another_municipality_the_register_is_not_there()
    {
        using var away = await host.NewCoordinatorAsync("1284");

        await away.OpenAsync(Path);

        Assert.Equal(HttpStatusCode.NotFound, away.Status);
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+46", "\"'+46\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("säg \"hej\"; tack", "\"säg \"\"hej\"\"; tack\"")]
    [InlineData("", "\"\"")]
    public void No_cell_begins_a_formula(string value, string cell) => Assert.Equal(cell, Excerpt.Cell(value));
}
