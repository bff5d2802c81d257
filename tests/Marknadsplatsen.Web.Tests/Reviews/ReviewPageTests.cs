using System.Net;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Tests.Associations;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Reviews;

/// <summary>Nobody sees the first assignments of a new association before a coordinator has looked.</summary>
public sealed class ReviewPageTests(CityHost host)
{
    private const string Path = "/forening/nytt";

    [Fact]
    public async Task A_first_assignment_is_public_when_a_coordinator_has_looked_and_not_before()
    {
        using var desk = await NewAsync("review-first");
        using var person = host.NewBrowser();
        using var coordinator = await host.NewCoordinatorAsync();
        await desk.OpenAsync(Path);
        var fields = Filled(desk, "Kaffe för granskning");

        await desk.PostAsync(Path, fields);
        await desk.PostAsync(Path, fields);

        Assert.Equal("/forening?svar=granskas", desk.Path);
        Assert.Contains("En samordnare läser uppdraget", desk.Words, StringComparison.Ordinal);
        Assert.Contains("Ni får svar senast", desk.Words, StringComparison.Ordinal);
        Assert.Empty((await StateAsync("review-first")).Assignments);
        await coordinator.OpenAsync("/tavla/granska");
        var form = FormOf(coordinator, "Kaffe för granskning");
        await coordinator.SendAsync(form, ("steg", "publicera"));

        Assert.Equal("/tavla/granska?svar=publicera", coordinator.Path);
        var id = Assert.Single((await StateAsync("review-first")).Assignments);
        await host.CatchUpAsync(id);
        await person.OpenAsync($"/uppdrag/{id}");
        Assert.Equal(HttpStatusCode.OK, person.Status);
        await desk.OpenAsync("/forening");
        Assert.DoesNotContain("Ni får svar senast", desk.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_in_its_place_since_it_was_read_is_read_before_it_is_published()
    {
        using var desk = await NewAsync("review-switch");
        using var coordinator = await host.NewCoordinatorAsync();
        await desk.OpenAsync(Path);
        var fields = Filled(desk, "Kaffe som byts ut");
        await desk.PostAsync(Path, fields);
        await coordinator.OpenAsync("/tavla/granska");
        var form = FormOf(coordinator, "Kaffe som byts ut");

        await desk.OpenAsync("/forening");
        await desk.SendAsync("/forening/granskas/bort");
        await desk.PostAsync(
            Path, [.. fields.Where(field => field.Name != "text"), ("text", "Något helt annat, hemma hos någon.")]);
        await coordinator.SendAsync(form, ("steg", "publicera"));

        Assert.Equal(HttpStatusCode.BadRequest, coordinator.Status);
        Assert.Contains("Föreningen har ändrat uppdraget.", coordinator.Words, StringComparison.Ordinal);
        Assert.Contains("Något helt annat, hemma hos någon.", coordinator.Words, StringComparison.Ordinal);
        Assert.Empty((await StateAsync("review-switch")).Assignments);
        await coordinator.SendAsync(form, ("steg", "publicera"));
        Assert.Single((await StateAsync("review-switch")).Assignments);
    }

    [Fact]
    public async Task One_that_is_sent_back_says_why_and_comes_again_with_all_that_was_typed()
    {
        using var desk = await NewAsync("review-back");
        using var coordinator = await host.NewCoordinatorAsync();
        await desk.OpenAsync(Path);
        await desk.PostAsync(Path, Filled(desk, "Kaffe som skickas tillbaka"));
        await coordinator.OpenAsync("/tavla/granska");
        var form = FormOf(coordinator, "Kaffe som skickas tillbaka");
        await coordinator.SendAsync(form, ("steg", "tillbaka"), ("ord", " "));
        Assert.Equal(HttpStatusCode.BadRequest, coordinator.Status);
        await coordinator.SendAsync(form, ("steg", "tillbaka"), ("ord", "Skriv vem som möter den som kommer."));

        await desk.OpenAsync("/forening");
        Assert.Contains("Skriv vem som möter den som kommer.", desk.Words, StringComparison.Ordinal);
        await desk.OpenAsync(desk.Page.QuerySelector("a[href^='/forening/nytt?fran=']")!.GetAttribute("href")!);

        var again = desk.Fields(Path);
        Assert.All(
            PostFormSamples.Fields(PostFormSamples.Right).Where(field => field.Name is not ("title" or "outside")
                and not "start"),
            field => Assert.Contains(field, again));
        Assert.Contains(("title", "Kaffe som skickas tillbaka"), again);
        await desk.SendAsync(Path, ("firstVisit", "Kim möter dig vid dörren."));
        Assert.Equal("/forening?svar=granskas", desk.Path);
        await desk.SendAsync("/forening/granskas/bort");
        await desk.OpenAsync("/forening");
        await desk.SendAsync("/forening/granskas/bort");
        Assert.False(desk.HasForm("/forening/granskas/bort"));
    }

    [Theory]
    [InlineData("Ring mig på 070-123 45 67.", "Ta bort telefon")]
    [InlineData("Swisha 50 kronor.", "Ta bort det som handlar om att betala")]
    public async Task A_lure_is_stopped_with_a_plain_reason_and_the_form_is_kept(string text, string words)
    {
        using var desk = await NewAsync($"review-lure-{words.Length}", isNew: false);
        await desk.OpenAsync(Path);

        await desk.PostAsync(Path, [.. Filled(desk, "Kaffe").Where(field => field.Name != "text"), ("text", text)]);

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains(words, desk.Words, StringComparison.Ordinal);
        Assert.Contains(("text", text), desk.Fields(Path));
    }

    [Fact]
    public async Task A_known_association_that_may_shut_people_out_is_looked_at_and_the_coordinator_is_told()
    {
        using var desk = await NewAsync("review-shut", isNew: false);
        using var coordinator = await host.NewCoordinatorAsync();
        await desk.OpenAsync(Path);

        var fields = Filled(desk, "Kaffe för somliga").Where(field => field.Name != "text");
        await desk.PostAsync(Path, [.. fields, ("text", "Bara för svenskar.")]);
        await coordinator.OpenAsync("/tavla/granska");

        Assert.Equal("/forening?svar=granskas", desk.Path);
        var panel = coordinator.Page.QuerySelectorAll("li.panel")
            .Single(each => each.TextContent.Contains("Kaffe för somliga", StringComparison.Ordinal));
        Assert.Contains("stänga ute", panel.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_is_offered_work_and_visits_and_refused_anything_else()
    {
        using var desk = await NewAsync("review-company", isNew: false, AssociationKind.Employer);
        await desk.OpenAsync(Path);
        var offered = desk.Page.QuerySelectorAll("#kind option").Select(option => option.GetAttribute("value"));

        Assert.Equal(["", "employment", "studyVisit", "workTraining"], offered.Order(StringComparer.Ordinal));
        await desk.PostAsync(Path, Filled(desk, "Frivilligt på företaget"));

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.NotNull(desk.Page.QuerySelector("#kind-error"));
        Assert.Empty((await StateAsync("review-company")).Assignments);
    }

    [Fact]
    public async Task Another_municipality_neither_sees_nor_publishes_it()
    {
        using var desk = await NewAsync("review-away");
        using var coordinator = await host.NewCoordinatorAsync();
        using var away = await host.NewCoordinatorAsync("1284");
        await desk.OpenAsync(Path);
        await desk.PostAsync(Path, Filled(desk, "Kaffe på annan ort"));
        await coordinator.OpenAsync("/tavla/granska");
        var form = FormOf(coordinator, "Kaffe på annan ort");

        await away.OpenAsync("/tavla/granska");
        Assert.DoesNotContain("Kaffe på annan ort", away.Body, StringComparison.Ordinal);
        await away.OpenAsync("/tavla/personer");
        var marks = away.Fields("/tavla/personer")
            .Where(field => field.Name is "kommando" or "__RequestVerificationToken");
        await away.PostAsync(form, [.. marks, ("steg", "publicera")]);

        Assert.Equal("/tavla/granska?svar=inget", away.Path);
        Assert.Empty((await StateAsync("review-away")).Assignments);
    }

    private static string FormOf(Browser coordinator, string title) => coordinator.Page.QuerySelectorAll("li.panel")
        .Single(panel => panel.TextContent.Contains(title, StringComparison.Ordinal))
        .QuerySelector("form")!.GetAttribute("action")!;

    private static (string Name, string Value)[] Filled(Browser desk, string title) =>
    [
        .. desk.Fields(Path).Where(field => field.Name is "kommando" or "__RequestVerificationToken"),
        .. PostFormSamples.Fields(PostFormSamples.Right with { Title = title }),
    ];

    private async Task<AssociationState> StateAsync(string id) =>
        (await host.Grains.GetGrain<IAssociationGrain>(id).View())!;

    private async Task<Browser> NewAsync(
        string id, bool isNew = true, AssociationKind kind = AssociationKind.Association)
    {
        await host.Grains.GetGrain<IAssociationGrain>(id).Register(new RegisterAssociation
        {
            CommandId = new CommandId($"register-{id}"),
            Municipality = new MunicipalityCode("1283"),
            Name = "Provföreningen",
            Kind = kind,
            Description = "Finns bara i prov.",
            IsVerified = true,
            IsNew = isNew,
        });
        return await host.NewBrowserAsync(new AssociationId(id));
    }
}
