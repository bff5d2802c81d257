using System.Globalization;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Grains.Accounts;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Accounts;

/// <summary>
/// While strangers wait for their turn, a browser that has been somebody with a card does not, and none is told apart
/// by anything that it could make up itself.
/// </summary>
public sealed class TryOriginTests(MovedCity city) : IClassFixture<MovedCity>
{
    private readonly CityHost host = city.Host;

    [Fact]
    public async Task A_browser_that_was_somebody_is_heard_at_once_and_a_stranger_is_told_when()
    {
        using var person = host.NewBrowser();
        var first = await CardAsync(person);
        using var before = host.NewBrowser();
        before.TakeCookies(person);
        var words = await CardAsync(person);
        Assert.NotEqual(first, words);
        var cap = host.Grains.GetGrain<IFailureCapGrain>("1283");
        for (var i = 0; i < FailureCapRecord.OpenFailuresPerHourMax; i++)
        {
            await cap.Failed(null);
        }

        // Another card ended its session; the cookie still tells whose browser it was.
        await SignInAsync(before, words);
        Assert.Equal("/mina", before.Path);

        using var stranger = host.NewBrowser();
        await SignInAsync(stranger, words);
        Assert.Equal(429, (int)stranger.Status);
        Assert.InRange(int.Parse(stranger.Header("Retry-After")!, CultureInfo.InvariantCulture), 1, 20);
        using var unconfirmed = await host.NewBrowser().OpenAsync(WaysIn.Participant("p-nobody-confirmed"));
        await SignInAsync(unconfirmed, words);
        Assert.Equal(429, (int)unconfirmed.Status);

        city.Clock.Forward(FailureCapRecord.TurnApart);
        await SignInAsync(stranger, words);
        Assert.Equal("/mina", stranger.Path);
    }

    [Fact]
    public async Task To_be_forgotten_makes_a_browser_unknown_and_a_device_that_many_share_never_is_known()
    {
        using var person = host.NewBrowser();
        await CardAsync(person);
        Assert.Contains(SiteCookie.Known.Name, person.CookieNames);
        await person.OpenAsync("/glom");
        await person.SendAsync("/glom");
        Assert.DoesNotContain(SiteCookie.Known.Name, person.CookieNames);

        await person.OpenAsync("/delad-dator");
        await person.SendAsync("/delad-dator");
        Assert.Contains(SiteCookie.Kiosk.Name, person.CookieNames);
        await CardAsync(person);
        Assert.DoesNotContain(SiteCookie.Known.Name, person.CookieNames);
    }

    private static async Task SignInAsync(Browser browser, string words)
    {
        await browser.OpenAsync("/logga-in");
        await browser.SendAsync("/logga-in", ("ord", words));
    }

    private static async Task<string> CardAsync(Browser browser)
    {
        await browser.OpenAsync("/kort");
        await browser.SendAsync("/kort");
        return ShownCard.On(browser);
    }
}
