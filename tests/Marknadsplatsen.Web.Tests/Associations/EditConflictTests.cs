using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Associations;

/// <summary>
/// An edit meets what is there already: places of each day, people, answers, and another who edits. Over HTTP.
/// </summary>
public sealed class EditConflictTests(CityHost host)
{
    private const string City = "1281";
    private static readonly QualityId Loop = new("hearingLoop");
    private static readonly QualityId Quiet = new("quietSpace");

    [Fact]
    public async Task Days_with_places_of_their_own_get_other_times_and_more_days()
    {
        var (desk, id) = await PostedAsync("prov-konflikt-1", details => details with
        {
            Places = null,
            TakenOutside = 0,
            IsFlexible = false,
            Sessions = [On("s1", DayOfWeek.Thursday) with { Places = 4 }],
        });

        await EditAsync(
            desk, id, ("time", "weekly"), ("day", "Monday"), ("day", "Thursday"), ("start", "18.00"), ("end", "20.00"));

        Assert.Equal($"/forening/uppdrag/{id}?svar=klart", desk.Path);
        var sessions = (await StateAsync(id)).Details.Sessions;
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Thursday], sessions.Select(session => session.Weekday!.Value));
        Assert.Equal(new SessionId("s1"), sessions[1].Id);
        Assert.All(sessions, session => Assert.Equal((4, new TimeOnly(18, 0)), (session.Places, session.Start)));
        desk.Dispose();
    }

    [Fact]
    public async Task A_day_that_somebody_is_in_is_not_changed_for_another()
    {
        var (desk, id) = await PostedAsync("prov-konflikt-2", details => details with
        {
            Places = null,
            TakenOutside = 0,
            IsFlexible = false,
            AcceptsDirectly = true,
            Demands = new Demands(),
            Sessions = [On("s1", DayOfWeek.Thursday) with { Places = 4 }],
        });
        var person = new ParticipantId($"p-{id}");
        await host.Grains.GetGrain<IParticipantGrain>(person.Value).Accept(
            new MunicipalityCode(City),
            id,
            new AcceptPlace
            {
                CommandId = new CommandId($"tap-{id}"),
                Participant = person,
                Session = new SessionId("s1"),
            });

        await EditAsync(
            desk, id, ("time", "weekly"), ("day", "Monday"), ("start", "18.00"), ("end", "20.00"));

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains("Någon är med den dagen", desk.Words, StringComparison.Ordinal);
        Assert.Contains(("day", "Monday"), desk.Fields(Send(id)));
        Assert.Equal(DayOfWeek.Thursday, Assert.Single((await StateAsync(id)).Details.Sessions).Weekday);
        desk.Dispose();
    }

    [Fact]
    public async Task Two_who_edit_different_things_at_once_both_have_their_way()
    {
        var (desk, id) = await PostedAsync("prov-konflikt-3", details => details);
        using var other = await host.NewBrowserAsync(new AssociationId("prov-konflikt-3"));
        await other.OpenAsync($"/forening/uppdrag/{id}/andra");
        await desk.OpenAsync($"/forening/uppdrag/{id}/andra");
        var late = desk.Fields(Send(id));

        await other.SendAsync(Send(id), ("title", "Disk"), ("house", "soberPlace"));
        await desk.SendAsync(Send(id), ("text", "Du diskar koppar."));
        await desk.PostAsync(Send(id), [.. late.Where(field => field.Name != "text"), ("text", "Du diskar koppar.")]);

        Assert.Equal($"/forening/uppdrag/{id}?svar=bada", desk.Path);
        Assert.Contains("Båda ändringarna är med", desk.Words, StringComparison.Ordinal);
        var details = (await StateAsync(id)).Details;
        Assert.Equal(("Disk", "Du diskar koppar.", HouseRule.SoberPlace), (
            details.Title, details.Text, details.HouseRule));
        desk.Dispose();
    }

    [Fact]
    public async Task Where_both_wrote_something_of_their_own_it_comes_back_as_typed_and_is_saved_the_next_time()
    {
        var (desk, id) = await PostedAsync("prov-konflikt-5", details => details);
        using var other = await host.NewBrowserAsync(new AssociationId("prov-konflikt-5"));
        await other.OpenAsync($"/forening/uppdrag/{id}/andra");
        await desk.OpenAsync($"/forening/uppdrag/{id}/andra");

        await other.SendAsync(Send(id), ("title", "Disk"), ("text", "Du diskar glas."));
        await desk.SendAsync(Send(id), ("title", "Kaffe"), ("minAge", "18"));
        var (status, words) = (desk.Status, desk.Words);
        var between = (await StateAsync(id)).Details;
        Assert.Contains(("title", "Kaffe"), desk.Fields(Send(id)));
        await desk.SendAsync(Send(id));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("En kollega har just ändrat det här", words, StringComparison.Ordinal);
        Assert.Equal(("Disk", null), (between.Title, between.Demands.MinAge));
        Assert.Equal($"/forening/uppdrag/{id}?svar=klart", desk.Path);
        var details = (await StateAsync(id)).Details;
        Assert.Equal(("Kaffe", "Du diskar glas.", 18), (details.Title, details.Text, details.Demands.MinAge));
        desk.Dispose();
    }

    [Fact]
    public async Task A_yes_that_was_answered_while_the_form_was_open_stays_a_yes()
    {
        var (desk, id) = await PostedAsync("prov-konflikt-6", Untold);
        await desk.OpenAsync($"/forening/uppdrag/{id}/andra");
        await host.Grains.GetGrain<IAssignmentGrain>(id.Value).Ask(new AskHost
        {
            CommandId = new CommandId($"ask-{id}"),
            Qualities = [Loop, Quiet],
        });
        await host.Grains.GetGrain<IAssignmentGrain>(id.Value).Answer(new AnswerQuality
        {
            CommandId = new CommandId($"yes-{id}"),
            Quality = Loop,
            IsOffered = true,
            IsAccessibility = true,
        });

        await desk.SendAsync(Send(id), ("title", "Disk"), ("qualitiesAnswered", "yes"));

        Assert.Equal($"/forening/uppdrag/{id}?svar=bada", desk.Path);
        var details = (await StateAsync(id)).Details;
        Assert.True(Qualities.Has(details, Loop));
        Assert.False(Qualities.Has(details, Quiet));
        Assert.Equal("Disk", details.Title);
        desk.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("inte-vår")]
    [InlineData("GwA")]
    public async Task A_form_that_does_not_say_what_it_was_shown_with_overwrites_nothing_unasked(string shown)
    {
        var name = $"prov-konflikt-7{shown.Length}";
        var (desk, id) = await PostedAsync(name, details => details);
        using var other = await host.NewBrowserAsync(new AssociationId(name));
        await other.OpenAsync($"/forening/uppdrag/{id}/andra");
        await desk.OpenAsync($"/forening/uppdrag/{id}/andra");

        await other.SendAsync(Send(id), ("title", "Disk"));
        await desk.SendAsync(Send(id), ("text", "Du diskar koppar."), (ShownForm.Field, shown));

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains("Någon har ändrat uppdraget", desk.Words, StringComparison.Ordinal);
        Assert.Equal("Disk", (await StateAsync(id)).Details.Title);
        desk.Dispose();
    }

    [Fact]
    public async Task An_edit_keeps_the_no_that_was_given_and_answers_what_it_ticks()
    {
        var (desk, id) = await PostedAsync("prov-konflikt-4", Untold);
        await host.Grains.GetGrain<IAssignmentGrain>(id.Value).Ask(new AskHost
        {
            CommandId = new CommandId($"ask-{id}"),
            Qualities = [Loop, Quiet],
        });
        await desk.OpenAsync("/forening");
        Assert.Equal(2, Questions(desk, id));
        await host.Grains.GetGrain<IAssignmentGrain>(id.Value).Answer(new AnswerQuality
        {
            CommandId = new CommandId($"no-{id}"),
            Quality = Quiet,
            IsOffered = false,
        });

        await desk.OpenAsync($"/forening/uppdrag/{id}/andra");
        var ticked = desk.Fields(Send(id)).Where(field => field.Name == "quality");
        await desk.SendAsync(Send(id), [.. ticked, ("quality", Loop.Value)]);

        var state = await StateAsync(id);
        Assert.Empty(state.Details.Unanswered);
        Assert.False(Qualities.Has(state.Details, Quiet));
        Assert.True(Qualities.Has(state.Details, Loop));
        Assert.Empty(state.Asked);
        await desk.OpenAsync("/forening");
        Assert.Equal(0, Questions(desk, id));
        desk.Dispose();
    }

    private static int Questions(Browser desk, AssignmentId id) =>
        desk.Page.QuerySelectorAll($"form[action^='/forening/uppdrag/{id}/'] input[name=svar][value=ja]").Length;

    private static AssignmentDetails Untold(AssignmentDetails details) => details with
    {
        Supports = [.. details.Supports.Where(quality => quality != Loop && quality != Quiet)],
        Accessibility = [.. details.Accessibility.Where(quality => quality != Loop && quality != Quiet)],
        Unanswered = [Loop, Quiet],
    };

    private static Session On(string id, DayOfWeek day) => new()
    {
        Id = new SessionId(id),
        Weekday = day,
        Start = new TimeOnly(10, 0),
        End = new TimeOnly(12, 0),
        TimeZone = "Europe/Stockholm",
    };

    private static string Send(AssignmentId id) => EditEndpoints.SendPath(id);

    private static async Task EditAsync(Browser desk, AssignmentId id, params (string Name, string Value)[] fields)
    {
        await desk.OpenAsync($"/forening/uppdrag/{id}/andra");
        await desk.SendAsync(Send(id), fields);
    }

    private async Task<AssignmentState> StateAsync(AssignmentId id) =>
        (await host.Grains.GetGrain<IAssignmentGrain>(id.Value).View())!.State;

    /// <summary>An assignment as the city's own file has it, changed, of an association of its own.</summary>
    private async Task<(Browser Desk, AssignmentId Id)> PostedAsync(
        string name,
        Func<AssignmentDetails, AssignmentDetails> change)
    {
        var own = await host.RegisterAsync(name, municipality: City);
        var demo = DemoCards.All.First(card => card is { Details: { IsWork: false, Demands.MinAge: null } });
        var posted = await host.Grains.GetGrain<IAssociationGrain>(own.Value).Post(new PostAssignment
        {
            CommandId = new CommandId($"post-{name}"),
            Details = change(demo.Details),
        });
        return (await host.NewBrowserAsync(own), Assert.IsType<PostOutcome.Posted>(posted).Id);
    }
}
