using System.Net;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Marks;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Silo.Dev;
using Marknadsplatsen.Web.Hosts;
using Marknadsplatsen.Web.Marks;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Marks;

/// <summary>The mark of a responsible host from the application to the public page, without script.</summary>
public sealed class MarkPageTests(CityHost host)
{
    private const string City = "1283";

    private static readonly (string, string)[] Evidence =
        [.. MarkRules.Criteria.Select(one => (OwnMarkEndpoints.FieldOf(one), $"Så gör vi med {one}."))];

    [Fact]
    public async Task A_panel_with_somebody_from_the_council_gives_it_and_everybody_reads_why()
    {
        var card = await host.PostAsync("marke-ja");
        var own = card.AssociationId;
        using var desk = await host.NewBrowserAsync(own);
        await desk.OpenAsync(OwnMarkEndpoints.Path);
        await desk.SendAsync(OwnMarkEndpoints.Path, Evidence);
        Assert.Contains("Ansökan är skickad.", desk.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Märket gäller", await WordsAsync(own), StringComparison.Ordinal);

        using var owner = await host.NewCoordinatorAsync();
        await AppointReaderAsync(owner);
        await VoteAsync(owner, own, DeskMarkEndpoints.Yes, "De tar väl hand om folk.");
        using var coordinator = await host.NewCoordinatorAsync(role: TeamRole.Host);
        await VoteAsync(coordinator, own, DeskMarkEndpoints.Yes, "Alla har en handledare där.");
        Assert.DoesNotContain("Märket gäller", await WordsAsync(own), StringComparison.Ordinal);
        using var council = await host.NewCoordinatorAsync(role: TeamRole.Reader);
        await VoteAsync(council, own, DeskMarkEndpoints.Yes, "Jag fick stöd hela vägen.");

        var words = await WordsAsync(own);
        foreach (var told in new[] { "Märket gäller till och med", "Jag fick stöd hela vägen.", "Så gör vi med" })
        {
            Assert.Contains(told, words, StringComparison.Ordinal);
        }

        using var person = await host.NewBrowser().OpenAsync(HostPages.Href(own));
        Assert.Contains(
            "Märkt: ansvarsfull värd",
            person.Page.QuerySelector($"#uppdrag-{card.Id}")!.TextContent,
            StringComparison.Ordinal);

        await desk.OpenAsync(OwnMarkEndpoints.Path);
        await desk.SendAsync(OwnMarkEndpoints.BackPath);
        Assert.DoesNotContain("Märket gäller", await WordsAsync(own), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_that_is_missing_comes_back_with_all_that_was_typed()
    {
        var own = await host.RegisterAsync("marke-fel");
        using var desk = await host.NewBrowserAsync(own);
        await desk.OpenAsync(OwnMarkEndpoints.Path);

        await desk.SendAsync(
            OwnMarkEndpoints.Path, ("bevis1", "Alla har en handledare."), ("bevis2", "Ring 070-123 45 67."));

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains(("bevis1", "Alla har en handledare."), desk.Fields(OwnMarkEndpoints.Path));
        Assert.Contains(("bevis2", "Ring 070-123 45 67."), desk.Fields(OwnMarkEndpoints.Path));
        Assert.Equal(4, desk.Page.QuerySelectorAll(".errors a").Length);
    }

    [Fact]
    public async Task A_second_tab_keeps_what_was_typed_while_the_first_application_waits()
    {
        var own = await host.RegisterAsync("marke-flikar");
        using var first = await host.NewBrowserAsync(own);
        using var second = await host.NewBrowserAsync(own);
        await first.OpenAsync(OwnMarkEndpoints.Path);
        await second.OpenAsync(OwnMarkEndpoints.Path);
        await first.SendAsync(OwnMarkEndpoints.Path, Evidence);

        await second.SendAsync(OwnMarkEndpoints.Path, [.. Evidence[1..], ("bevis1", "Något nytt.")]);

        Assert.Contains("Det fanns inget att ändra.", second.Words, StringComparison.Ordinal);
        Assert.Contains(("bevis1", "Något nytt."), second.Fields(OwnMarkEndpoints.Path));
    }

    [Fact]
    public async Task A_vote_without_a_reason_comes_back_and_whoever_works_for_the_association_lets_others_decide()
    {
        var own = await host.RegisterAsync("marke-egen");
        using var desk = await host.NewBrowserAsync(own);
        await desk.OpenAsync(OwnMarkEndpoints.Path);
        await desk.SendAsync(OwnMarkEndpoints.Path, Evidence);
        using var coordinator = await host.NewCoordinatorAsync(role: TeamRole.Host);

        await VoteAsync(coordinator, own, DeskMarkEndpoints.Yes, "");
        Assert.Equal(HttpStatusCode.BadRequest, coordinator.Status);
        Assert.Contains("Skriv ett skäl", coordinator.Words, StringComparison.Ordinal);

        var member = DemoMember.IdOf(new TeamKey(new MunicipalityCode(City)), TeamRole.Host);
        await host.Grains.GetGrain<Grains.Teams.IMemberGrain>(member.Value)
            .Appoint(new TeamKey(own), DemoMember.Name, TeamRole.Reader);
        await VoteAsync(coordinator, own, DeskMarkEndpoints.Yes, "De är bra.");
        Assert.Equal($"{DeskMarkEndpoints.Path}?svar=egen", coordinator.Path);
    }

    private async Task AppointReaderAsync(Browser owner)
    {
        using var reader = await host.NewCoordinatorAsync(role: TeamRole.Reader);
        var member = DemoMember.IdOf(new TeamKey(new MunicipalityCode(City)), TeamRole.Reader);
        await owner.OpenAsync(DeskMarkEndpoints.Path);
        await owner.PostAsync(
            DeskMarkEndpoints.CouncilPath, [.. Hidden(owner), ("person", member.Value), ("steg", "ja")]);
        Assert.Equal($"{DeskMarkEndpoints.Path}?svar=plats", owner.Path);
    }

    private static async Task VoteAsync(Browser member, AssociationId about, string step, string words)
    {
        var form = $"{DeskMarkEndpoints.Path}/{about}";
        await member.OpenAsync(DeskMarkEndpoints.Path);
        await member.SendAsync(form, (DeskMarkEndpoints.WordsField, words), (DeskMarkEndpoints.StepField, step));
    }

    // The form's own command and token; who is named is added.
    private static IEnumerable<(string Name, string Value)> Hidden(Browser owner) =>
        owner.Fields(DeskMarkEndpoints.CouncilPath).Where(field => field.Name is not ("person" or "steg"));

    private async Task<string> WordsAsync(AssociationId own)
    {
        using var person = await host.NewBrowser().OpenAsync(HostPages.Href(own));
        return person.Words;
    }
}
