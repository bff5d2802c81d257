using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.StandIns;

/// <summary>"Jag kommer inte på tisdag" and "Hoppa in", as two people and their host meet it.</summary>
public sealed class OccasionPageTests(CityHost host)
{
    private const string Week = "/min-vecka";

    [Fact]
    public async Task One_time_is_skipped_with_two_taps_and_taken_back_with_one_more()
    {
        var card = await PostAsync("skip");
        using var anna = await WithPlaceAsync(card);
        await anna.OpenAsync("/mina");
        Assert.Contains("Jag kommer inte en gång", anna.Words, StringComparison.Ordinal);

        await anna.OpenAsync(PathOf(card));
        var gang = SecondOf(anna, "kommer-inte");
        await anna.SendAsync($"{PathOf(card)}/kommer-inte", ("gang", gang));

        Assert.Contains("Din plats är kvar.", anna.Words, StringComparison.Ordinal);
        Assert.Contains("Du får ta med dig någon.", anna.Words, StringComparison.Ordinal);
        Assert.Empty(anna.Page.QuerySelectorAll("textarea"));
        await anna.OpenAsync("/mina");
        Assert.Contains("Platsen är kvar.", anna.Words, StringComparison.Ordinal);

        await anna.OpenAsync(PathOf(card));
        await anna.SendAsync($"{PathOf(card)}/kommer", ("gang", gang));
        Assert.Contains("Bra, du kommer", anna.Words, StringComparison.Ordinal);
        Assert.True(Assert.Single(await host.EngagementsAsync(card.Id)).Skipped.IsEmpty);
    }

    [Fact]
    public async Task From_the_week_one_is_back_in_the_same_week()
    {
        var card = await PostAsync("skip-week");
        using var anna = await WithPlaceAsync(card);
        await anna.OpenAsync(PathOf(card));
        var gang = SecondOf(anna, "kommer-inte");
        await anna.OpenAsync($"{Week}?vecka={gang[..4]}-{gang[4..6]}-{gang[6..8]}");
        var week = anna.Page.QuerySelector("input[name=tillbaka]")!.GetAttribute("value");

        await anna.SendAsync($"{PathOf(card)}/kommer-inte", ("gang", gang));

        Assert.Equal(week, anna.Path);
        Assert.Contains("Du kommer inte den här gången. Din plats är kvar.", anna.Words, StringComparison.Ordinal);
        Assert.True(anna.HasForm($"{PathOf(card)}/kommer"));
    }

    [Fact]
    public async Task What_one_frees_another_steps_in_at_and_everybody_sees_it()
    {
        var card = await PostAsync("step-in", details => details with { Places = 1 });
        using var anna = await WithPlaceAsync(card);
        await anna.OpenAsync(PathOf(card));
        var gang = SecondOf(anna, "kommer-inte");
        await anna.SendAsync($"{PathOf(card)}/kommer-inte", ("gang", gang));
        await host.CatchUpAsync(card.Id);

        using var bo = host.NewBrowser();
        await bo.OpenAsync($"/hitta?text={Uri.EscapeDataString(card.Details.Title)}");
        Assert.Contains("En ledig gång:", bo.Words, StringComparison.Ordinal);
        await bo.OpenAsync($"/uppdrag/{card.Id}");
        Assert.Contains("En ledig gång:", bo.Words, StringComparison.Ordinal);
        await bo.OpenAsync(PathOf(card));
        await bo.SendAsync($"{PathOf(card)}/hoppa-in", ("gang", gang));
        await host.CatchUpAsync(card.Id);

        Assert.Contains("Föreningen räknar med dig då.", bo.Words, StringComparison.Ordinal);
        Assert.Contains("Du får ta med dig någon.", bo.Words, StringComparison.Ordinal);
        await bo.OpenAsync("/mina");
        Assert.Contains("Du hoppar in", bo.Words, StringComparison.Ordinal);
        await bo.OpenAsync($"{Week}?vecka={gang[..4]}-{gang[4..6]}-{gang[6..8]}");
        Assert.Contains("Du hoppar in den här gången.", bo.Words, StringComparison.Ordinal);
        await bo.OpenAsync($"/uppdrag/{card.Id}");
        Assert.DoesNotContain("En ledig gång:", bo.Words, StringComparison.Ordinal);

        await anna.OpenAsync(PathOf(card));
        await anna.SendAsync($"{PathOf(card)}/kommer", ("gang", gang));
        Assert.Contains("Någon annan har lovat att komma", anna.Words, StringComparison.Ordinal);
        await HostSeesNumbersAsync(card);
        await TelephonesTellAsync(anna, bo, gang);
    }

