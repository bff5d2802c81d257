using System.Net;
using AngleSharp.Dom;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Web.Tests.Associations;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Hosts;

/// <summary>
/// What a coordinator has looked at is not something else the day after: a new association's edits are looked at too.
/// </summary>
public sealed class EditReviewTests(CityHost host)
{
    [Fact]
    public async Task An_edit_of_a_new_association_changes_nothing_before_a_coordinator_has_looked()
    {
        var (desk, coordinator, id) = await PostedAsync("andrad-ny", "Kaffe hos de nya");
        var edit = $"/forening/uppdrag/{id}/andra";
        await desk.OpenAsync(edit);
        await desk.SendAsync($"{edit}/allt", ("title", "Kaffe hemma hos mig"));

        Assert.Contains("En samordnare läser ändringen", desk.Words, StringComparison.Ordinal);
        Assert.Equal("Kaffe hos de nya", await TitleAsync(id));
        await desk.OpenAsync(edit);
        Assert.Contains(("title", "Kaffe hemma hos mig"), desk.Fields($"{edit}/allt"));

        await coordinator.OpenAsync("/tavla/granska");
        await coordinator.SendAsync($"/tavla/granska/{id}", ("steg", "publicera"));
        Assert.Equal("/tavla/granska?svar=publicera", coordinator.Path);
        Assert.Equal("Kaffe hemma hos mig", await TitleAsync(id));
        Assert.Single((await StateAsync("andrad-ny")).Reviewed);
    }

    [Fact]
    public async Task A_coordinator_never_publishes_what_they_have_not_read()
    {
        var (desk, coordinator, id) = await PostedAsync("andrad-byter", "Kaffe före bytet");
        var edit = $"/forening/uppdrag/{id}/andra";
        await desk.OpenAsync(edit);
        await desk.SendAsync($"{edit}/allt", ("title", "Kaffe som går bra"));
        await coordinator.OpenAsync("/tavla/granska");
        await desk.OpenAsync(edit);
        await desk.SendAsync($"{edit}/allt", ("title", "Kaffe som byttes ut"));

        await coordinator.SendAsync($"/tavla/granska/{id}", ("steg", "publicera"));

        Assert.Contains("Föreningen har ändrat uppdraget.", coordinator.Words, StringComparison.Ordinal);
        Assert.Contains("Kaffe som byttes ut", coordinator.Words, StringComparison.Ordinal);
        Assert.Equal("Kaffe före bytet", await TitleAsync(id));
        await coordinator.SendAsync($"/tavla/granska/{id}", ("steg", "tillbaka"), ("ord", "Skriv var ni är."));
        await desk.OpenAsync("/forening");
        var panel = desk.Page.QuerySelectorAll("li.panel")
            .Single(each => each.TextContent.Contains("Skriv var ni är.", StringComparison.Ordinal));
        Assert.Equal(edit, panel.QuerySelector("a.button")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_waits_for_nobody()
    {
        var (desk, _, id) = await PostedAsync("andrad-inget", "Kaffe som förr");
        var edit = $"/forening/uppdrag/{id}/andra";
        await desk.OpenAsync(edit);

        await desk.SendAsync($"{edit}/allt");

        Assert.Equal($"/forening/uppdrag/{id}?svar=klart", desk.Path);
    }

    private async Task<(Browser Desk, Browser Coordinator, AssignmentId Id)> PostedAsync(string name, string title)
    {
        await host.Grains.GetGrain<IAssociationGrain>(name).Register(new RegisterAssociation
        {
            CommandId = new CommandId($"register-{name}"),
            Municipality = new MunicipalityCode("1283"),
            Name = "Den nya föreningen",
            Description = "Finns bara i prov.",
            IsVerified = true,
            IsNew = true,
        });
        var posted = await host.Grains.GetGrain<IAssociationGrain>(name).Post(new PostAssignment
        {
            CommandId = new CommandId($"post-{name}"),
            Details = DemoCards.Find("u001").Details with { Title = title, Places = 6, TakenOutside = 0, LeadsTo = [] },
            IsReviewed = true,
        });
        return (
            await host.NewBrowserAsync(new AssociationId(name)),
            await host.NewCoordinatorAsync(),
            Assert.IsType<PostOutcome.Posted>(posted).Id);
    }

    private async Task<string> TitleAsync(AssignmentId id) =>
        (await host.Grains.GetGrain<IAssignmentGrain>(id.Value).View())!.State.Details.Title;

    private async Task<AssociationState> StateAsync(string name) =>
        (await host.Grains.GetGrain<IAssociationGrain>(name).View())!;
}
