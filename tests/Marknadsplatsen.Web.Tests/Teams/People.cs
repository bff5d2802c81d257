using System.Net;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Teams;

/// <summary>What people do with invitations and passkeys, through the program's own pages.</summary>
internal static class People
{
    /// <summary>An owner invites somebody; answers the link.</summary>
    public static async Task<string> InviteAsync(
        this Browser owner, string name = "Alex", TeamRole role = TeamRole.Host, string path = "/forening/personer")
    {
        await owner.OpenAsync(path);
        await owner.SendAsync(path, ("namn", name), ("roll", role.ToString().ToLowerInvariant()));
        Assert.Equal(HttpStatusCode.OK, owner.Status);
        return owner.Page.QuerySelector("#lank")!.TextContent;
    }

    /// <summary>Pastes a link.</summary>
    public static async Task<Browser> PasteAsync(this Browser browser, string link)
    {
        await browser.OpenAsync("/inbjudan");
        return await browser.PostAsync("/inbjudan", [.. WithCode(browser, "/inbjudan", link)]);
    }

    /// <summary>Comes in with a link and a new passkey.</summary>
    public static async Task<Browser> JoinAsync(
        this Browser browser, string link, Authenticator authenticator, string name = "Alex")
    {
        await browser.PasteAsync(link);
        return await browser.EnterAsync(authenticator, name);
    }

    /// <summary>Comes in with the invitation that is on the page, and a new passkey.</summary>
    public static async Task<Browser> EnterAsync(
        this Browser browser, Authenticator authenticator, string name = "Alex")
    {
        var fields = browser.Fields("/inbjudan/in").Where(field => field.Name is not ("namn" or "svar")).ToArray();
        await browser.PostAsync("/inbjudan/fraga", [.. fields, ("namn", name)]);
        return await browser.PostAsync(
            "/inbjudan/in", [.. fields, ("namn", name), ("svar", authenticator.Make(browser.Body))]);
    }

    /// <summary>Signs in on the page that is open, or on the sign-in page.</summary>
    public static async Task<Browser> SignInAsync(this Browser browser, Authenticator authenticator)
    {
        if (browser.Page is null || !browser.HasForm("/in"))
        {
            await browser.OpenAsync("/in");
        }

        var fields = browser.Fields("/in").Where(field => field.Name != "svar").ToArray();
        await browser.PostAsync("/in/fraga", fields);
        return await browser.PostAsync("/in", [.. fields, ("svar", authenticator.Use(browser.Body))]);
    }

    /// <summary>A new association with an owner, and somebody who has come in with a passkey.</summary>
    public static async Task<(Browser Owner, Browser Colleague, Authenticator Key)> TeamAsync(
        this CityHost host, string association, TeamRole role = TeamRole.Host)
    {
        var id = await host.RegisterAsync(association);
        var owner = await host.NewBrowserAsync(id);
        var colleague = host.NewBrowser();
        var key = new Authenticator(host.Address);
        await colleague.JoinAsync(await owner.InviteAsync(role: role), key);
        Assert.Equal("/forening", colleague.Path);
        return (owner, colleague, key);
    }

    private static IEnumerable<(string Name, string Value)> WithCode(Browser browser, string action, string link) =>
        [.. browser.Fields(action).Where(field => field.Name != "inbjudan"), ("inbjudan", link)];
}
