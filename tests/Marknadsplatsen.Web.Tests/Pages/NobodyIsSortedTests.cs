using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Pages;

/// <summary>
/// Nobody is asked for, measured by or kept out for what they are (DOMAIN section 1 rows 23, 57, 58, 74, 75, 101 and
/// 110): not their age, their merits, their money, nor how often they come.
/// </summary>
public sealed partial class NobodyIsSortedTests(CityHost host)
{
    private const string Note = "Fråga alltid din handläggare. Vi berättar inget för någon myndighet.";

    [Fact]
    public async Task No_page_asks_how_old_anybody_is_what_they_have_done_or_what_they_live_on()
    {
        using var association = await host.NewBrowserAsync(new AssociationId(EveryPage.Association));
        using var coordinator = await host.NewCoordinatorAsync();
        (Browser Browser, string[] Paths)[] walks =
        [
            (host.NewBrowser(), EveryPage.OfParticipants), (association, EveryPage.OfAssociations),
            (coordinator, EveryPage.OfCoordinators),
        ];
        foreach (var (browser, paths) in walks)
        {
            foreach (var path in paths)
            {
                await browser.OpenAsync(path);
                var asked = browser.Page.QuerySelectorAll("main label, main legend")
                    .Where(label => Sorting().IsMatch(label.TextContent) && !IsLeastAge(label));
                Assert.True(!asked.Any(), $"{path} asks: {string.Join("; ", asked.Select(one => one.TextContent))}");
                Assert.Empty(browser.Page.QuerySelectorAll("input[type=file][name*=cv], input[name*=betyg]"));
            }
        }

        walks[0].Browser.Dispose();
    }

    [Fact]
    public async Task The_least_age_of_the_law_is_asked_at_the_yes_and_nowhere_else()
    {
        var plain = await host.PostAsync("alder-ingen");
        var asking = await host.PostAsync(
            "alder-arton", details => details with { Demands = details.Demands with { MinAge = 18 } });
        using var person = await host.NewBrowser().OpenAsync($"/uppdrag/{plain.Id}");
        Assert.Empty(person.Page.QuerySelectorAll("main input[name=alder]"));

        await person.OpenAsync($"/uppdrag/{asking.Id}");

        Assert.Equal(
            ["ja", "nej"],
            person.Page.QuerySelectorAll("main input[name=alder]").Select(field => field.GetAttribute("value")));
    }

