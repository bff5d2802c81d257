using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Hosts;
using Marknadsplatsen.Web.Hosts;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Hosts;

/// <summary>The association as everybody sees it, and how it writes that, without script.</summary>
public sealed class HostPageTests(CityHost host)
{
    private const string Own = "/forening/sida";

    [Fact]
    public async Task What_the_association_writes_stands_on_its_page_with_its_open_assignments()
    {
        var card = await host.PostAsync("sida-ord");
        using var desk = await host.NewBrowserAsync(card.AssociationId);
        await desk.OpenAsync(Own);
        await desk.SendAsync(
            Own, ("historia", "Vi började med en kaffekanna."), ("regler", "Vi säger hej till alla."));
        Assert.Equal($"{Own}?svar=sparat", desk.Path);

        using var person = await host.NewBrowser().OpenAsync($"/uppdrag/{card.Id}");
        await person.OpenAsync(
            person.Page.QuerySelector($"a[href='{HostPages.Href(card.AssociationId)}']")!.GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.OK, person.Status);
        foreach (var words in new[]
        {
            "Provföreningen", "Vi började med en kaffekanna.", "Vi säger hej till alla.", card.Details.Title,
            "Lovar svar inom två arbetsdagar.",
        })
        {
            Assert.Contains(words, person.Words, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Hit går pengarna", person.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_lead_around_the_marketplace_come_back_as_typed_with_the_reason()
    {
        var own = await host.RegisterAsync("sida-lockar");
        using var desk = await host.NewBrowserAsync(own);
        await desk.OpenAsync(Own);
        await desk.SendAsync(Own, ("historia", "Hej."), ("komma-in", "Ring 070-123 45 67 så öppnar vi."));

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains(("komma-in", "Ring 070-123 45 67 så öppnar vi."), desk.Fields(Own));
        Assert.Contains("Skriv inga nummer", desk.Words, StringComparison.Ordinal);
        Assert.Empty((await host.Grains.GetGrain<IHostGrain>(own.Value).View()).Page.Story);
    }

    [Fact]
    public async Task One_that_is_not_there_or_not_verified_is_answered_alike()
    {
        await host.RegisterAsync("sida-vantar", isVerified: false);

        using var person = host.NewBrowser();
        await person.OpenAsync("/foreningar/sida-vantar");
        var (unverified, words) = (person.Status, Heading(person));
        await person.OpenAsync("/foreningar/finns-inte");

        Assert.Equal(HttpStatusCode.NotFound, unverified);
        Assert.Equal((unverified, words), (person.Status, Heading(person)));
    }

    [Fact]
    public async Task What_a_new_association_writes_is_not_seen_before_its_first_assignments_are_looked_at()
    {
        var id = new AssociationId("sida-ny");
        await host.Grains.GetGrain<IAssociationGrain>(id.Value).Register(new RegisterAssociation
        {
            CommandId = new CommandId("sida-ny"),
            Municipality = new MunicipalityCode("1283"),
            Name = "Den nya föreningen",
            Description = "Finns bara i prov.",
            IsVerified = true,
            IsNew = true,
        });
        using var desk = await host.NewBrowserAsync(id);
        await desk.OpenAsync(Own);
        await desk.SendAsync(Own, ("historia", "Kom ensam till vår källare."));
        Assert.Contains("när en samordnare har tittat", desk.Words, StringComparison.Ordinal);

        using var person = await host.NewBrowser().OpenAsync(HostPages.Href(id));

        Assert.Contains("Den nya föreningen", person.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("källare", person.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_soon_they_answer_is_told_in_words_without_a_figure()
    {
        var own = await host.RegisterAsync("sida-svar");
        await host.Grains.GetGrain<IHostGrain>(own.Value).Hear(
            new AssignmentId("sida-svar-1"),
            new ToldAnswers { Version = 1, Counts = new AnswerCounts { OnTime = 7, Late = 4 } });

        using var person = await host.NewBrowser().OpenAsync(HostPages.Href(own));

        Assert.Contains("Svarar oftast inom två arbetsdagar.", person.Words, StringComparison.Ordinal);
        var article = person.Page.QuerySelector("article.sheet")!.TextContent;
        Assert.DoesNotContain(article, char.IsAsciiDigit);
    }

    // What else is open is shown below it, and changes while other tests post.
    private static string Heading(Browser person) => person.Page.QuerySelector("main h1")!.TextContent;
}
