using System.Net;
using AngleSharp.Dom;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Questions;

public sealed class QuestionTests(CityHost host)
{
    private const int Count = 6;

    [Fact]
    public async Task There_are_six_questions_one_on_each_page_and_nothing_is_chosen_before()
    {
        using var browser = host.NewBrowser();

        for (var number = 1; number <= Count; number++)
        {
            await browser.OpenAsync($"/fragor/{number}");

            Assert.Single(browser.Page.QuerySelectorAll("h1"));
            Assert.Contains($"Fråga {number} av {Count}", browser.Words, StringComparison.Ordinal);
            Assert.Empty(browser.Page.QuerySelectorAll("input[checked], option[selected]:not([value=''])"));
            Assert.Contains("Hoppa över", browser.Words, StringComparison.Ordinal);
        }

        await browser.OpenAsync("/fragor/7");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task No_question_is_asked_twice_and_few_fields_are_asked_at_all()
    {
        using var browser = host.NewBrowser();
        var names = new List<string>();

        for (var number = 1; number <= Count; number++)
        {
            await browser.OpenAsync($"/fragor/{number}");
            names.AddRange(browser.Page.QuerySelectorAll("form[method=post] input:not([type=hidden]), form select")
                .Select(field => field.GetAttribute("name")!)
                .Distinct());
        }

        Assert.Equal(names.Distinct(), names);
        Assert.True(names.Count <= 10, string.Join(", ", names));
    }

    [Fact]
    public async Task Six_answers_are_kept_and_end_at_what_suits()
    {
        using var browser = host.NewBrowser();

        await AnswerAsync(browser, 1, ("vad", "meetingPlace"));
        Assert.Contains("Sparat. Du kan gå tillbaka och ändra.", browser.Words, StringComparison.Ordinal);
        await AnswerAsync(browser, 2, ("nar", "evening"));
        await AnswerAsync(browser, 3, ("hurmycket", "aFewHours"), ("undertio", "ja"));
        await AnswerAsync(browser, 4, ("stadsdel", "soder"), ("km", "2,5"));
        await AnswerAsync(browser, 5, ("maste", "bringSupporter"), ("garna", "comeAndGo"));
        await AnswerAsync(browser, 6, ("kontakt", "onThisPage"), ("sprak", "sv"));

        Assert.Equal("/passar-dig", browser.Path);
        Assert.Contains("Passar bra. Du har valt träffpunkt och café.", browser.Words, StringComparison.Ordinal);
        await browser.OpenAsync("/fragor/4");
        Assert.Equal("2,5", browser.Page.QuerySelector("#km")!.GetAttribute("value"));
        Assert.NotNull(browser.Page.QuerySelector("option[value=soder][selected]"));
        await browser.OpenAsync("/fragor/5");
        Assert.NotNull(browser.Page.QuerySelector("#maste-bringSupporter[checked]"));
        Assert.NotNull(browser.Page.QuerySelector("#garna-comeAndGo[checked]"));
    }

    [Fact]
    public async Task The_same_form_sent_again_with_another_choice_keeps_the_last_one()
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/fragor/1");
        var form = browser.Fields("/fragor/1");

        await browser.PostAsync("/fragor/1", [.. form, ("vad", "animals")]);
        await browser.PostAsync("/fragor/1", [.. form, ("vad", "kitchen")]);

        await browser.OpenAsync("/fragor/1");
        Assert.NotNull(browser.Page.QuerySelector("#vad-kitchen[checked]"));
        Assert.Null(browser.Page.QuerySelector("#vad-animals[checked]"));
    }

