using System.Net;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Teams;

/// <summary>What a passkey opens, and what looks like one does not.</summary>
public sealed class PasskeyTests(CityHost host)
{
    [Fact]
    public async Task A_passkey_opens_the_desk_again_and_goes_to_where_the_person_wanted()
    {
        var (owner, colleague, key) = await host.TeamAsync("nyckel-in");
        await colleague.OpenAsync("/glom");
        await colleague.SendAsync("/glom");
        await colleague.OpenAsync("/forening/nytt");
        Assert.Equal(HttpStatusCode.Unauthorized, colleague.Status);

        await colleague.SignInAsync(key);

        Assert.Equal((HttpStatusCode.OK, "/forening/nytt"), (colleague.Status, colleague.Path));
        Dispose(owner, colleague, key);
    }

    [Fact]
    public async Task A_person_has_several_passkeys_and_takes_one_away_and_keeps_the_last()
    {
        var (owner, colleague, first) = await host.TeamAsync("nyckel-flera");
        using var elsewhere = host.NewBrowser();
        await elsewhere.SignInAsync(first);
        using var second = new Authenticator(host.Address);
        await colleague.OpenAsync("/inloggning");
        await RemoveAsync();
        Assert.Contains("minst en nyckel", colleague.Words, StringComparison.Ordinal);

        var fields = colleague.Fields("/inloggning/nyckel")
            .Where(field => field.Name is not ("svar" or "namn"))
            .ToArray();
        await colleague.PostAsync("/inloggning/fraga", [.. fields, ("namn", "Datorn")]);
        await colleague.PostAsync(
            "/inloggning/nyckel", [.. fields, ("namn", "Datorn"), ("svar", second.Make(colleague.Body))]);
        Assert.Contains("Datorn", colleague.Words, StringComparison.Ordinal);
        await RemoveAsync();

        Assert.DoesNotContain("Min första nyckel", colleague.Words, StringComparison.Ordinal);
        await elsewhere.OpenAsync("/forening/nytt");
        Assert.Equal(HttpStatusCode.Unauthorized, elsewhere.Status);
        await elsewhere.SignInAsync(first);
        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.Status);
        await elsewhere.SignInAsync(second);
        Assert.Equal(HttpStatusCode.OK, elsewhere.Status);
        Dispose(owner, colleague, first);

        Task<Browser> RemoveAsync() => colleague.SendAsync("/inloggning/nyckel/bort");
    }

    [Fact]
    public async Task Out_everywhere_ends_every_sign_in_of_the_person_and_nobody_elses()
    {
        var (owner, colleague, key) = await host.TeamAsync("nyckel-ut");
        using var elsewhere = host.NewBrowser();
        await elsewhere.SignInAsync(key);

        await elsewhere.OpenAsync("/inloggning");
        await elsewhere.SendAsync("/inloggning/ut");

        Assert.Equal("/in", elsewhere.Path);
        await colleague.OpenAsync("/inloggning");
        Assert.Equal(HttpStatusCode.Unauthorized, colleague.Status);
        await owner.OpenAsync("/inloggning");
        Assert.Equal(HttpStatusCode.OK, owner.Status);
        Dispose(owner, colleague, key);
    }

    [Fact]
    public async Task Somebody_in_two_teams_goes_from_one_to_the_other_without_a_new_key()
    {
        var (owner, colleague, key) = await host.TeamAsync("nyckel-ett");
        var second = await host.RegisterAsync("nyckel-tva");
        using var secondOwner = await host.NewBrowserAsync(second);
        var before = colleague.CookieOf("mp-desk");

        await colleague.PasteAsync(await secondOwner.InviteAsync(role: TeamRole.Owner));
        await colleague.SendAsync("/inbjudan/in");
        Assert.NotEqual(before, colleague.CookieOf("mp-desk"));
        await colleague.OpenAsync("/forening/personer");
        Assert.Equal(HttpStatusCode.OK, colleague.Status);
        await colleague.OpenAsync("/inloggning");
        await colleague.SendAsync("/inloggning/grupp");
        await colleague.OpenAsync("/forening/personer");

        Assert.Equal(HttpStatusCode.Forbidden, colleague.Status);
        Dispose(owner, colleague, key);
    }

    private static void Dispose(params IDisposable[] used) => Array.ForEach(used, each => each.Dispose());
}
