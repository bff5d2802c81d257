using System.Net;
using Marknadsplatsen.Grains.Teams;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Teams;

/// <summary>Answers that do not hold. Nobody learns which part of them was wrong.</summary>
public sealed class FalsePasskeyTests(MovedCity city) : IClassFixture<MovedCity>
{
    private readonly CityHost host = city.Host;

    [Theory]
    [InlineData("another site")]
    [InlineData("another domain")]
    [InlineData("nobody verified")]
    [InlineData("nobody present")]
    [InlineData("another member")]
    [InlineData("too late")]
    [InlineData("no JSON")]
    [InlineData("too long")]
    public Task An_answer_that_is_false_in_one_place_opens_nothing(string lie) =>
        RefusedAsync(lie, (key, options, _) =>
        {
            switch (lie)
            {
                case "another site": key.Origin = "https://evil.example"; break;
                case "another domain": key.Domain = "evil.example"; break;
                case "nobody verified": key.Flags = 0x01; break;
                case "nobody present": key.Flags = 0x04; break;
                case "another member": key.UserHandle = "bWVtYmVy"; break;
                case "too late": city.Clock.Forward(TimeSpan.FromMinutes(5)); break;
                case "no JSON": return Task.FromResult("{{");
                default: return Task.FromResult(new string('x', 30_000));
            }

            return Task.FromResult(key.Use(options));
        });

    [Fact]
    public Task A_copy_that_has_signed_less_often_than_the_key_opens_nothing() =>
        RefusedAsync("copy", async (key, options, association) =>
        {
            var team = await host.Grains.GetGrain<ITeamGrain>($"association/{association}").View();
            var member = host.Grains.GetGrain<IMemberGrain>(
                team.Members.Single(one => one.Name == "Alex").Id.Value);
            await member.PasskeyUsed(Assert.Single((await member.View()).Passkeys).Id, 1000, isBackedUp: false);
            return key.Use(options);
        });

    [Fact]
    public Task An_answer_to_another_browsers_challenge_opens_nothing() =>
        RefusedAsync("other", async (key, _, _) =>
        {
            using var other = host.NewBrowser();
            await other.OpenAsync("/in");
            await other.PostAsync("/in/fraga", Untouched(other));
            return key.Use(other.Body);
        });

    [Fact]
    public async Task An_answer_that_has_opened_once_opens_nothing_again_even_with_its_own_challenge()
    {
        var (owner, colleague, key) = await host.TeamAsync("nyckel-igen");
        await ForgetAsync(colleague);
        await colleague.OpenAsync("/in");
        var fields = Untouched(colleague);
        await colleague.PostAsync("/in/fraga", fields);
        using var copy = host.NewBrowser();
        copy.TakeCookies(colleague);
        var answer = key.Use(colleague.Body);

        await colleague.PostAsync("/in", [.. fields, ("svar", answer)]);
        await copy.PostAsync("/in", [.. fields, ("svar", answer)]);

        Assert.Equal(HttpStatusCode.OK, colleague.Status);
        Assert.Equal(HttpStatusCode.BadRequest, copy.Status);
        owner.Dispose();
        colleague.Dispose();
        key.Dispose();
    }

    private async Task RefusedAsync(string name, Func<Authenticator, string, string, Task<string>> answer)
    {
        var association = $"nyckel-{name.Replace(' ', '-')}";
        var (owner, colleague, key) = await host.TeamAsync(association);
        await colleague.SignInAsync(key);
        Assert.Equal(HttpStatusCode.OK, colleague.Status);
        await ForgetAsync(colleague);
        await colleague.OpenAsync("/in");
        var fields = Untouched(colleague);
        await colleague.PostAsync("/in/fraga", fields);

        await colleague.PostAsync("/in", [.. fields, ("svar", await answer(key, colleague.Body, association))]);

        Assert.Equal(HttpStatusCode.BadRequest, colleague.Status);
        Assert.Contains("Inloggningen kom inte fram", colleague.Words, StringComparison.Ordinal);
        await colleague.OpenAsync("/inloggning");
        Assert.Equal(HttpStatusCode.Unauthorized, colleague.Status);
        owner.Dispose();
        colleague.Dispose();
        key.Dispose();
    }

    private static async Task ForgetAsync(Browser browser)
    {
        await browser.OpenAsync("/glom");
        await browser.SendAsync("/glom");
    }

    private static (string Name, string Value)[] Untouched(Browser browser) =>
        [.. browser.Fields("/in").Where(field => field.Name != "svar")];
}
