using System.Net;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Teams;
using Marknadsplatsen.Silo.Dev;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Teams;

/// <summary>What each role opens, and that a right which has ended opens nothing.</summary>
public sealed class RoleTests(CityHost host)
{
    private static readonly AssociationId Verdandi = new("verdandi-soder");

    [Theory]
    [InlineData("/forening/uppdrag/u001", TeamRole.Reader)]
    [InlineData("/forening/nytt", TeamRole.Host)]
    [InlineData("/forening/uppdrag/u001/andra/allt", TeamRole.Host)]
    public async Task A_page_of_an_association_opens_from_its_role_up(string path, TeamRole least)
    {
        foreach (var role in Enum.GetValues<TeamRole>())
        {
            using var browser = await host.NewBrowserAsync(Verdandi, role);

            await browser.OpenAsync(path);

            Assert.Equal(role >= least ? HttpStatusCode.OK : HttpStatusCode.Forbidden, browser.Status);
        }
    }

    [Theory]
    [InlineData("/tavla", TeamRole.Reader)]
    [InlineData("/tavla/vantar", TeamRole.Host)]
    [InlineData("/tavla/utan-kort", TeamRole.Host)]
    public async Task A_page_of_coordinators_opens_from_its_role_up_and_for_no_association(string path, TeamRole least)
    {
        foreach (var role in Enum.GetValues<TeamRole>())
        {
            using var coordinator = await host.NewCoordinatorAsync(role: role);
            using var association = await host.NewBrowserAsync(Verdandi, role);

            await coordinator.OpenAsync(path);
            await association.OpenAsync(path);

            Assert.Equal(role >= least ? HttpStatusCode.OK : HttpStatusCode.Forbidden, coordinator.Status);
            Assert.Equal(HttpStatusCode.Unauthorized, association.Status);
        }
    }

    [Fact]
    public async Task A_reader_sees_no_people_and_no_form_and_a_form_of_a_host_is_refused()
    {
        using var reader = await host.NewBrowserAsync(Verdandi, TeamRole.Reader);
        using var asHost = await host.NewBrowserAsync(Verdandi, TeamRole.Host);

        await reader.OpenAsync("/forening/uppdrag/u001");
        await asHost.OpenAsync("/forening/uppdrag/u001");
        var form = asHost.Fields("/forening/uppdrag/u001/andra");

        Assert.Empty(reader.Page.QuerySelectorAll("form"));
        Assert.DoesNotContain("Människor", reader.Words, StringComparison.Ordinal);
        Assert.Contains("Människor", asHost.Words, StringComparison.Ordinal);
        await reader.OpenAsync("/glom");
        var own = reader.Fields("/glom").Where(field => field.Name.StartsWith("__", StringComparison.Ordinal));
        await reader.PostAsync(
            "/forening/uppdrag/u001/andra",
            [.. own, .. form.Where(field => !field.Name.StartsWith("__", StringComparison.Ordinal))]);
        Assert.Equal(HttpStatusCode.Forbidden, reader.Status);
        await reader.OpenAsync("/forening");
        Assert.Empty(reader.Page.QuerySelectorAll("a[href='/forening/nytt']"));
    }

    [Fact]
    public async Task Whoever_is_taken_out_meets_a_closed_page_at_the_next_request()
    {
        var association = await host.RegisterAsync("roller-ut");
        var team = new TeamKey(association);
        using var browser = await host.NewBrowserAsync(association, TeamRole.Host);
        using var owner = await host.NewBrowserAsync(association);
        await browser.OpenAsync("/forening/nytt");
        Assert.Equal(HttpStatusCode.OK, browser.Status);

        await host.Grains.GetGrain<ITeamGrain>(team.Value).Change(new ChangeMember
        {
            By = DemoMember.IdOf(team, TeamRole.Owner),
            Member = DemoMember.IdOf(team, TeamRole.Host),
        });

        await browser.SendAsync("/forening/nytt", ("title", "Kaffe"));
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        await browser.OpenAsync("/forening/nytt");
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        await owner.OpenAsync("/forening/nytt");
        Assert.Equal(HttpStatusCode.OK, owner.Status);
        Assert.Empty((await host.Grains.GetGrain<IAssociationGrain>(association.Value).View())!.Assignments);
    }

    [Fact]
    public async Task Signing_in_gives_another_cookie_than_the_browser_had()
    {
        using var browser = await host.NewBrowserAsync(Verdandi);
        var before = browser.CookieOf("mp-desk");

        await browser.OpenAsync("/prov/samordnare/1283");
        await browser.OpenAsync("/tavla");

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.NotEqual(before, browser.CookieOf("mp-desk"));
        await browser.OpenAsync("/forening/nytt");
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
    }
}