    [Fact]
    public async Task Skipping_everything_leaves_nothing_behind()
    {
        using var browser = host.NewBrowser();

        for (var number = 1; number <= Count; number++)
        {
            await browser.OpenAsync($"/fragor/{number}");
            await browser.SendAsync($"/fragor/{number}", ("knapp", "hoppa"));
        }

        Assert.Equal("/passar-dig", browser.Path);
        Assert.Contains("Du har inte valt något än. Här är ett urval.", browser.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("mp-person", browser.CookieNames);
    }

    [Fact]
    public async Task Skipping_a_question_again_keeps_what_was_answered_before()
    {
        using var browser = host.NewBrowser();
        await AnswerAsync(browser, 2, ("nar", "evening"));

        await browser.OpenAsync("/fragor/2");
        await browser.PostAsync("/fragor/2", [.. browser.Fields("/fragor/2"), ("knapp", "hoppa")]);

        await browser.OpenAsync("/fragor/2");
        Assert.NotNull(browser.Page.QuerySelector("#nar-evening[checked]"));
    }

    [Fact]
    public async Task Four_wishes_are_kept_as_chosen_and_told_what_to_do()
    {
        using var browser = host.NewBrowser();

        await AnswerAsync(browser, 1, ("vad", "kitchen"), ("vad", "animals"), ("vad", "sport"), ("vad", "repair"));

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Equal(4, browser.Page.QuerySelectorAll("input[name=vad][checked]").Length);
        Assert.Contains("Välj högst 3.", browser.Words, StringComparison.Ordinal);
        Assert.StartsWith("Fel:", browser.Page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tre mil")]
    [InlineData("-2")]
    [InlineData("0")]
    [InlineData("1e9")]
    [InlineData("NaN")]
    [InlineData("500")]
    [InlineData("😀")]
    public async Task A_way_that_is_no_number_is_kept_as_typed_and_told_what_to_do(string typed)
    {
        using var browser = host.NewBrowser();

        await AnswerAsync(browser, 4, ("km", typed));

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Equal(typed, browser.Page.QuerySelector("#km")!.GetAttribute("value"));
        Assert.Contains("Skriv antal kilometer med siffror", browser.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "vad")]
    [InlineData(2, "nar")]
    [InlineData(3, "hurmycket")]
    [InlineData(4, "stadsdel")]
    [InlineData(5, "maste")]
    [InlineData(6, "sprak")]
    public async Task A_choice_that_does_not_exist_is_no_fault(int number, string field)
    {
        using var browser = host.NewBrowser();

        await AnswerAsync(browser, number, (field, "finns inte %00 " + new string('ö', 10_000)));

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("Vi känner inte till", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ceiling_of_hours_is_told_before_a_yes_and_never_stops_it()
    {
        using var browser = host.NewBrowser();
        // "Någon timme" is three hours at the most, so that the two places of somebody without a card go above it.
        const int ceiling = 3;
        await AnswerAsync(browser, 3, ("hurmycket", "anHour"));
        var hours = 0;
        for (; hours + 2 <= ceiling; hours += 2)
        {
            var within = await host.PostAsync($"ceiling-{hours}", TwoHours);
            await browser.OpenAsync($"/uppdrag/{within.Id}");
            Assert.DoesNotContain("Vi berättar inget för någon myndighet.", browser.Words, StringComparison.Ordinal);
            await browser.SendAsync($"/uppdrag/{within.Id}/ja");
        }

        var above = await host.PostAsync("ceiling-above", TwoHours);
        await browser.OpenAsync($"/uppdrag/{above.Id}");
        Assert.Contains(
            "Fråga alltid din handläggare. Vi berättar inget för någon myndighet.",
            browser.Words,
            StringComparison.Ordinal);
        await browser.SendAsync($"/uppdrag/{above.Id}/ja");
        Assert.Contains("Du har en plats.", browser.Words, StringComparison.Ordinal);
    }

    private static AssignmentDetails TwoHours(AssignmentDetails details) =>
        details with { HoursPerWeek = new Hours { Min = 2, Max = 2 } };

    private static async Task AnswerAsync(Browser browser, int number, params (string Name, string Value)[] chosen)
    {
        await browser.OpenAsync($"/fragor/{number}");
        var action = $"/fragor/{number}";
        var hidden = browser.Fields(action).Where(field => chosen.All(own => own.Name != field.Name));
        await browser.PostAsync(action, [.. hidden, .. chosen, ("knapp", "nasta")]);
    }
}
