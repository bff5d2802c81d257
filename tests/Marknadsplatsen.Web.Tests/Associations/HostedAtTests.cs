using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Associations;

/// <summary>An assignment at a place of somebody else (DOMAIN section 1 row 18), from the form to the pages.</summary>
public sealed class HostedAtTests(CityHost host)
{
    [Fact]
    public async Task A_new_place_is_told_on_the_page_and_asks_whoever_has_a_place_again()
    {
        var card = await host.PostAsync("hos-1");
        using var person = host.NewBrowser();
        await person.OpenAsync(WaysIn.Participant("hos-1-person"));
        await person.OpenAsync($"/uppdrag/{card.Id}");
        await person.SendAsync($"/uppdrag/{card.Id}/ja");

        using var association = await EditAsync(
            "hos-1", card.Id, ("hostedAt", "library"), ("hostedName", "Biblioteket vid parken"));
        Assert.Equal(HttpStatusCode.OK, association.Status);
        await host.CatchUpAsync(card.Id);
        await host.PersonsToldAsync(card.Id);
        await person.OpenAsync($"/uppdrag/{card.Id}");

        Assert.Contains("Det är på ett bibliotek: Biblioteket vid parken.", person.Words, StringComparison.Ordinal);
        Assert.True(person.HasForm($"/uppdrag/{card.Id}/behall"));
        await association.OpenAsync($"/forening/uppdrag/{card.Id}/andra");
        Assert.Contains(("hostedAt", "library"), association.Fields($"/forening/uppdrag/{card.Id}/andra/allt"));
        using var back = await EditAsync("hos-1", card.Id, ("hostedAt", ""), ("hostedName", ""));
        await host.CatchUpAsync(card.Id);
        await host.PersonsToldAsync(card.Id);
        await person.OpenAsync($"/uppdrag/{card.Id}");
        Assert.DoesNotContain("bibliotek", person.Words, StringComparison.OrdinalIgnoreCase);
        Assert.False(person.HasForm($"/uppdrag/{card.Id}/behall"));
    }

    [Theory]
    [InlineData("hos-2", "nowhere", "Parken", "hostedAt-error")]
    [InlineData("hos-3", "", "Parken", "hostedAt-error")]
    [InlineData("hos-4", "other", "Ring 070-123 45 67", "text-error")]
    public async Task A_place_without_a_sort_and_a_name_that_leads_away_come_back(
        string test, string kind, string name, string error)
    {
        var card = await host.PostAsync(test);

        using var association = await EditAsync(test, card.Id, ("hostedAt", kind), ("hostedName", name));

        Assert.Equal(HttpStatusCode.BadRequest, association.Status);
        Assert.NotNull(association.Page.GetElementById(error));
        Assert.Contains(("hostedName", name), association.Fields($"/forening/uppdrag/{card.Id}/andra/allt"));
    }

    private async Task<Browser> EditAsync(string test, AssignmentId id, params (string Name, string Value)[] fields)
    {
        var association = host.NewBrowser();
        await association.OpenAsync(WaysIn.Association($"prov-{test}"));
        await association.OpenAsync($"/forening/uppdrag/{id}/andra");
        return await association.SendAsync($"/forening/uppdrag/{id}/andra/allt", fields);
    }
}
