using System.Net;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Matching;

/// <summary>
/// "Kanske – fråga": somebody asks without a name, the host answers, everybody sees it. In a city of its own.
/// </summary>
public sealed class AskTests : IAsyncLifetime
{
    private const string Suits = "/passar-dig";

    private static readonly QualityId Loop = new("hearingLoop");

    private readonly CityHost host = new();
    private AssignmentCard card = null!;

    /// <summary>A city where one host has not told whether there is a hearing loop.</summary>
    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        var association = await host.RegisterAsync("prov-untold");
        var details = DemoCards.All.First(demo => demo is { Details: { IsWork: false, Demands.MinAge: null } }).Details;
        var posted = await host.Grains.GetGrain<IAssociationGrain>(association.Value).Post(new PostAssignment
        {
            CommandId = new CommandId("untold"),
            Details = details with
            {
                Title = "Sy gardiner",
                Supports = [.. details.Supports.Where(quality => quality != Loop)],
                Accessibility = [.. details.Accessibility.Where(quality => quality != Loop)],
                Unanswered = [Loop],
                Places = 9,
                TakenOutside = 0,
            },
        });
        var id = Assert.IsType<PostOutcome.Posted>(posted).Id;
        await host.CatchUpAsync(id);
        card = host.Catalog.Snapshot.Find(id)!;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_question_reaches_the_host_without_a_name_and_a_yes_brings_the_assignment_into_the_list()
    {
        using var person = await WantingAsync();
        using var stranger = host.NewBrowser();

        await person.SendAsync(Form);
        Assert.Equal($"{Suits}?fragat=ja", person.Path);
        Assert.Contains("Vi har frågat föreningen.", person.Words, StringComparison.Ordinal);
        Assert.False(person.HasForm(Form));
        Assert.Contains("Föreningen har fått frågan.", person.Words, StringComparison.Ordinal);

        using var desk = await host.NewBrowserAsync(card.AssociationId);
        await desk.OpenAsync("/forening");
        Assert.Contains($"Någon undrar: {Words.City.Vocabulary.Name(Loop)}?", desk.Words, StringComparison.Ordinal);
        await desk.SendAsync($"/forening/uppdrag/{card.Id}/fraga");
        Assert.Equal($"/forening/uppdrag/{card.Id}?svar=klart", desk.Path);
        Assert.DoesNotContain("Någon undrar", desk.Words, StringComparison.Ordinal);

        await host.CatchUpAsync(card.Id);
        await stranger.OpenAsync($"/hitta?mustHave={Loop}&text={Uri.EscapeDataString(card.Details.Title)}");
        Assert.Contains(card.Details.Title, stranger.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_is_everybodys_too_and_a_late_question_is_told_as_answered()
    {
        using var person = await WantingAsync();
        using var other = await WantingAsync();
        var late = other.Fields(Form);
        await person.SendAsync(Form);
        using var desk = await host.NewBrowserAsync(card.AssociationId);
        await desk.OpenAsync($"/forening/uppdrag/{card.Id}");
        var answer = desk.Fields($"/forening/uppdrag/{card.Id}/fraga")
            .Select(field => field.Name == "svar" ? (field.Name, Value: "nej") : field)
            .ToArray();

        await desk.PostAsync($"/forening/uppdrag/{card.Id}/fraga", answer);
        await desk.PostAsync($"/forening/uppdrag/{card.Id}/fraga", answer);
        Assert.EndsWith("svar=klart", desk.Path, StringComparison.Ordinal);
        await host.CatchUpAsync(card.Id);
        await other.PostAsync(Form, late);

        Assert.Equal($"{Suits}?fragat=nej", other.Path);
        Assert.Contains("Föreningen har redan svarat.", other.Words, StringComparison.Ordinal);
        Assert.False(other.HasForm(Form));
    }

    [Fact]
    public async Task Asking_makes_nobody_known_and_what_cannot_be_asked_changes_nothing()
    {
        using var person = await WantingAsync();
        using var stranger = host.NewBrowser();
        await stranger.OpenAsync("/fragor/1");
        var own = stranger.Fields("/fragor/1");

        await stranger.PostAsync(Form, [.. own, ("kvalitet", "<script>"), ("kvalitet", "nonsense")]);
        Assert.Equal($"{Suits}?fragat=nej", stranger.Path);
        Assert.DoesNotContain("mp-person", stranger.CookieNames);
        await stranger.PostAsync("/uppdrag/finns-inte/fraga", own);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        await stranger.PostAsync(Form, ("kvalitet", "quietSpace"));
        Assert.Equal(HttpStatusCode.BadRequest, stranger.Status);

        await person.OpenAsync(Suits);
        Assert.True(person.HasForm(Form));
    }

    [Fact]
    public async Task Only_the_assignments_own_association_answers()
    {
        using var person = await WantingAsync();
        using var other = await host.NewBrowserAsync(await host.RegisterAsync("prov-fraga"));
        await other.OpenAsync("/forening/nytt");
        var own = other.Fields("/forening/nytt")
            .Where(field => field.Name is "kommando" or "__RequestVerificationToken");

        await other.PostAsync($"/forening/uppdrag/{card.Id}/fraga", [.. own, ("kvalitet", $"{Loop}"), ("svar", "ja")]);

        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        Assert.Contains(Loop, host.Catalog.Snapshot.Find(card.Id)!.Details.Unanswered);
    }

    [Fact]
    public async Task Whoever_wants_to_work_sees_jobs_before_the_list()
    {
        using var person = host.NewBrowser();
        await person.OpenAsync("/fragor/3");
        await person.SendAsync("/fragor/3", ("hurmycket", "wantToWork"));

        await person.OpenAsync(Suits);

        var headings = person.Page.QuerySelectorAll("h2").Select(heading => heading.TextContent).ToList();
        Assert.True(headings.IndexOf("Jobb med lön först") < headings.IndexOf("Det här passar dig"));
        var kinds = person.Page.QuerySelectorAll("section[aria-labelledby=jobb] [data-assignment]")
            .Select(card => host.Catalog.Snapshot.Find(new(card.GetAttribute("data-assignment")!))!.Details.Kind)
            .ToList();
        Assert.NotEmpty(kinds);
        Assert.Equal(kinds.OrderByDescending(kind => kind), kinds);
    }

    private string Form => $"/uppdrag/{card.Id}/fraga";

    /// <summary>Somebody who must have a hearing loop, on their list.</summary>
    private async Task<Browser> WantingAsync()
    {
        var browser = host.NewBrowser();
        await browser.OpenAsync("/fragor/5");
        await browser.SendAsync("/fragor/5", ("maste", Loop.Value));
        return await browser.OpenAsync(Suits);
    }
}