    [Fact]
    public void There_is_no_upper_age_and_no_merit_to_keep_anywhere() => Assert.DoesNotContain(
        typeof(AssignmentDetails).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties().Select(property => $"{type.Name}.{property.Name}")),
        UpperAge().IsMatch);

    [Fact]
    public async Task Nothing_is_needed_beforehand_unless_the_host_says_so()
    {
        Assert.True(new Demands().NoExperienceNeeded);
        var open = await host.PostAsync("erfarenhet-ingen");
        var asking = await host.PostAsync(
            "erfarenhet-nagon",
            details => details with { Demands = details.Demands with { ExperienceNeeded = true } });
        using var person = await host.NewBrowser().OpenAsync($"/uppdrag/{open.Id}");
        Assert.Contains("Du behöver inte ha gjort det förut.", person.Words, StringComparison.Ordinal);

        await person.OpenAsync($"/uppdrag/{asking.Id}");

        Assert.Contains("Du behöver ha gjort något liknande förut.", person.Words, StringComparison.Ordinal);
        Assert.True(person.HasForm($"/uppdrag/{asking.Id}/ja"));
        using var association = await host.NewBrowserAsync(open.AssociationId);
        await association.OpenAsync("/forening/nytt");
        Assert.Null(association.Page.QuerySelector("input[name=demand][value=experience][checked]"));
    }

    [Fact]
    public async Task Hours_begin_at_none_and_no_page_about_people_shows_a_share_of_them()
    {
        var card = await host.PostAsync(
            "timmar-fran-noll", details => details with { HoursPerWeek = new Hours { Min = 0, Max = 0 } });
        using var person = await host.NewBrowser().OpenAsync($"/uppdrag/{card.Id}");
        Assert.Contains(Words.Texts["Assignment.Hours.Free"], person.Words, StringComparison.Ordinal);
        await person.SendAsync($"/uppdrag/{card.Id}/ja");
        using var association = await host.NewBrowserAsync(card.AssociationId);
        (Browser Browser, string[] Paths)[] walks =
        [
            (person, ["/mina", "/min-vecka", "/mina/gjort", "/mina/stod", "/mina/uppgifter"]),
            (association, ["/forening/personer", $"/forening/uppdrag/{card.Id}"]),
        ];
        foreach (var (browser, paths) in walks)
        {
            foreach (var path in paths)
            {
                await browser.OpenAsync(path);
                Assert.DoesNotContain('%', browser.Page.QuerySelector("main")!.TextContent);
                Assert.DoesNotMatch("(?i)närvaro|frånvaro|rangordning|topplista", browser.Words);
            }
        }
    }

    [Fact]
    public async Task Six_hours_and_four_under_a_ceiling_of_ten_show_the_note_before_the_yes_and_the_meter_after()
    {
        var six = await host.PostAsync("timmar-sex", details => details with { HoursPerWeek = Of(6) });
        var four = await host.PostAsync("timmar-fyra", details => details with { HoursPerWeek = Of(4) });
        using var person = host.NewBrowser();
        await person.OpenAsync("/fragor/3");
        await person.SendAsync("/fragor/3", ("hurmycket", "aFewHours"), ("undertio", "ja"), ("knapp", "nasta"));
        await person.OpenAsync($"/uppdrag/{six.Id}");
        Assert.DoesNotContain(Note, person.Words, StringComparison.Ordinal);
        await person.SendAsync($"/uppdrag/{six.Id}/ja");

        await person.OpenAsync($"/uppdrag/{four.Id}");
        Assert.Contains(Note, person.Words, StringComparison.Ordinal);
        Assert.NotNull(person.Page.QuerySelector("main a[href='/ersattning']"));
        await person.SendAsync($"/uppdrag/{four.Id}/ja");

        Assert.Contains("Du har en plats.", person.Words, StringComparison.Ordinal);
        await person.OpenAsync("/mina");
        Assert.Contains(Words.Texts.Count("Mine.Hours.Same", 10), person.Words, StringComparison.Ordinal);
        Assert.Equal("10", person.Page.QuerySelector("main meter")!.GetAttribute("value"));
        await person.OpenAsync("/ersattning");
        Assert.Empty(person.Page.QuerySelectorAll("main input, main select, main textarea"));
    }

    [Fact]
    public async Task What_is_answered_once_is_not_asked_again_at_a_yes()
    {
        var card = await host.PostAsync("fraga-en-gang");
        using var person = host.NewBrowser();
        await person.OpenAsync("/fragor/4");
        await person.SendAsync("/fragor/4", ("stadsdel", "soder"), ("knapp", "nasta"));

        await person.OpenAsync($"/uppdrag/{card.Id}");

        var fields = person.Page.QuerySelectorAll($"form[action='/uppdrag/{card.Id}/ja'] input:not([type=hidden])")
            .Select(field => field.GetAttribute("name")).Distinct();
        Assert.All(fields, name => Assert.Contains(name, new[] { "tid", "sallskap" }));
    }

    private static Hours Of(int hours) => new() { Min = hours, Max = hours };

    // The posting form asks for the least age of an assignment, which the law may set (DOMAIN 3.15).
    private static bool IsLeastAge(IElement label) => label.GetAttribute("for") == "minAge";

    [GeneratedRegex(
        @"(?i)\b(ålder|hur gammal|född|födelse|dina meriter|meritlista|betyg|utbildning har|cv|diagnos|" +
        @"sjukpenning|sjukersättning|" +
        @"aktivitetsersättning|försörjningsstöd|a-kassa|bidrag)\b")]
    private static partial Regex Sorting();

    [GeneratedRegex("(?i)MaxAge|AgeMax|UpperAge|Oldest(?!First)|Merit|Curriculum")]
    private static partial Regex UpperAge();
}
