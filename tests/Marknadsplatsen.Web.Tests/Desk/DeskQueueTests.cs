using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Desk;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Desk;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Desk;

/// <summary>Those who wait for a coordinator, through real HTTP and the real grains, without script.</summary>
public sealed class DeskQueueTests(CityHost host)
{
    private const string Path = "/tavla/vantar";

    [Fact]
    public async Task A_coordinator_takes_on_an_interest_proposes_and_the_person_says_yes()
    {
        const string city = "1281";
        var id = await PostedAsync(city, "prov-desk-yes");
        using var person = await InterestedAsync(city, id);
        using var desk = await host.NewCoordinatorAsync(city);

        await desk.OpenAsync(Path);
        Assert.Contains("Väntar på samordnare: 1", desk.Words, StringComparison.Ordinal);
        Assert.Contains("Vill gärna vara med.", desk.Words, StringComparison.Ordinal);
        await desk.SendAsync($"{Path}/{id}");
        Assert.Contains("Klart. Personen ser det nu.", desk.Words, StringComparison.Ordinal);
        Assert.Contains("En samordnare har tagit hand om frågan.", desk.Words, StringComparison.Ordinal);
        await ToldAsync(person, id, EngagementState.WithCoordinator);
        await person.Browser.OpenAsync("/mina");
        Assert.Contains("En samordnare har tagit hand om din fråga.", person.Browser.Words, StringComparison.Ordinal);

        await desk.SendAsync($"{Path}/{id}");
        Assert.Contains("Väntar på samordnare: 0", desk.Words, StringComparison.Ordinal);
        await ToldAsync(person, id, EngagementState.Proposed);
        await person.Browser.OpenAsync("/mina");
        Assert.Contains("Samordnaren har en plats åt dig.", person.Browser.Words, StringComparison.Ordinal);
        await person.Browser.SendAsync($"/uppdrag/{id}/behall");

        Assert.Equal(EngagementState.Accepted, Assert.Single(await host.EngagementsAsync(id)).State);
    }

