using System.Net;
using System.Text.RegularExpressions;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Web.Live;
using Marknadsplatsen.Web.Tests.Hosting;
using Marknadsplatsen.Web.Tests.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Tests.Accounts;

/// <summary>
/// Somebody who has lost their card comes back with a slip, and everybody who was in as them is out: also whoever holds
/// the old card, an old cookie or an old page.
/// </summary>
public sealed partial class RecoveryTests(CityHost host)
{
    /// <summary>An assignment with room for the few people of these tests, who get their places at once.</summary>
    private static readonly string Direct = DemoCards.All
        .Where(card => card.Details is { IsWork: false, IsOpenActivity: false, AcceptsDirectly: true }
            && card.Details.Demands.MinAge is null
            && card.Details.Sessions.All(session => session.Places is null))
        .MaxBy(card => card.Details.Places)!.Id.Value;

    [Fact]
    public async Task A_coordinator_makes_a_slip_and_the_person_makes_a_card_that_nobody_else_has_seen()
    {
        using var lost = await TakePartAsync(Direct, "recovery-1");
        using var desk = await host.NewCoordinatorAsync();
        var slip = await MakeSlipAsync(desk, Direct, "recovery-1");
        Assert.StartsWith("no-store", desk.CacheControl, StringComparison.Ordinal);

        using var found = await host.NewBrowser().OpenAsync("/nytt-kort");
        await found.SendAsync("/nytt-kort", ("papper", slip.ToLowerInvariant().Insert(5, " - ")));
        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.NotNull(found.Page.QuerySelector(".recall-name"));
        await found.OpenAsync("/mina");

        Assert.Contains(Direct, found.Page.Body!.InnerHtml, StringComparison.Ordinal);
        await lost.OpenAsync("/mina");
        Assert.DoesNotContain(Direct, lost.Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("mp-person", lost.CookieNames);
        using var again = await host.NewBrowser().OpenAsync("/nytt-kort");
        await again.SendAsync("/nytt-kort", ("papper", slip));
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        await found.OpenAsync("/kort");
        Assert.Contains("Du fick ett nytt kort med ett papper", found.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_person_sees_a_slip_and_can_stop_it()
    {
        using var person = await TakePartAsync(Direct, "recovery-2");
        using var desk = await host.NewCoordinatorAsync();
        var slip = await MakeSlipAsync(desk, Direct, "recovery-2");

        await person.OpenAsync("/kort");
        Assert.Contains("Var det inte du som bad om det?", person.Words, StringComparison.Ordinal);
        await person.SendAsync("/kort/stoppa-papper");

        Assert.False(person.HasForm("/kort/stoppa-papper"));
        using var thief = await host.NewBrowser().OpenAsync("/nytt-kort");
        await thief.SendAsync("/nytt-kort", ("papper", slip));
        Assert.Equal(HttpStatusCode.BadRequest, thief.Status);
    }

    [Fact]
    public async Task Without_knowing_the_person_there_is_no_slip()
    {
        using var person = await TakePartAsync(Direct, "recovery-3");
        using var desk = await host.NewCoordinatorAsync();
        await desk.OpenAsync($"/tavla/nytt-kort?uppdrag={Direct}");

        await desk.SendAsync("/tavla/nytt-kort", ("person", Reference(Direct, "recovery-3")));

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains("Kryssa för att du känner personen.", desk.Words, StringComparison.Ordinal);
        Assert.True(desk.HasForm("/tavla/nytt-kort"));
        Assert.Null((await host.Grains.GetGrain<IParticipantGrain>("recovery-3").View())!.Slip);
    }

    [Theory]
    [InlineData("", "Koden har tio bokstäver och siffror.")]
    [InlineData("ABC", "Koden har tio bokstäver och siffror.")]
    [InlineData("0123456789", "Koden gäller inte.")]
    public async Task What_is_wrong_with_a_slip_is_said_and_what_was_typed_is_kept(string typed, string said)
    {
        using var browser = await host.NewBrowser().OpenAsync("/nytt-kort");
        await browser.SendAsync("/nytt-kort", ("papper", typed));

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains(said, browser.Words, StringComparison.Ordinal);
        Assert.Equal(typed, browser.Fields("/nytt-kort").Single(field => field.Name == "papper").Value);
    }

    [Fact]
    public async Task A_new_card_puts_other_browsers_out_and_keeps_the_one_that_made_it_in()
    {
        using var first = await TakePartAsync("u041", "recovery-4");
        await first.OpenAsync("/kort");
        await first.SendAsync("/kort");
        var words = first.Page.QuerySelector(".recall-name")!.TextContent + " "
            + string.Join(' ', first.Page.QuerySelectorAll(".recall-list li").Select(word => word.TextContent));
        using var second = await host.NewBrowser().OpenAsync("/logga-in");
        await second.SendAsync("/logga-in", ("ord", words));
        Assert.Equal("/mina", second.Path);

        await second.OpenAsync("/kort");
        await second.SendAsync("/kort");

        await second.OpenAsync("/mina");
        Assert.Contains("u041", second.OwnThings(), StringComparison.Ordinal);
        await first.OpenAsync("/mina");
        Assert.DoesNotContain("u041", first.OwnThings(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_kept_from_before_makes_nobody_that_person_again()
    {
        using var first = await host.NewBrowser().OpenAsync("/uppdrag/u041");
        var kept = first.Fields("/uppdrag/u041/dolj");
        await first.PostAsync("/uppdrag/u041/dolj", kept);
        for (var i = 0; i < 2; i++)
        {
            await first.OpenAsync("/kort");
            await first.SendAsync("/kort");
        }

        using var second = await host.NewBrowser().OpenAsync("/uppdrag/u042");
        var own = second.Fields("/uppdrag/u042/dolj").Where(field => field.Name != "ny");
        await second.PostAsync("/uppdrag/u042/dolj", [.. own, .. kept.Where(field => field.Name == "ny")]);
        await second.OpenAsync("/mina");

        Assert.Contains("u042", second.OwnThings(), StringComparison.Ordinal);
        Assert.DoesNotContain("u041", second.OwnThings(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_page_elsewhere_is_closed_by_the_look_of_the_next_second()
    {
        await using var browser = new LiveBrowser(host.Address);
        await browser.Http.GetAsync("/prov/deltagare/recovery-5");
        await using var page = await browser.FollowAsync("me");
        Assert.Single(page.Followed);

        var anna = host.Grains.GetGrain<IParticipantGrain>("recovery-5");
        foreach (var card in new[] { "recovery-5-a", "recovery-5-b" })
        {
            await anna.KeepCard(new KeepCard
            {
                CommandId = new CommandId(card),
                Municipality = new MunicipalityCode("1283"),
                Card = new AccountKey(card),
            });
        }

        await host.Services.GetRequiredService<PersonWatch>().LookAsync();

        await page.Closed;
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("audience=me&since=0"));
    }

    private static string Reference(string assignment, string person) =>
        Domain.Assignments.Pseudonyms.ReferenceOf(new(assignment), new ParticipantId(person));

    private static async Task<string> MakeSlipAsync(Browser desk, string assignment, string person)
    {
        await desk.OpenAsync("/tavla/nytt-kort");
        Assert.NotNull(desk.Page.QuerySelector($"a[href='/tavla/nytt-kort?uppdrag={assignment}']"));
        await desk.OpenAsync($"/tavla/nytt-kort?uppdrag={assignment}");
        await desk.SendAsync("/tavla/nytt-kort", ("person", Reference(assignment, person)), ("kanner", "ja"));
        Assert.Equal(HttpStatusCode.OK, desk.Status);
        return Spaces().Replace(desk.Page.QuerySelector(".recall-name")!.TextContent, "");
    }

    private async Task<Browser> TakePartAsync(string assignment, string person)
    {
        var browser = await host.NewBrowser().OpenAsync($"/prov/deltagare/{person}");
        await browser.OpenAsync($"/uppdrag/{assignment}");
        return await browser.SendAsync($"/uppdrag/{assignment}/{(assignment == "u041" ? "dolj" : "ja")}");
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();
}
