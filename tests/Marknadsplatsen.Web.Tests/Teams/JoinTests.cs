using System.Net;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Teams;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Teams;

/// <summary>An invitation from an owner's page to a colleague's desk.</summary>
public sealed class JoinTests(CityHost host)
{
    [Fact]
    public async Task A_colleague_comes_in_with_a_link_and_a_passkey_and_has_the_role_that_was_given()
    {
        var (owner, colleague, key) = await host.TeamAsync("inbjuden-in");

        await colleague.OpenAsync("/forening/nytt");
        Assert.Equal(HttpStatusCode.OK, colleague.Status);
        await colleague.OpenAsync("/forening/personer");
        Assert.Equal(HttpStatusCode.Forbidden, colleague.Status);
        await owner.OpenAsync("/forening/personer");
        Assert.Contains("Alex", owner.Words, StringComparison.Ordinal);
        Dispose(owner, colleague, key);
    }

    [Fact]
    public async Task A_link_that_was_used_withdrawn_changed_or_made_up_gets_the_same_answer()
    {
        var (owner, colleague, key) = await host.TeamAsync("inbjuden-nej");
        using var another = host.NewBrowser();
        var used = await owner.InviteAsync("Kim");
        await colleague.PasteAsync(used);
        await colleague.SendAsync("/inbjudan/in");
        Assert.Equal("/forening", colleague.Path);
        var withdrawn = await owner.InviteAsync("Robin");
        await owner.SendAsync("/forening/personer/aterkalla");
        var open = await owner.InviteAsync("Love");
        string[] links =
        [
            used, withdrawn, open[..^1] + (open[^1] == '0' ? '1' : '0'), "hej",
            open.Replace("inbjuden-nej", "inbjuden-finns-inte", StringComparison.Ordinal),
        ];

        var answers = new HashSet<string>();
        foreach (var link in links)
        {
            await another.PasteAsync(link);
            Assert.Equal(HttpStatusCode.BadRequest, another.Status);
            answers.Add(another.Words);
        }

        Assert.Single(answers);
        await another.PasteAsync("  " + open + "\n");
        Assert.Equal(HttpStatusCode.OK, another.Status);
        Dispose(owner, colleague, key);
    }

    [Fact]
    public async Task Looking_at_a_link_uses_nothing_and_its_secret_is_in_no_address_and_not_stored()
    {
        var id = await host.RegisterAsync("inbjuden-tittar");
        using var owner = await host.NewBrowserAsync(id);
        using var colleague = host.NewBrowser();
        using var key = new Authenticator(host.Address);
        var link = await owner.InviteAsync();
        var secret = link.Split('.')[^1];

        Assert.StartsWith("no-store", owner.CacheControl, StringComparison.Ordinal);
        var site = host.Address.GetLeftPart(UriPartial.Authority);
        Assert.StartsWith($"{site}/inbjudan#", link, StringComparison.Ordinal);
        await colleague.PasteAsync(link);
        await colleague.PasteAsync(link);
        Assert.Equal("/inbjudan", colleague.Path);
        Assert.StartsWith("no-store", colleague.CacheControl, StringComparison.Ordinal);
        var stored = await host.Grains.GetGrain<ITeamGrain>(new TeamKey(id).Value).View();
        Assert.DoesNotContain(secret, Assert.Single(stored.Invitations).ToString(), StringComparison.Ordinal);

        await colleague.JoinAsync(link, key);
        Assert.Equal("/forening", colleague.Path);
        await owner.OpenAsync("/forening/personer");
        Assert.DoesNotContain(secret, owner.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_missing_or_too_long_is_asked_for_again_and_the_link_still_opens()
    {
        var id = await host.RegisterAsync("inbjuden-namn");
        using var owner = await host.NewBrowserAsync(id);
        using var colleague = host.NewBrowser();
        using var key = new Authenticator(host.Address);
        var link = await owner.InviteAsync();

        await colleague.PasteAsync(link);
        await colleague.SendAsync("/inbjudan/in", ("namn", new string('å', TeamMember.NameLengthMax + 1)));
        Assert.Equal(HttpStatusCode.BadRequest, colleague.Status);
        Assert.Contains(new string('å', 50), colleague.Body, StringComparison.Ordinal);
        await colleague.SendAsync("/inbjudan/in", ("namn", "Alex"), ("svar", "{}"));
        Assert.Equal(HttpStatusCode.BadRequest, colleague.Status);

        await colleague.JoinAsync(link, key);
        Assert.Equal("/forening", colleague.Path);
    }

    [Fact]
    public async Task A_link_carries_no_name_that_could_become_a_page()
    {
        var id = await host.RegisterAsync("inbjuden-text");
        using var owner = await host.NewBrowserAsync(id);

        await owner.InviteAsync("<script>alert(1)</script>");

        Assert.DoesNotContain("<script>alert", owner.Body, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", owner.Words, StringComparison.Ordinal);
    }

    private static void Dispose(params IDisposable[] used) => Array.ForEach(used, each => each.Dispose());
}
