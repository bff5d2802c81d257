using System.Text.RegularExpressions;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Pages;

/// <summary>Rows of DOMAIN section 1 about the person that no other test names, by their number.</summary>
public sealed partial class PersonRowTests(CityHost host)
{
    [Fact]
    public void Row_23_and_110_Nothing_stored_knows_an_age_or_an_upper_limit_of_one() =>
        Assert.DoesNotContain(Stored(), field => AgeWords().IsMatch(field));

    [Fact]
    public void Row_75_Nothing_stored_knows_a_merit() =>
        Assert.DoesNotContain(Stored(), field => MeritWords().IsMatch(field));

    [Fact]
    public async Task Row_23_75_and_110_No_form_of_a_person_asks_how_old_they_are_or_what_they_have_behind_them()
    {
        using var browser = await host.NewBrowser().OpenAsync(WaysIn.Participant("rad-75"));
        foreach (var path in EveryPage.OfParticipants.Where(path => path != "/forening/ny"))
        {
            await browser.OpenAsync(path);
            Assert.DoesNotContain(
                browser.Page.QuerySelectorAll("main label, main legend").Select(label => label.TextContent),
                text => AskedWords().IsMatch(text));
        }
    }

    [Theory]
    [InlineData(StepLevel.DropIn)]
    [InlineData(StepLevel.FewHours)]
    [InlineData(StepLevel.Regular)]
    [InlineData(StepLevel.WorkTraining)]
    [InlineData(StepLevel.Employment)]
    public async Task Row_56_Any_step_can_be_the_first_one(StepLevel step)
    {
        var card = await host.PostAsync($"rad-56-{step}", details => details with { Step = step });
        using var browser = host.NewBrowser();
        await browser.OpenAsync($"/uppdrag/{card.Id}");

        await browser.SendAsync($"/uppdrag/{card.Id}/ja");

        Assert.Contains("Du har en plats.", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_77_Nobody_who_looks_for_something_to_do_sees_who_else_takes_part()
    {
        const string alias = "Solvargen";
        var card = await host.PostAsync("rad-77");
        using var one = await host.NewBrowser().OpenAsync(WaysIn.Participant("rad-77-en"));
        await one.OpenAsync("/mina/namn");
        await one.SendAsync("/mina/namn", ("namn", alias));
        await AcceptAsync(one, card.Id);
        await one.OpenAsync("/mina");
        await one.SendAsync($"/uppdrag/{card.Id}/namn", ("visa", "ja"));
        using var other = await host.NewBrowser().OpenAsync(WaysIn.Participant("rad-77-tva"));
        await AcceptAsync(other, card.Id);

        string[] secrets =
        [
            alias, "rad-77-en", Pseudonyms.Of(card.Id, new ParticipantId("rad-77-en")),
            Pseudonyms.ReferenceOf(card.Id, new ParticipantId("rad-77-en")),
        ];
        string[] pages =
        [
            $"/uppdrag/{card.Id}", $"/uppdrag/{card.Id}/svar", $"/uppdrag/{card.Id}/tillfallen",
            $"/uppdrag/{card.Id}/meddelanden", "/mina", "/min-vecka", "/mina/gjort", "/passar-dig", "/hitta",
        ];
        foreach (var page in pages)
        {
            await other.OpenAsync(page);
            Assert.All(secrets, secret => Assert.DoesNotContain(
                secret, other.Page.DocumentElement.OuterHtml, StringComparison.Ordinal));
        }
    }

    private static async Task AcceptAsync(Browser browser, AssignmentId assignment)
    {
        await browser.OpenAsync($"/uppdrag/{assignment}");
        await browser.SendAsync($"/uppdrag/{assignment}/ja");
    }

    // What is asked at a yes where the law wants it is a least age; there is none of another kind.
    private static IEnumerable<string> Stored() => typeof(ParticipantState).Assembly.GetTypes()
        .SelectMany(type => type.GetProperties())
        .Select(field => field.Name);

    [GeneratedRegex("^(?!MinAge$|MinAgeYears$|AsksAge$).*(MaxAge|AgeMax|Birth|BornIn|YearOfBirth|AgeGroup)")]
    private static partial Regex AgeWords();

    [GeneratedRegex("Merit|Resume|Curriculum|Education|Qualification|Grade|Skill")]
    private static partial Regex MeritWords();

    [GeneratedRegex(@"gammal|född|ålder|merit|\bCV\b|utbildning|betyg|erfarenhet", RegexOptions.IgnoreCase)]
    private static partial Regex AskedWords();
}
