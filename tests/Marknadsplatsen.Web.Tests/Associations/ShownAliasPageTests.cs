using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Associations;

/// <summary>
/// After a yes the person lets one association see what they are called, with one tap, and takes it back with another.
/// Nobody else sees it, and each look is told.
/// </summary>
public sealed class ShownAliasPageTests(CityHost host)
{
    private const string Alias = "Morgonfågel";

    [Fact]
    public async Task One_tap_shows_the_name_to_one_association_and_one_tap_takes_it_back()
    {
        var (own, id) = await PostAsync("alias-own", acceptsDirectly: true);
        var (other, waits) = await PostAsync("alias-other", acceptsDirectly: false);
        using var person = await AcceptAsync(id, waits);
        using var desk = await host.NewBrowserAsync(own);
        using var stranger = await host.NewBrowserAsync(other);
        using var coordinator = await host.NewCoordinatorAsync();
        await SeesAsync(desk, $"/forening/uppdrag/{id}", isSeen: false);

        await person.OpenAsync($"/uppdrag/{id}/svar");
        await person.SendAsync(Form(id), ("visa", "ja"));

        Assert.Equal($"/uppdrag/{id}/svar", person.Path);
        Assert.Contains(Alias, person.Words, StringComparison.Ordinal);
        await SeesAsync(desk, $"/forening/uppdrag/{id}", isSeen: true);
        await SeesAsync(stranger, $"/forening/uppdrag/{waits}", isSeen: false);
        await SeesAsync(stranger, "/forening", isSeen: false);
        await SeesAsync(coordinator, "/tavla/vantar", isSeen: false);
        await person.OpenAsync("/mina/vem-har-tittat");
        Assert.Contains("såg namnet du visar", person.Words, StringComparison.Ordinal);

        await person.OpenAsync("/mina");
        await person.SendAsync(Form(id), ("visa", "nej"));
        await SeesAsync(desk, $"/forening/uppdrag/{id}", isSeen: false);
    }

    [Fact]
    public async Task Whoever_waits_or_has_left_is_not_asked_and_shows_nothing()
    {
        var (own, id) = await PostAsync("alias-left", acceptsDirectly: true);
        var (other, waits) = await PostAsync("alias-waits", acceptsDirectly: false);
        using var person = await AcceptAsync(id, waits);
        using var desk = await host.NewBrowserAsync(own);
        using var second = await host.NewBrowserAsync(other);
        await person.OpenAsync($"/uppdrag/{id}/svar");
        var sent = person.Fields(Form(id));
        await person.SendAsync(Form(id), ("visa", "ja"));
        await person.SendAsync($"/uppdrag/{id}/lamna");

        Assert.False(person.HasForm(Form(id)));
        await person.PostAsync(Form(id), [.. sent, ("visa", "ja")]);
        await person.OpenAsync($"/uppdrag/{waits}/svar");
        Assert.False(person.HasForm(Form(waits)));

        await person.PostAsync(Form(waits), [.. sent.Where(field => field.Name != "visa"), ("visa", "ja")]);
        await SeesAsync(desk, $"/forening/uppdrag/{id}", isSeen: false);
        await SeesAsync(second, $"/forening/uppdrag/{waits}", isSeen: false);
    }

    [Fact]
    public async Task Somebody_without_a_name_chooses_one_first_and_comes_back()
    {
        var (_, id) = await PostAsync("alias-none", acceptsDirectly: true);
        using var person = await AcceptAsync(id, null);
        await person.OpenAsync($"/uppdrag/{id}/svar");

        await person.SendAsync(Form(id), ("visa", "ja"));
        Assert.StartsWith("/mina/namn", person.Path, StringComparison.Ordinal);
        await person.SendAsync("/mina/namn", ("namn", new string('a', 500)));
        Assert.Equal(HttpStatusCode.BadRequest, person.Status);
        await person.SendAsync("/mina/namn", ("namn", Alias));

        Assert.Equal($"/uppdrag/{id}/svar", person.Path);
        Assert.True(person.HasForm(Form(id)));
    }

    [Theory]
    [InlineData("https://elak.example/")]
    [InlineData("//elak.example")]
    public async Task The_way_on_from_the_name_is_never_another_site(string back)
    {
        using var person = host.NewBrowser();
        await person.OpenAsync($"/mina/namn?tillbaka={Uri.EscapeDataString(back)}");
        // The links to other languages lead back here, whatever the address was.
        person.Page.QuerySelector("nav.languages")!.Remove();
        Assert.DoesNotContain("elak", person.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        await person.SendAsync("/mina/namn", ("namn", Alias), ("tillbaka", back));

        Assert.Equal("/mina/uppgifter", person.Path);
    }

    private static string Form(AssignmentId id) => $"/uppdrag/{id}/namn";

    private static async Task SeesAsync(Browser browser, string path, bool isSeen)
    {
        await browser.OpenAsync(path);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal(isSeen, browser.Body.Contains(Alias, StringComparison.Ordinal));
    }

    private async Task<Browser> AcceptAsync(AssignmentId id, AssignmentId? waits)
    {
        var person = host.NewBrowser();
        await person.OpenAsync($"/uppdrag/{id}");
        await person.SendAsync($"/uppdrag/{id}/ja");
        if (waits is { } another)
        {
            await person.OpenAsync($"/uppdrag/{another}");
            await person.SendAsync($"/uppdrag/{another}/ja");
            await person.OpenAsync("/mina/namn");
            await person.SendAsync("/mina/namn", ("namn", Alias));
        }

        return person;
    }

    private async Task<(AssociationId Association, AssignmentId Id)> PostAsync(string name, bool acceptsDirectly)
    {
        var association = await host.RegisterAsync(name);
        var posted = await host.Grains.GetGrain<IAssociationGrain>(association.Value).Post(new PostAssignment
        {
            CommandId = new CommandId("post"),
            Details = DemoCards.Find("u001").Details with
            {
                LeadsTo = [],
                Places = 40,
                TakenOutside = 0,
                AcceptsDirectly = acceptsDirectly,
            },
        });
        var id = Assert.IsType<PostOutcome.Posted>(posted).Id;
        await host.CatchUpAsync(id);
        return (association, id);
    }
}