    [Fact]
    public async Task When_the_hours_move_whoever_steps_in_sees_both_and_says_yes_again_with_one_tap()
    {
        var card = await PostAsync("step-in-moved", details => details with { Places = 1 });
        using var anna = await WithPlaceAsync(card);
        await anna.OpenAsync(PathOf(card));
        var gang = SecondOf(anna, "kommer-inte");
        await anna.SendAsync($"{PathOf(card)}/kommer-inte", ("gang", gang));
        await host.CatchUpAsync(card.Id);
        using var bo = host.NewBrowser();
        await bo.OpenAsync(PathOf(card));
        await bo.SendAsync($"{PathOf(card)}/hoppa-in", ("gang", gang));
        await EarlierAsync(card);

        await bo.OpenAsync("/mina");
        Assert.Contains("Något är ändrat. Passar det fortfarande?", bo.Words, StringComparison.Ordinal);
        await bo.OpenAsync(PathOf(card));
        Assert.Contains("Tiden är ändrad. Passar det fortfarande?", bo.Words, StringComparison.Ordinal);
        await bo.SendAsync($"{PathOf(card)}/hoppa-in", ("gang", gang));
        await host.PersonsToldAsync(card.Id);
        await bo.OpenAsync(PathOf(card));

        Assert.DoesNotContain("Passar det fortfarande?", bo.Words, StringComparison.Ordinal);
        await bo.OpenAsync("/mina");
        Assert.Contains("Du hoppar in", bo.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Passar det fortfarande?", bo.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Age_is_asked_before_stepping_in_and_a_form_without_an_answer_comes_back()
    {
        var card = await PostAsync("step-in-age", details => details with
        {
            Demands = details.Demands with { MinAge = 16 },
        });
        using var anna = await WithPlaceAsync(card, ("alder", "ja"));
        await anna.OpenAsync(PathOf(card));
        var gang = SecondOf(anna, "kommer-inte");
        await anna.SendAsync($"{PathOf(card)}/kommer-inte", ("gang", gang));
        await host.CatchUpAsync(card.Id);
        using var bo = host.NewBrowser();

        await bo.OpenAsync(PathOf(card));
        await bo.SendAsync($"{PathOf(card)}/hoppa-in", ("gang", gang));
        Assert.Equal(HttpStatusCode.BadRequest, bo.Status);
        await bo.SendAsync($"{PathOf(card)}/hoppa-in", ("gang", gang), ("alder", "nej"));
        Assert.DoesNotContain("räknar med dig", bo.Words, StringComparison.Ordinal);
        await bo.OpenAsync(PathOf(card));
        await bo.SendAsync($"{PathOf(card)}/hoppa-in", ("gang", gang), ("alder", "ja"));

        Assert.Contains("Föreningen räknar med dig då.", bo.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_by_hand_is_answered_in_plain_words()
    {
        var card = await PostAsync("skip-wrong");
        using var anna = await WithPlaceAsync(card);

        foreach (var wrong in (string[])["", "20260101.finns-inte", "x", "99999999.mon"])
        {
            await anna.OpenAsync(PathOf(card));
            await anna.SendAsync($"{PathOf(card)}/kommer-inte", ("gang", wrong));
            Assert.Contains("Den gången finns inte", anna.Words, StringComparison.Ordinal);
        }

        foreach (var query in (string[])["svar=Skipped", "svar=OthersFirst&fran=9", "svar=OthersFirst&fran=x"])
        {
            await anna.OpenAsync($"{PathOf(card)}?{query}");
            Assert.Equal(HttpStatusCode.OK, anna.Status);
        }

        await anna.OpenAsync($"{PathOf(card)}/kommer");
        Assert.Equal(PathOf(card), anna.Path);
        await anna.OpenAsync("/uppdrag/finns-inte/tillfallen");
        Assert.Equal(HttpStatusCode.NotFound, anna.Status);
    }

    private Task<AssignmentCard> PostAsync(
        string test, Func<AssignmentDetails, AssignmentDetails>? change = null) =>
        host.PostAsync(test, details => (change ?? (same => same))(details with
        {
            Sessions = [details.Sessions[0]],
        }));

    private async Task<Browser> WithPlaceAsync(AssignmentCard card, params (string Name, string Value)[] filled)
    {
        var browser = host.NewBrowser();
        await browser.OpenAsync($"/uppdrag/{card.Id}");
        await browser.SendAsync($"/uppdrag/{card.Id}/ja", filled);
        if (browser.HasForm($"/uppdrag/{card.Id}/behall"))
        {
            await browser.SendAsync($"/uppdrag/{card.Id}/behall");
        }

        return browser;
    }

    private async Task HostSeesNumbersAsync(AssignmentCard card)
    {
        using var desk = await host.NewBrowserAsync(new AssociationId(card.AssociationId.Value));
        await desk.OpenAsync($"/forening/uppdrag/{card.Id}");
        Assert.Contains("1 kommer. 1 med plats kommer inte. 1 hoppar in.", desk.Words, StringComparison.Ordinal);
    }

    private async Task EarlierAsync(AssignmentCard card)
    {
        var state = (await host.Grains.GetGrain<IAssignmentGrain>(card.Id.Value).View())!.State;
        var outcome = await host.Grains.GetGrain<IAssociationGrain>(card.AssociationId.Value).Edit(new EditAssignment
        {
            CommandId = new CommandId("earlier"),
            AssociationId = card.AssociationId,
            Id = card.Id,
            Details = state.Details with
            {
                Sessions = [.. state.Details.Sessions.Select(session => session with
                {
                    Start = session.Start.AddMinutes(-5),
                })],
            },
        });
        Assert.IsType<PostOutcome.Posted>(outcome);
        await host.CatchUpAsync(card.Id);
        await host.PersonsToldAsync(card.Id);
    }

    private async Task TelephonesTellAsync(Browser away, Browser steppingIn, string gang)
    {
        Assert.Contains("STATUS:CANCELLED", await CalendarAsync(away), StringComparison.Ordinal);
        var other = (await CalendarAsync(steppingIn)).Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains($"DTSTART:{gang[..8]}T", other, StringComparison.Ordinal);
        Assert.DoesNotContain("STATUS:CANCELLED", other, StringComparison.Ordinal);
    }

    private async Task<string> CalendarAsync(Browser browser)
    {
        await browser.OpenAsync(Week);
        await browser.SendAsync($"{Week}/kalender");
        await browser.OpenAsync(Week);
        using var telephone = new HttpClient { BaseAddress = host.Address };
        return await telephone.GetStringAsync(browser.Page.QuerySelector("#adress")!.GetAttribute("value")!);
    }

    /// <summary>The second time: a week away at least, whatever the hour of the test.</summary>
    private static string SecondOf(Browser browser, string step) =>
        browser.Page.QuerySelectorAll($"form[action$='/{step}'] input[name=gang]")[1].GetAttribute("value")!;

    private static string PathOf(AssignmentCard card) => $"/uppdrag/{card.Id}/tillfallen";
}
