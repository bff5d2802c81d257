using System.Net;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Accounts;

/// <summary>One address cannot ask and try without end, over however many accounts it spreads.</summary>
public sealed class AddressLimitTests : IAsyncLifetime
{
    private readonly CityHost host = new(
        ("Door:ExemptLoopback", "false"), ("Limits:SignInsPerMinute", "1000"), ("Limits:FormsPerMinute", "1000"));

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => host.InitializeAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return host.DisposeAsync();
    }

    [Fact]
    public async Task One_address_asks_for_ten_codes_an_hour_and_no_more()
    {
        using var browser = host.NewBrowser();
        for (var i = 0; i < AddressLimits.CountMax(AddressUse.AskCode); i++)
        {
            await browser.OpenAsync("/logga-in/kod");
            await browser.SendAsync("/logga-in/kod", ("till", $"one-{i}@example.org"));
            Assert.Equal("/logga-in/kod/skriv", browser.Path);
        }

        await browser.OpenAsync("/logga-in/kod");
        await browser.SendAsync("/logga-in/kod", ("till", "one-more@example.org"));

        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Status);
        Assert.NotNull(browser.Header("Retry-After"));
        Assert.Contains("Vänta", browser.Words, StringComparison.Ordinal);
        Assert.Equal(
            "one-more@example.org", browser.Fields("/logga-in/kod").Single(field => field.Name == "till").Value);
    }

    [Fact]
    public async Task One_address_tries_cards_and_codes_for_a_while_and_then_waits()
    {
        using var browser = host.NewBrowser();
        for (var i = 0; i < AddressLimits.CountMax(AddressUse.SignIn); i++)
        {
            await browser.OpenAsync("/logga-in");
            await browser.SendAsync("/logga-in", ("ord", $"måne väska hallon brygga {i:00}"));
            Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        }

        await browser.SendAsync("/logga-in", ("ord", "måne väska hallon brygga 99"));

        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Status);
        Assert.Contains("Vänta", browser.Words, StringComparison.Ordinal);
    }
}
