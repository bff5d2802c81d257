using System.Net;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Weeks;

public sealed class WeekTests(CityHost host)
{
    private const string Path = "/min-vecka";

    private static readonly string TooLong = $"/kalender/{new string('a', 5_000)}.ics";

    [Fact]
    public async Task What_the_person_has_said_yes_to_stands_on_its_days_with_its_hours()
    {
        using var browser = host.NewBrowser();
        var card = await host.PostAsync("week");
        await AcceptAsync(browser, card);

        await browser.OpenAsync(Path);

        Assert.Contains(card.Details.Title, browser.Words, StringComparison.Ordinal);
        Assert.Contains("Du har en plats.", browser.Words, StringComparison.Ordinal);
        Assert.Contains("Du får ta med dig någon.", browser.Words, StringComparison.Ordinal);
        Assert.Equal(
            card.Details.Sessions.Select(session => session.Weekday).Distinct().Count(),
            browser.Page.QuerySelectorAll(".sheet h2").Length);
        Assert.Contains("no-store", browser.CacheControl!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_turns_to_other_weeks_and_a_week_that_is_none_shows_this_one()
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync(Path);
        var now = browser.Page.QuerySelector(".lead")!.TextContent;

        await browser.OpenAsync(browser.Page.QuerySelectorAll("nav.buttons a")[^1].GetAttribute("href")!);
        var next = browser.Page.QuerySelector(".lead")!.TextContent;
        await browser.OpenAsync(browser.Page.QuerySelectorAll("nav.buttons a")[0].GetAttribute("href")!);

        Assert.NotEqual(now, next);
        Assert.Equal(now, browser.Page.QuerySelector(".lead")!.TextContent);
        foreach (var wrong in (string[])["2026-13-01", "9999-12-31", "0001-01-01", "nu", "<b>", ""])
        {
            await browser.OpenAsync($"{Path}?vecka={Uri.EscapeDataString(wrong)}");
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            Assert.Equal(now, browser.Page.QuerySelector(".lead")!.TextContent);
        }
    }

    [Fact]
    public async Task A_pause_leaves_the_week_and_a_saved_open_place_stands_there_without_being_counted_on()
    {
        using var browser = host.NewBrowser();
        var card = await host.PostAsync("week-paused");
        await AcceptAsync(browser, card);
        await browser.OpenAsync("/mina");
        await browser.SendAsync($"/uppdrag/{card.Id}/pausa");
        var open = DemoCards.All.First(card => card.Details is { IsOpenActivity: true, Sessions.Length: > 0 });
        await AcceptAsync(browser, open);

        await browser.OpenAsync(Path);

        Assert.DoesNotContain(card.Details.Title, browser.Words, StringComparison.Ordinal);
        Assert.Contains(open.Details.Title, browser.Words, StringComparison.Ordinal);
        Assert.Contains("Kom om du vill.", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_at_the_same_time_is_told_before_the_yes_and_never_in_its_way()
    {
        var one = await host.PostAsync("week-one");
        var other = await host.PostAsync("week-other");
        using var browser = host.NewBrowser();
        await AcceptAsync(browser, one);

        await browser.OpenAsync($"/uppdrag/{other.Id}");
        Assert.Contains(
            $"Det här är samtidigt som {one.Details.Title}. Du kan tacka ja ändå.",
            browser.Words,
            StringComparison.Ordinal);
        await browser.SendAsync($"/uppdrag/{other.Id}/ja");
        await browser.OpenAsync(Path);

        Assert.Contains("Två saker är samtidigt", browser.Words, StringComparison.Ordinal);
        using var free = host.NewBrowser();
        await free.OpenAsync($"/uppdrag/{other.Id}");
        Assert.DoesNotContain("Det här är samtidigt", free.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_is_read_without_a_cookie_until_its_link_is_renewed_or_ended()
    {
        using var browser = host.NewBrowser();
        var card = await host.PostAsync("week-calendar");
        await AcceptAsync(browser, card);
        await browser.OpenAsync(Path);
        await browser.SendAsync($"{Path}/kalender");
        var first = await LinkAsync(browser);

        using var telephone = new HttpClient { BaseAddress = host.Address };
        using var answer = await telephone.GetAsync(first);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT", text, StringComparison.Ordinal);
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.DoesNotContain(card.AssociationName, unfolded, StringComparison.Ordinal);
        Assert.DoesNotContain(card.Details.Title, unfolded, StringComparison.Ordinal);
        Assert.DoesNotContain(card.Id.Value, unfolded, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Något att göra\r\n", unfolded, StringComparison.Ordinal);

        await browser.SendAsync($"{Path}/kalender");
        var second = await LinkAsync(browser);
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.NotFound, (await telephone.GetAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await telephone.GetAsync(second)).StatusCode);
        await browser.SendAsync($"{Path}/kalender/av");
        Assert.Equal(HttpStatusCode.NotFound, (await telephone.GetAsync(second)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await telephone.GetAsync(TooLong)).StatusCode);
    }

    [Fact]
    public async Task Whoever_wants_to_read_what_they_do_takes_another_link_that_ends_with_the_first()
    {
        using var browser = host.NewBrowser();
        var card = await host.PostAsync("week-telling");
        await AcceptAsync(browser, card);
        await browser.OpenAsync(Path);
        await browser.SendAsync($"{Path}/kalender");
        var (quiet, telling) = (await LinkAsync(browser), await LinkAsync(browser, "#adress-vad"));

        using var telephone = new HttpClient { BaseAddress = host.Address };
        var (closed, open) = (await telephone.GetStringAsync(quiet), await telephone.GetStringAsync(telling));

        Assert.Contains(
            card.Details.Title, open.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(Names(closed), Names(open));
        await browser.SendAsync($"{Path}/kalender/av");
        Assert.Equal(HttpStatusCode.NotFound, (await telephone.GetAsync(telling)).StatusCode);

        static IEnumerable<string> Names(string text) =>
            text.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal));
    }

    private async Task<string> LinkAsync(Browser browser, string field = "#adress")
    {
        await browser.OpenAsync(Path);
        var link = browser.Page.QuerySelector(field)!.GetAttribute("value")!;
        Assert.StartsWith(host.Address.ToString(), link, StringComparison.Ordinal);
        return link;
    }

    private static async Task AcceptAsync(Browser browser, AssignmentCard card)
    {
        await browser.OpenAsync($"/uppdrag/{card.Id}");
        await browser.SendAsync($"/uppdrag/{card.Id}/ja");
    }
}
