using System.Net;
using Marknadsplatsen.Web.Tests.Accounts;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Participants;

/// <summary>
/// An association helps somebody on its own device (DOMAIN section 1 row 98). After "Klar" the device shows nothing of
/// whoever was helped, and the helper is where they were.
/// </summary>
public sealed class HelperModeTests(CityHost host)
{
    private const string Path = "/hjalpa-nagon";
    private const string Alias = "Hjälpta Humlan";

    [Fact]
    public async Task After_klar_the_helpers_device_shows_nothing()
    {
        var card = await host.PostAsync("hjalparlage");
        var words = await PersonAsync(card.Id.Value);
        using var helper = await host.NewBrowserAsync(card.AssociationId);
        await helper.OpenAsync(Path);
        await helper.SendAsync(Path, ("kort", "ja"));
        Assert.Equal("/logga-in", helper.Path);
        await helper.SendAsync("/logga-in", ("ord", words));
        await helper.OpenAsync("/mina");
        Assert.Contains(card.Details.Title, helper.Words, StringComparison.Ordinal);
        Assert.Contains(
            "Du hjälper någon.", helper.Page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("180; url=/glom/sjalv", helper.Header("Refresh"));
        Assert.DoesNotContain("mp-forr", helper.CookieNames);

        await helper.OpenAsync("/glom");
        await helper.SendAsync("/glom");

        Assert.Equal("\"cache\", \"storage\"", helper.Header("Clear-Site-Data"));
        Assert.Contains("Hjälp någon mer", helper.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("mp-person", helper.CookieNames);
        Assert.DoesNotContain("mp-kiosk", helper.CookieNames);
        string[] pages =
        [
            "/mina", "/min-vecka", "/mina/namn", "/mina/uppgifter", "/mina/meddelanden", "/mina/stod", "/mina/gjort",
            "/nytt", "/kort", "/svar", $"/uppdrag/{card.Id}", $"/uppdrag/{card.Id}/svar", "/forening",
            $"/forening/uppdrag/{card.Id}", "/forening/personer",
        ];
        foreach (var page in pages)
        {
            await helper.OpenAsync(page);
            Assert.DoesNotContain(Alias, helper.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("Du har en plats.", helper.Words, StringComparison.Ordinal);
            Assert.Null(helper.Header("Refresh"));
        }

        // The helper is still at the desk of the association.
        await helper.OpenAsync("/forening");
        Assert.Equal(HttpStatusCode.OK, helper.Status);
    }

    [Fact]
    public async Task What_is_the_helpers_own_is_put_aside_before_anything_is_written_for_somebody_else()
    {
        var card = await host.PostAsync("hjalparlage-egen");
        using var helper = host.NewBrowser();
        await helper.OpenAsync($"/uppdrag/{card.Id}");
        await helper.SendAsync($"/uppdrag/{card.Id}/ja");

        await helper.OpenAsync(Path);
        await helper.SendAsync(Path);

        Assert.Equal("/fragor/1", helper.Path);
        await helper.OpenAsync("/mina");
        Assert.DoesNotContain(card.Details.Title, helper.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_many_share_stays_shared_when_the_helping_is_over()
    {
        using var helper = host.NewBrowser();
        await helper.OpenAsync("/delad-dator");
        await helper.SendAsync("/delad-dator");
        await helper.OpenAsync(Path);
        await helper.SendAsync(Path);

        await helper.OpenAsync("/glom");
        await helper.SendAsync("/glom");

        Assert.Contains("mp-kiosk", helper.CookieNames);
    }

    private async Task<string> PersonAsync(string assignment)
    {
        using var person = host.NewBrowser();
        await person.OpenAsync($"/uppdrag/{assignment}");
        await person.SendAsync($"/uppdrag/{assignment}/ja");
        await person.OpenAsync("/mina/namn");
        await person.SendAsync("/mina/namn", ("namn", Alias));
        await person.OpenAsync("/kort");
        await person.SendAsync("/kort");
        return ShownCard.On(person);
    }
}
