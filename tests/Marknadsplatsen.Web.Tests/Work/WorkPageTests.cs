using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Supports;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Work;

/// <summary>"Jag vill jobba" at every step, and what it does (DOMAIN section 1 rows 31, 59, 72 and 78).</summary>
public sealed class WorkPageTests(CityHost host)
{
    private const string Path = "/mina/jobba";

    [Fact]
    public async Task Every_page_on_the_way_has_one_quiet_link_to_say_it()
    {
        using var person = await PersonAsync("jobba-1");
        var card = await host.PostAsync("jobba-lank");
        await AcceptAsync(person, card.Id);

        string[] pages =
        [
            "/passar-dig", $"/uppdrag/{card.Id}", $"/uppdrag/{card.Id}/svar", "/mina", "/min-vecka", "/nytt",
            "/mina/stod",
        ];
        foreach (var page in pages)
        {
            await person.OpenAsync(page);
            Assert.True(
                person.Page.QuerySelectorAll($"main a[href='{Path}']").Length == 1, $"{page} has no way to say it.");
        }
    }

    [Fact]
    public async Task It_is_said_with_one_button_work_comes_first_and_it_is_taken_back_with_one()
    {
        const string id = "jobba-2";
        using var person = await PersonAsync(id);
        await person.OpenAsync("/fragor/3");
        await person.PostAsync(
            "/fragor/3", [.. person.Fields("/fragor/3"), ("hurmycket", "aFewHours"), ("knapp", "nasta")]);
        var before = (await AnswersAsync(id)).HowMuch;

        await SayAsync(person, "ja");

        Assert.Contains("En samordnare gör nästa sak.", person.Words, StringComparison.Ordinal);
        Assert.Equal(HowMuch.WantToWork, (await AnswersAsync(id)).HowMuch);
        await person.OpenAsync("/passar-dig");
        Assert.NotNull(person.Page.QuerySelector("#jobb"));
        Assert.Equal("jobb", person.Page.QuerySelector("main section")!.GetAttribute("aria-labelledby"));

        await SayAsync(person, "nej");
        Assert.Contains("Nu vet samordnaren det också.", person.Words, StringComparison.Ordinal);
        Assert.Equal(before, (await AnswersAsync(id)).HowMuch);
        Assert.Null((await host.Grains.GetGrain<ISupportGrain>(id).View()).State!.Work);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_wish()
    {
        const string id = "jobba-3";
        using var person = await PersonAsync(id);
        await person.OpenAsync(Path);
        (string Name, string Value)[] form =
            [.. person.Fields(Path).Where(field => field.Name != "steg"), ("steg", "ja")];

        await person.PostAsync(Path, form);
        var first = (await host.Grains.GetGrain<ISupportGrain>(id).View()).State!.Work;
        await person.PostAsync(Path, form);

        Assert.Equal(first, (await host.Grains.GetGrain<ISupportGrain>(id).View()).State!.Work);
    }

    [Fact]
    public async Task Somebody_we_do_not_know_can_say_it_too()
    {
        using var stranger = host.NewBrowser();
        await stranger.OpenAsync(Path);

        await SayAsync(stranger, "ja");

        Assert.Contains("En samordnare gör nästa sak.", stranger.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coordinators_see_it_with_a_date_say_what_happens_and_the_person_reads_it()
    {
        const string id = "jobba-4";
        using var person = await PersonAsync(id);
        await person.OpenAsync(Path);
        await SayAsync(person, "ja");
        await host.SupportToldAsync(new ParticipantId(id));
        using var desk = await host.NewCoordinatorAsync();
        var page = $"/tavla/stod/{SupportName.ReferenceOf(new ParticipantId(id))}";

        await desk.OpenAsync(page);
        Assert.Contains("Vill jobba, sedan", desk.Words, StringComparison.Ordinal);
        Assert.Contains("Målet: möta en arbetsgivare", desk.Words, StringComparison.Ordinal);
        await PlanAsync(desk, page, "19121212-1212");
        Assert.Contains("Det ser ut som ett personnummer", desk.Words, StringComparison.Ordinal);
        Assert.Equal("19121212-1212", desk.Page.QuerySelector("#plan")!.TextContent);
        await desk.OpenAsync(page);
        await PlanAsync(desk, page, "Vi ringer bageriet tillsammans.");
        Assert.Contains("Klart.", desk.Words, StringComparison.Ordinal);

        await person.OpenAsync(Path);
        Assert.Contains("Vi ringer bageriet tillsammans.", person.Words, StringComparison.Ordinal);
        await person.OpenAsync("/mina/uppgifter");
        Assert.Contains("Vi ringer bageriet tillsammans.", person.Words, StringComparison.Ordinal);
        await person.OpenAsync("/mina/vem-har-tittat");
        Assert.Contains("ändrade ditt stöd", person.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_association_sees_it()
    {
        var card = await host.PostAsync("jobba-vard");
        using var person = await PersonAsync("jobba-5");
        await AcceptAsync(person, card.Id);
        using var owner = await host.NewBrowserAsync(card.AssociationId);
        await owner.OpenAsync($"/forening/uppdrag/{card.Id}");
        var before = owner.Page.QuerySelector("main")!.TextContent;

        await SayAsync(person, "ja");
        await host.SupportToldAsync(new ParticipantId("jobba-5"));

        await owner.OpenAsync($"/forening/uppdrag/{card.Id}");
        Assert.Equal(before, owner.Page.QuerySelector("main")!.TextContent);
        await owner.OpenAsync("/forening/att-svara");
        Assert.DoesNotContain("vill jobba", owner.Words, StringComparison.Ordinal);
    }

    /// <summary>DOMAIN section 1 row 31.</summary>
    [Fact]
    public async Task Every_published_volunteer_assignment_has_a_block_with_the_next_step()
    {
        using var browser = host.NewBrowser();
        var cards = DemoCards.All.Where(card => card.Details.Kind == AssignmentKind.Volunteer).ToArray();
        Assert.NotEmpty(cards);

        foreach (var card in cards)
        {
            await browser.OpenAsync($"/uppdrag/{card.Id}");
            Assert.Contains("Vad det kan leda till", browser.Words, StringComparison.Ordinal);
            Assert.Contains("Fråga samordnaren.", browser.Words, StringComparison.Ordinal);
            Assert.NotNull(browser.Page.QuerySelector($"main a[href='{Path}']"));
        }
    }

    [Fact]
    public async Task The_steps_are_those_that_what_one_does_leads_to_and_never_what_one_has_hidden()
    {
        var next = await host.PostAsync("jobba-nasta");
        var card = await host.PostAsync("jobba-forst", details => details with { LeadsTo = [next.Id] });
        using var person = await PersonAsync("jobba-6");
        await AcceptAsync(person, card.Id);

        await person.OpenAsync(Path);
        Assert.Equal(
            next.Id.Value, person.Page.QuerySelector("main [data-assignment]")!.GetAttribute("data-assignment"));
        Assert.Contains("Det du gör kan leda hit.", person.Words, StringComparison.Ordinal);

        await person.OpenAsync($"/uppdrag/{next.Id}");
        await person.SendAsync($"/uppdrag/{next.Id}/dolj");
        await person.OpenAsync(Path);
        Assert.Null(person.Page.QuerySelector($"main [data-assignment='{next.Id}']"));
        await person.OpenAsync($"/uppdrag/{card.Id}");
        Assert.Null(person.Page.QuerySelector($"main a[href='/uppdrag/{next.Id}']"));
    }

    private static async Task SayAsync(Browser browser, string step)
    {
        await browser.OpenAsync(Path);
        await browser.PostAsync(
            Path, [.. browser.Fields(Path).Where(field => field.Name != "steg"), ("steg", step)]);
    }

    private static Task<Browser> PlanAsync(Browser desk, string page, string text) => desk.PostAsync(
        page,
        [
            .. desk.Fields(page).Where(field => field.Name is not ("steg" or "text" or "plan" or "dagar")),
            ("steg", "planWork"), ("plan", text), ("dagar", "7"),
        ]);

    private static async Task AcceptAsync(Browser browser, AssignmentId assignment)
    {
        await browser.OpenAsync($"/uppdrag/{assignment}");
        await browser.SendAsync($"/uppdrag/{assignment}/ja");
    }

    private async Task<Answers> AnswersAsync(string id) =>
        (await host.Grains.GetGrain<IParticipantGrain>(id).View())!.Answers;

    private async Task<Browser> PersonAsync(string id)
    {
        var browser = await host.NewBrowser().OpenAsync(WaysIn.Participant(id));
        await browser.OpenAsync("/fragor/2");
        return await browser.PostAsync(
            "/fragor/2", [.. browser.Fields("/fragor/2"), ("nar", "evening"), ("knapp", "nasta")]);
    }
}