    [Fact]
    public async Task The_person_can_say_no_to_a_proposal_and_the_place_is_free_again()
    {
        const string city = "1282";
        var id = await PostedAsync(city, "prov-desk-no");
        using var person = await InterestedAsync(city, id);
        using var desk = await host.NewCoordinatorAsync(city);
        await desk.OpenAsync(Path);
        await desk.SendAsync($"{Path}/{id}");
        await desk.SendAsync($"{Path}/{id}");
        await ToldAsync(person, id, EngagementState.Proposed);

        await person.Browser.OpenAsync("/mina");
        await person.Browser.SendAsync($"/uppdrag/{id}/nej");

        var view = await host.Grains.GetGrain<IAssignmentGrain>(id.Value).View();
        Assert.Equal(EngagementState.Declined, Assert.Single(view!.State.Engagements.Values).State);
        Assert.Equal(1, Places.Total(view.State).Free);
        await desk.OpenAsync(Path);
        Assert.Contains("Ingen väntar här just nu.", desk.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_sent_twice_is_taken_once_and_a_step_that_is_old_is_told_as_such()
    {
        const string city = "1284";
        var id = await PostedAsync(city, "prov-desk-twice");
        using var person = await InterestedAsync(city, id);
        using var desk = await host.NewCoordinatorAsync(city);
        await desk.OpenAsync(Path);
        var sent = desk.Fields($"{Path}/{id}");
        var other = sent.Select(field => field.Name == "kommando" ? (field.Name, Value: "another1") : field).ToArray();

        await desk.PostAsync($"{Path}/{id}", sent);
        await desk.PostAsync($"{Path}/{id}", sent);
        Assert.EndsWith("svar=klart", desk.Path, StringComparison.Ordinal);
        await desk.PostAsync($"{Path}/{id}", other);

        Assert.EndsWith("svar=inget", desk.Path, StringComparison.Ordinal);
        Assert.Contains("Det hade redan ändrats.", desk.Words, StringComparison.Ordinal);
        Assert.Equal(EngagementState.WithCoordinator, Assert.Single(await host.EngagementsAsync(id)).State);
    }

    [Fact]
    public async Task A_day_is_set_and_a_wrong_one_comes_back_as_typed()
    {
        const string city = "1285";
        var id = await PostedAsync(city, "prov-desk-date");
        using var person = await InterestedAsync(city, id);
        using var desk = await host.NewCoordinatorAsync(city);
        await desk.OpenAsync(Path);
        (string, string)[] own = [.. desk.Fields($"{Path}/{id}").Where(field => field.Name is not "step")];
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(9);

        foreach (var wrong in (string[])["2020-01-01", "2999-01-01", "på onsdag", ""])
        {
            await desk.PostAsync($"{Path}/{id}", [.. own, ("step", "setNextStep"), ("datum", wrong)]);
            Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
            var href = Assert.Single(desk.Page.QuerySelectorAll(".errors a")).GetAttribute("href")!;
            Assert.Equal(wrong, desk.Page.GetElementById(href[1..])!.GetAttribute("value") ?? "");
            Assert.True(desk.Page.GetElementById(href[1..])!.Closest("details")!.HasAttribute("open"));
        }

        await desk.PostAsync($"{Path}/{id}", [.. own, ("step", "setNextStep"), ("datum", $"{day:yyyy-MM-dd}")]);

        Assert.EndsWith("svar=klart", desk.Path, StringComparison.Ordinal);
        var next = Assert.Single(await host.EngagementsAsync(id)).NextStepAtUtc!.Value;
        Assert.Equal(day, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(next, Words.City.Zone).DateTime));
    }

    [Fact]
    public async Task No_page_holds_the_id_of_a_person()
    {
        const string city = "1286";
        var id = await PostedAsync(city, "prov-desk-who");
        using var person = await InterestedAsync(city, id);
        using var desk = await host.NewCoordinatorAsync(city);

        await desk.OpenAsync(Path);

        var engagement = Assert.Single(await host.EngagementsAsync(id));
        Assert.Contains($"Person {Pseudonyms.Of(id, engagement.Participant)}", desk.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(engagement.Participant.Value, desk.Page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_municipalitys_and_unknown_things_are_not_there()
    {
        const string city = "1287";
        var id = await PostedAsync(city, "prov-desk-mine");
        using var person = await InterestedAsync(city, id);
        using var desk = await host.NewCoordinatorAsync(city);
        await desk.OpenAsync(Path);
        var sent = desk.Fields($"{Path}/{id}");
        using var other = await host.NewCoordinatorAsync("1280");
        await other.OpenAsync("/fragor/1");
        (string Name, string)[] step =
        [
            .. sent.Where(field => field.Name is "person" or "step" or "ko" or "sida"),
            .. other.Fields("/fragor/1"),
        ];

        await other.PostAsync($"{Path}/{id}", step);
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        foreach (var address in (string[])["finns-inte", "%3Cscript%3E", new string('a', 300)])
        {
            await desk.PostAsync($"{Path}/{address}", sent);
            Assert.Equal(HttpStatusCode.NotFound, desk.Status);
        }

        foreach (var wrong in (string[])["markStarted", "tickRequirement", "nonsense", ""])
        {
            await desk.PostAsync(
                $"{Path}/{id}",
                [.. sent.Select(field => field.Name == "step" ? (field.Name, wrong) : field)]);
            Assert.Equal(HttpStatusCode.NotFound, desk.Status);
        }

        foreach (var query in (string[])["?ko=finns-inte", "?sida=0", "?sida=-1", "?sida=x", "?sida=99999999999"])
        {
            await desk.OpenAsync(Path + query);
            Assert.Equal(HttpStatusCode.NotFound, desk.Status);
        }

        Assert.Equal(EngagementState.Interested, Assert.Single(await host.EngagementsAsync(id)).State);
    }

    [Fact]
    public async Task Nobody_else_sees_the_queues()
    {
        using var nobody = host.NewBrowser();
        using var association = await host.NewBrowserAsync(await host.RegisterAsync("prov-desk-host"));

        foreach (var browser in (Browser[])[nobody, association])
        {
            await browser.OpenAsync(Path);
            Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
            await browser.OpenAsync("/fragor/1");
            await browser.PostAsync($"{Path}/u001", browser.Fields("/fragor/1"));
            Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        }
    }

    [Fact]
    public async Task A_long_queue_comes_in_pages()
    {
        const string city = "1290";
        var desk = host.Grains.GetGrain<IDeskGrain>(city);
        var row = new DeskRow
        {
            Reference = "",
            Pseudonym = "47K",
            Owner = OwnerRole.Coordinator,
            NextStepAtUtc = DateTimeOffset.MaxValue,
        };
        await desk.Apply(new DeskEntry
        {
            Assignment = new AssignmentId("a1"),
            Version = 1,
            Title = "Arbetsträning <b>",
            AssociationName = "Provföreningen",
            IsWork = true,
            Rows = [.. Enumerable.Range(0, 45).Select(number => row with { Reference = $"{number:00}" })],
        });
        using var browser = await host.NewCoordinatorAsync(city);

        await browser.OpenAsync($"{Path}?sida=3");

        Assert.Equal(5, browser.Page.QuerySelectorAll("article.panel").Length);
        Assert.Contains("Väntar på samordnare: 45", browser.Words, StringComparison.Ordinal);
        Assert.Contains("Arbetsträning <b>", browser.Words, StringComparison.Ordinal);
        Assert.Empty(browser.Page.QuerySelectorAll("article b"));
        await browser.OpenAsync(browser.Page.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(DeskQueues.PageLength, browser.Page.QuerySelectorAll("article.panel").Length);
    }

    private async Task<AssignmentId> PostedAsync(string municipality, string association)
    {
        var own = await host.RegisterAsync(association, municipality: municipality);
        var work = DemoCards.All.First(card => card.Details is
        {
            Kind: AssignmentKind.WorkTraining,
            Demands: { MinAge: null, RegisterExtract: false, ConfidentialityPledge: false },
        });
        var posted = await host.Grains.GetGrain<IAssociationGrain>(own.Value).Post(new()
        {
            CommandId = new CommandId($"post-{association}"),
            Details = work.Details with { Places = 1, TakenOutside = 0 },
        });
        return Assert.IsType<Domain.Associations.PostOutcome.Posted>(posted).Id;
    }

    /// <summary>A participant with a cookie whose own record shows interest in the assignment.</summary>
    private async Task<Person> InterestedAsync(string municipality, AssignmentId id)
    {
        var person = new Person(host.NewBrowser(), new ParticipantId($"p-{id}"));
        await person.Browser.OpenAsync($"/prov/deltagare/{person.Id}");
        var grain = host.Grains.GetGrain<Grains.Participants.IParticipantGrain>(person.Id.Value);
        await grain.Accept(
            new MunicipalityCode(municipality),
            id,
            new AcceptPlace { CommandId = new CommandId($"tap-{id}"), Participant = person.Id });
        var view = (await host.Grains.GetGrain<IAssignmentGrain>(id.Value).View())!;
        await host.Grains.GetGrain<IDeskGrain>(municipality).Apply(DeskEntry.Of(view.State, view.Version));
        return person;
    }

    /// <summary>What the assignment's own delivery does a moment later, done now.</summary>
    private async Task ToldAsync(Person person, AssignmentId id, EngagementState state)
    {
        var view = (await host.Grains.GetGrain<IAssignmentGrain>(id.Value).View())!.State;
        Assert.Equal(state, view.Of(person.Id)!.State);
        await host.Grains.GetGrain<Grains.Participants.IParticipantGrain>(person.Id.Value).Told(new OwnEngagement
        {
            Assignment = id,
            Title = view.Details.Title,
            HoursMin = view.Details.HoursPerWeek.Min,
            IsWork = view.Details.IsWork,
            Engagement = view.Of(person.Id)!,
        });
    }

    private sealed record Person(Browser Browser, ParticipantId Id) : IDisposable
    {
        public void Dispose() => Browser.Dispose();
    }
}
