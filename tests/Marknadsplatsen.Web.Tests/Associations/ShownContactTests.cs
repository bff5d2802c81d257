using System.Net;
using System.Text.RegularExpressions;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Web.Sharing;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Associations;

/// <summary>
/// After a yes the person lets one association see how to reach them, with one tap, and takes it back with another.
/// Each look is told, and nobody else sees it.
/// </summary>
public sealed partial class ShownContactTests(CityHost host)
{
    [Fact]
    public async Task One_tap_shows_the_way_to_one_association_and_one_tap_takes_it_back()
    {
        const string email = "visas@example.org";
        var own = await host.PostAsync("kontakt-visas");
        var other = await host.PostAsync("kontakt-andra");
        using var person = await AcceptAsync(email, own.Id, other.Id);
        using var team = await host.NewBrowserAsync(own.AssociationId);
        using var stranger = await host.NewBrowserAsync(other.AssociationId);
        var path = await PathAsync(own.Id);
        await RefusedAsync(team, path);

        await person.OpenAsync($"/uppdrag/{own.Id}/svar");
        await person.PostAsync(Form(own.Id), [.. Untouched(person, own.Id), ("visa", "epost")]);

        Assert.Contains("Föreningen ser din e-post", person.Words, StringComparison.Ordinal);
        await team.OpenAsync($"/forening/uppdrag/{own.Id}");
        Assert.DoesNotContain(email, team.Body, StringComparison.Ordinal);
        Assert.NotNull(team.Page.QuerySelector($"a[href='{path}']"));
        await team.OpenAsync(path);
        Assert.Equal(email, team.Page.QuerySelector("#kontakt")!.TextContent);
        Assert.Contains("no-store", team.CacheControl!, StringComparison.Ordinal);
        await RefusedAsync(stranger, path);
        await RefusedAsync(stranger, await PathAsync(other.Id));
        await person.OpenAsync("/mina/vem-har-tittat");
        Assert.Contains("såg hur du nås", person.Words, StringComparison.Ordinal);

        await person.OpenAsync("/mina");
        await person.PostAsync(Form(own.Id), [.. Untouched(person, own.Id), ("visa", "ingen-vag")]);
        await RefusedAsync(team, path);
    }

    [Theory]
    [InlineData("leaves")]
    [InlineData("removes the address")]
    [InlineData("erases all")]
    public async Task Nothing_is_shown_of_somebody_who(string how)
    {
        var email = $"visas-{how[..3]}@example.org";
        var own = await host.PostAsync($"kontakt-{how[..3]}");
        using var person = await AcceptAsync(email, own.Id);
        using var team = await host.NewBrowserAsync(own.AssociationId);
        var path = await PathAsync(own.Id);
        await person.OpenAsync($"/uppdrag/{own.Id}/svar");
        await person.PostAsync(Form(own.Id), [.. Untouched(person, own.Id), ("visa", "epost")]);
        await team.OpenAsync(path);
        Assert.Equal(HttpStatusCode.OK, team.Status);

        switch (how)
        {
            case "leaves":
                await person.SendAsync($"/uppdrag/{own.Id}/lamna");
                break;
            case "removes the address":
                await person.OpenAsync("/kontakt");
                await person.SendAsync("/kontakt/ta-bort");
                break;
            default:
                await person.OpenAsync("/mina/ta-bort");
                await person.SendAsync("/mina/ta-bort");
                break;
        }

        await RefusedAsync(team, path);
    }

    [Fact]
    public async Task Somebody_who_has_no_way_is_not_asked_and_is_led_to_where_one_is_kept()
    {
        var own = await host.PostAsync("kontakt-saknas");
        using var person = await host.NewBrowser().OpenAsync($"/uppdrag/{own.Id}");
        await person.SendAsync($"/uppdrag/{own.Id}/ja");
        await person.OpenAsync($"/uppdrag/{own.Id}/svar");
        Assert.DoesNotContain("value=\"epost\"", person.Body, StringComparison.Ordinal);

        await person.PostAsync(Form(own.Id), [.. Untouched(person, own.Id), ("visa", "epost")]);

        Assert.Equal("/kontakt", person.Path);
    }

    private static string Form(AssignmentId id) => $"/uppdrag/{id}/namn";

    private static (string Name, string Value)[] Untouched(Browser person, AssignmentId id) =>
        [.. person.Fields(Form(id)).Where(field => field.Name != "visa")];

    private static async Task RefusedAsync(Browser team, string path)
    {
        await team.OpenAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, team.Status);
    }

    private async Task<string> PathAsync(AssignmentId id) => ShownContact.HostPath(
        id, Pseudonyms.ReferenceOf(id, Assert.Single(await host.EngagementsAsync(id)).Participant));

    private async Task<Browser> AcceptAsync(string email, params AssignmentId[] assignments)
    {
        var person = host.NewBrowser();
        foreach (var id in assignments)
        {
            await person.OpenAsync($"/uppdrag/{id}");
            await person.SendAsync($"/uppdrag/{id}/ja");
        }

        await person.OpenAsync("/kontakt");
        await person.SendAsync("/kontakt", ("till", email));
        await person.SendAsync("/kontakt/kod", ("kod", Code().Match((await host.Letters.NextAsync(email)).Text).Value));
        return person;
    }

    [GeneratedRegex(@"\b[0-9]{6}\b")]
    private static partial Regex Code();
}
