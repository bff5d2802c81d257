using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Tests.Participants;

/// <summary>
/// "Du får ta med dig någon" is said wherever somebody is told that they are welcome (DOMAIN row 109).
/// </summary>
public sealed class BringSomebodyTests(CityHost host)
{
    private const string Words = "Du får ta med dig någon";

    public static TheoryData<string> Taps() =>
        ["direct", "hold", "queue", "host", "work", "papers", "open", "brought", "visit"];

    [Theory]
    [MemberData(nameof(Taps))]
    public async Task Every_confirmation_says_it(string tap)
    {
        var card = await PostAsync(tap);
        if (tap == "queue")
        {
            using var first = await AcceptAsync(card);
        }

        using var browser = await AcceptAsync(card, tap == "brought" ? [("sallskap", "ja")] : []);

        Assert.EndsWith("/svar", browser.Path, StringComparison.Ordinal);
        Assert.Contains(Words, browser.Words, StringComparison.Ordinal);
        string[] own = [$"/uppdrag/{card.Id}", $"/uppdrag/{card.Id}/tillfallen", $"/uppdrag/{card.Id}/utskrift"];
        foreach (var page in (string[])["/mina", "/min-vecka", .. own])
        {
            await browser.OpenAsync(page);
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            Assert.Contains(Words, browser.Words, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Messages.Hold")]
    [InlineData("Messages.HoldEnded")]
    [InlineData("Week.Calendar.More")]
    public void Every_message_about_a_place_says_it(string key) => Assert.Contains(
        Words, host.Services.GetRequiredService<Marknadsplatsen.Web.Texts>()[key], StringComparison.Ordinal);

    [Fact]
    public async Task The_tick_is_kept_when_the_form_comes_back_and_can_be_changed_later()
    {
        var card = await host.PostAsync("bring-tick", details => details with
        {
            Demands = details.Demands with { MinAge = 16 },
        });
        using var browser = host.NewBrowser();
        await browser.OpenAsync($"/uppdrag/{card.Id}");
        await browser.SendAsync($"/uppdrag/{card.Id}/ja", ("sallskap", "ja"));
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.NotNull(browser.Page.QuerySelector("input[name=sallskap][checked]"));

        await browser.SendAsync($"/uppdrag/{card.Id}/ja", ("sallskap", "ja"), ("alder", "ja"));
        Assert.Equal(1, Assert.Single(await host.EngagementsAsync(card.Id)).Guests);
        Assert.Contains("du kommer med någon", browser.Words, StringComparison.Ordinal);
        await browser.SendAsync($"/uppdrag/{card.Id}/sallskap", ("sallskap", "0"));

        Assert.Equal(0, Assert.Single(await host.EngagementsAsync(card.Id)).Guests);
    }

    [Fact]
    public async Task The_host_of_a_visit_sees_a_pseudonym_and_how_many_come_along_and_fills_in_nothing()
    {
        var card = await PostAsync("visit-host");
        using var browser = await AcceptAsync(card, ("sallskap", "3"));

        using var desk = await host.NewBrowserAsync(card.AssociationId);
        await desk.OpenAsync($"/forening/uppdrag/{card.Id}");

        Assert.Contains("Kommer med 3 till.", desk.Words, StringComparison.Ordinal);
        Assert.Empty(desk.Page.QuerySelectorAll("main textarea"));
        Assert.Empty(desk.Page.QuerySelectorAll("[data-shown-name]"));
        Assert.DoesNotContain(
            Assert.Single(await host.EngagementsAsync(card.Id)).Participant.Value, desk.Body, StringComparison.Ordinal);
    }

    // Interest in work takes no place, and how much work there is in the city is counted by others.
    private async Task<AssignmentCard> PostAsync(string tap) => tap == "work"
        ? DemoCards.All.Last(card => card.Details.IsWork)
        : await PostOwnAsync(tap);

    private Task<AssignmentCard> PostOwnAsync(string tap) => host.PostAsync($"bring-{tap}", details => tap switch
    {
        "hold" or "queue" => details with { Places = 1 },
        "host" => details with { AcceptsDirectly = false },
        "papers" => details with { Demands = details.Demands with { ConfidentialityPledge = true } },
        "open" => details with { Kind = AssignmentKind.OpenActivity, Places = null },
        "visit" or "visit-host" => details with
        {
            Kind = AssignmentKind.StudyVisit,
            Sessions = [details.Sessions[0]],
        },
        _ => details,
    });

    private async Task<Browser> AcceptAsync(AssignmentCard card, params (string Name, string Value)[] filled)
    {
        var browser = host.NewBrowser();
        await browser.OpenAsync($"/uppdrag/{card.Id}");
        await browser.SendAsync($"/uppdrag/{card.Id}/ja", filled);
        return browser;
    }
}
