using System.Net;

namespace Marknadsplatsen.Web.Tests.Pages;

public sealed class LanguageTests
{
    [Fact]
    public async Task The_choice_is_remembered_and_leads_back_to_the_same_place()
    {
        await using var host = await SiteHost.StartAsync("Production");

        using var answer = await host.OpenAsync("/sprak/sv?tillbaka=%2Fhitta%3Fsida%3D2");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/hitta?sida=2", answer.Headers.Location?.OriginalString);
        Assert.StartsWith("sprak=", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https%3A%2F%2Felsewhere.example%2F")]
    [InlineData("%2F%2Felsewhere.example")]
    [InlineData("%2F%5Celsewhere.example")]
    [InlineData("%2F%09%2Felsewhere.example")]
    [InlineData("hitta")]
    [InlineData("")]
    public async Task It_never_leads_to_another_host(string back)
    {
        await using var host = await SiteHost.StartAsync("Production");

        using var answer = await host.OpenAsync($"/sprak/sv?tillbaka={back}");

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_language_that_is_not_offered_is_not_there()
    {
        await using var host = await SiteHost.StartAsync("Production");

        using var answer = await host.OpenAsync("/sprak/xx");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }
}
