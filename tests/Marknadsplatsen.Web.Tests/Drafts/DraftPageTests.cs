using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Drafts;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Web.Tests.Associations;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Drafts;

/// <summary>From will to draft, and from draft to assignment, without script.</summary>
public sealed class DraftPageTests(CityHost host)
{
    private const string Path = "/forening/nytt";
    private const string List = "/forening/utkast";

    [Fact]
    public async Task A_draft_is_saved_as_typed_gone_on_with_and_leaves_when_it_is_posted()
    {
        using var desk = await DeskAsync("draft-save");
        await desk.OpenAsync(Path);
        await desk.SendAsync(
            Path, ("title", "Kaffe"), ("day", "Monday"), ("day", "Friday"), ("places", "många"), ("knapp", "utkast"));
        Assert.Equal($"{List}?svar=sparat", desk.Path);

        await GoOnAsync(desk, "Kaffe");
        var kept = desk.Fields(Path);
        Assert.All(
            new[] { ("title", "Kaffe"), ("day", "Monday"), ("day", "Friday"), ("places", "många") },
            field => Assert.Contains(field, kept));
        var marks = kept.Where(field => field.Name is "kommando" or "__RequestVerificationToken" or "utkast");
        await desk.PostAsync(Path, [.. marks, .. PostFormSamples.Fields(PostFormSamples.Right)]);

        Assert.StartsWith("/forening/uppdrag/", desk.Path, StringComparison.Ordinal);
        await desk.OpenAsync(List);
        Assert.Contains("Ni har inga utkast", desk.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_not_right_is_kept_as_one_draft_however_often_it_is_sent()
    {
        using var desk = await DeskAsync("draft-wrong");
        await desk.OpenAsync(Path);
        var fields = desk.Fields(Path).Where(field => field.Name != "title")
            .Append(("title", "Kaffe i hamnen")).ToArray();

        await desk.PostAsync(Path, fields);
        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        await desk.SendAsync(Path, ("text", "Du kokar kaffe."));
        await desk.PostAsync(Path, fields);
        await desk.OpenAsync(List);

        Assert.Single(desk.Page.QuerySelectorAll("li.panel"));
        await GoOnAsync(desk, "Kaffe i hamnen");
        await desk.OpenAsync(List);
        await desk.SendAsync("/forening/utkast/bort");
        Assert.Contains("Utkastet är borttaget", desk.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_room_for_twenty_and_nothing_typed_is_lost_when_it_is_full()
    {
        using var desk = await DeskAsync("draft-many");
        for (var i = 0; i < DraftBookRecord.CountMax; i++)
        {
            await desk.OpenAsync(Path);
            await desk.SendAsync(Path, ("title", $"Kaffe {i}"), ("knapp", "utkast"));
        }

        await desk.OpenAsync(Path);
        await desk.SendAsync(Path, ("title", "En till"), ("knapp", "utkast"));

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains(("title", "En till"), desk.Fields(Path));
    }

    [Fact]
    public async Task Another_association_neither_sees_nor_opens_nor_removes_it()
    {
        using var desk = await DeskAsync("draft-own");
        using var other = await DeskAsync("draft-other");
        await desk.OpenAsync(Path);
        await desk.SendAsync(Path, ("title", "Bara vårt"), ("knapp", "utkast"));
        var id = desk.Fields("/forening/utkast/bort").Single(field => field.Name == "utkast").Value;

        await other.OpenAsync(List);
        Assert.DoesNotContain("Bara vårt", other.Body, StringComparison.Ordinal);
        await other.OpenAsync($"{Path}?utkast={id}");
        Assert.DoesNotContain("Bara vårt", other.Body, StringComparison.Ordinal);
        await other.SendAsync(Path, ("title", "Deras"), ("knapp", "utkast"), ("utkast", id));
        await other.SendAsync("/forening/utkast/bort", ("utkast", id));
        await desk.OpenAsync(List);

        Assert.Contains("Bara vårt", desk.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_assignment_is_copied_into_a_form_that_can_be_posted()
    {
        using var desk = await DeskAsync("draft-copy");
        await desk.OpenAsync(Path);
        await desk.SendAsync(Path, PostFormSamples.Fields(PostFormSamples.Right));
        await desk.OpenAsync(desk.Page.QuerySelector("a[href^='/forening/nytt?fran=']")!.GetAttribute("href")!);

        await desk.SendAsync(Path, ("title", "Kvällskaffe igen"));

        Assert.StartsWith("/forening/uppdrag/", desk.Path, StringComparison.Ordinal);
        Assert.Equal(2, (await StateAsync("draft-copy")).Assignments.Length);
    }

    [Fact]
    public async Task Somebody_who_does_not_know_how_has_a_published_assignment_within_six_screens()
    {
        using var desk = await DeskAsync("draft-help");
        var screens = 1;
        await desk.OpenAsync("/forening");
        await FollowAsync("a[href='/forening/hjalpa-till']");
        screens++;
        await desk.OpenAsync("/forening/hjalpa-till?har=lokal&nar=kvall&mycket=timmar&visa=ja");
        Assert.Equal(3, desk.Page.QuerySelectorAll("li.panel").Length);
        await FollowAsync("a[href^='/forening/nytt?mall=']");
        await desk.SendAsync(Path, ("area", "soder"), ("insurance", "association"), ("replacesNobody", "yes"));
        screens++;

        Assert.StartsWith("/forening/uppdrag/", desk.Path, StringComparison.Ordinal);
        Assert.InRange(screens, 1, 6);
        var id = Assert.Single((await StateAsync("draft-help")).Assignments);
        var state = (await host.Grains.GetGrain<IAssignmentGrain>(id.Value).View())!.State;
        Assert.Equal("Kvällsvärd i vår lokal", state.Details.Title);

        async Task FollowAsync(string selector)
        {
            screens++;
            await desk.OpenAsync(desk.Page.QuerySelector(selector)!.GetAttribute("href")!);
        }
    }

    [Theory]
    [InlineData("m1")]
    [InlineData("m2")]
    [InlineData("m3")]
    [InlineData("m4")]
    [InlineData("m5")]
    [InlineData("m6")]
    [InlineData("m7")]
    [InlineData("m8")]
    [InlineData("m9")]
    [InlineData("m10")]
    public async Task Every_template_is_published_with_what_only_the_host_can_answer(string template)
    {
        using var desk = await DeskAsync($"draft-{template}");
        await desk.OpenAsync($"{Path}?mall={template}");
        Assert.DoesNotContain(desk.Fields(Path), field => field.Name == "replacesNobody");

        await desk.SendAsync(Path, ("area", "soder"), ("insurance", "association"), ("replacesNobody", "yes"));

        Assert.StartsWith("/forening/uppdrag/", desk.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_tasks_in_give_drafts_out_in_two_screens_and_the_same_form_again_no_more()
    {
        using var desk = await DeskAsync("draft-carve");
        await desk.OpenAsync("/forening/plocka");
        string[] tasks = ["Diska koppar", "Sortera böcker", "Vattna blommor", "Svara i telefon", "Plocka undan"];
        var fields = desk.Fields("/forening/plocka")
            .Where(field => field.Name is "kommando" or "__RequestVerificationToken")
            .Concat(tasks.Select((task, at) => ($"uppgift{at + 1}", task)))
            .Concat(new[] { "1", "2", "3", "5" }.Select(number => ("nagon-annan", number)))
            .ToArray();

        await desk.PostAsync("/forening/plocka", fields);
        await desk.PostAsync("/forening/plocka", fields);

        Assert.Equal($"{List}?svar=plockat", desk.Path);
        Assert.Equal(2, desk.Page.QuerySelectorAll("li.panel").Length);
        await GoOnAsync(desk, "Diska koppar");
        Assert.Contains(desk.Fields(Path), field => field.Name == "text"
            && field.Value.Contains("Vattna blommor", StringComparison.Ordinal)
            && !field.Value.Contains("Svara i telefon", StringComparison.Ordinal));
        await desk.SendAsync(Path, ("area", "soder"), ("insurance", "association"), ("replacesNobody", "yes"));
        Assert.StartsWith("/forening/uppdrag/", desk.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picking_tasks_once_more_with_the_back_button_leaves_what_was_written_in_the_draft()
    {
        using var desk = await DeskAsync("draft-carve-again");
        await desk.OpenAsync("/forening/plocka");
        var marks = desk.Fields("/forening/plocka")
            .Where(field => field.Name is "kommando" or "__RequestVerificationToken").ToArray();
        (string, string)[] first = [.. marks, ("uppgift1", "Diska koppar"), ("nagon-annan", "1")];
        await desk.PostAsync("/forening/plocka", first);
        await GoOnAsync(desk, "Diska koppar");
        await desk.SendAsync(Path, ("text", "Du diskar, vi torkar."), ("knapp", "utkast"));

        await desk.PostAsync("/forening/plocka", first);
        await desk.PostAsync("/forening/plocka", [.. marks, ("uppgift1", "Vika tvätt"), ("nagon-annan", "1")]);

        Assert.Equal(2, desk.Page.QuerySelectorAll("li.panel").Length);
        await GoOnAsync(desk, "Diska koppar");
        Assert.Contains(("text", "Du diskar, vi torkar."), desk.Fields(Path));
    }

    [Theory]
    [InlineData(AssociationKind.Employer, false)]
    [InlineData(AssociationKind.Association, true)]
    public async Task The_tasks_of_a_job_become_work_training_where_that_is_wanted_or_nothing_else_may_be_posted(
        AssociationKind kind, bool isTicked)
    {
        using var desk = await CompanyAsync($"draft-carve-{kind}", kind);
        await desk.OpenAsync("/forening/plocka");
        await desk.SendAsync(
            "/forening/plocka",
            [
                ("uppgift1", "Märka upp varor"), ("nagon-annan", "1"),
                .. isTicked ? [("arbetstraning", "ja")] : Nothing,
            ]);
        await GoOnAsync(desk, "Märka upp varor");
        await desk.SendAsync(Path, ("area", "soder"), ("insurance", "city"), ("supervisor", "Butikens ledare"));

        Assert.StartsWith("/forening/uppdrag/", desk.Path, StringComparison.Ordinal);
        var id = Assert.Single((await StateAsync($"draft-carve-{kind}")).Assignments);
        var details = (await host.Grains.GetGrain<IAssignmentGrain>(id.Value).View())!.State.Details;
        Assert.Equal(AssignmentKind.WorkTraining, details.Kind);
        Assert.Equal("Butikens ledare", details.WorkPlan!.Supervisor);
        Assert.False(details.AcceptsDirectly);
    }

    [Fact]
    public async Task A_company_is_offered_what_it_may_post()
    {
        using var desk = await CompanyAsync("draft-company", AssociationKind.Employer);

        await desk.OpenAsync("/forening/hjalpa-till?visa=ja");

        var offered = Assert.Single(desk.Page.QuerySelectorAll("a[href^='/forening/nytt?mall=']"));
        Assert.Equal("/forening/nytt?mall=m8", offered.GetAttribute("href"));
    }

    [Theory]
    [InlineData("", "", "Skriv minst en uppgift")]
    [InlineData("Diska", "", "Kryssa för minst en uppgift")]
    public async Task Carving_without_a_task_or_a_tick_says_so_and_keeps_the_rest(
        string task, string tick, string words)
    {
        using var desk = await DeskAsync($"draft-carve-{words.Length}");
        await desk.OpenAsync("/forening/plocka");

        await desk.SendAsync("/forening/plocka", ("uppgift2", task), ("nagon-annan", tick));

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains(words, desk.Words, StringComparison.Ordinal);
        Assert.Contains(("uppgift2", task), desk.Fields("/forening/plocka"));
    }

    private static async Task GoOnAsync(Browser desk, string title)
    {
        await desk.OpenAsync(List);
        var panel = desk.Page.QuerySelectorAll("li.panel")
            .Single(each => each.QuerySelector("h2")!.TextContent == title);
        await desk.OpenAsync(panel.QuerySelector("a.button")!.GetAttribute("href")!);
    }

    private async Task<AssociationState> StateAsync(string id) =>
        (await host.Grains.GetGrain<IAssociationGrain>(id).View())!;

    private static (string, string)[] Nothing => [];

    private async Task<Browser> CompanyAsync(string id, AssociationKind kind)
    {
        await host.Grains.GetGrain<IAssociationGrain>(id).Register(new RegisterAssociation
        {
            CommandId = new($"register-{id}"),
            Municipality = new("1283"),
            Name = "Provföretaget",
            Kind = kind,
            Description = "Finns bara i prov.",
            IsVerified = true,
        });
        return await host.NewBrowserAsync(new AssociationId(id));
    }

    private async Task<Browser> DeskAsync(string id) => await host.NewBrowserAsync(await host.RegisterAsync(id));
}
