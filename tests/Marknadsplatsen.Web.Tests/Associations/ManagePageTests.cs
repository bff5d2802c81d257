using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Associations;

/// <summary>
/// One assignment for its own association, through real HTTP: people, places, status, and whose it is.
/// </summary>
public sealed class ManagePageTests(CityHost host)
{
    private static readonly PostForm Asking = PostFormSamples.Right with { Direct = "no" };

    public static TheoryData<string, string, string> WrongNumbers => new()
    {
        { "0", "0", "Välj mellan 1 och 500 platser." },
        { "501", "0", "Välj mellan 1 och 500 platser." },
        { "3", "4", "Välj mellan 1 och 500 platser." },
        { "många", "0", "med siffror" },
        { "-2", "0", "med siffror" },
        { "6", "", "med siffror" },
        { "99999999999999999999", "0", "med siffror" },
    };

    [Fact]
    public async Task An_interest_is_seen_by_pseudonym_answered_with_a_place_and_gone_from_what_waits()
    {
        var (browser, id) = await PostedAsync("prov-manage-answer", Asking);
        using var desk = browser;
        var person = await InterestedAsync(id);
        await desk.OpenAsync("/forening");
        var pseudonym = $"Person {Pseudonyms.Of(id, person)}";
        Assert.Contains(pseudonym, desk.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Value, desk.Page.Source.Text, StringComparison.Ordinal);
        var sent = desk.Fields(Answer(id));

        await desk.PostAsync(Answer(id), sent);
        Assert.Equal($"/forening/uppdrag/{id}?svar=klart", desk.Path);
        Assert.Contains("En plats hålls till", desk.Words, StringComparison.Ordinal);
        await desk.PostAsync(Answer(id), sent);
        Assert.Equal($"/forening/uppdrag/{id}?svar=klart", desk.Path);
        await desk.OpenAsync("/forening");

        Assert.DoesNotContain(pseudonym, desk.Words, StringComparison.Ordinal);
        Assert.Equal(EngagementState.Held, Assert.Single(await host.EngagementsAsync(id)).State);
    }

    [Fact]
    public async Task A_step_that_has_become_old_is_told_as_such()
    {
        var (browser, id) = await PostedAsync("prov-manage-old", Asking);
        using var desk = browser;
        var person = await InterestedAsync(id);
        await desk.OpenAsync($"/forening/uppdrag/{id}");
        var sent = desk.Fields(Answer(id));
        await StepBackAsync(id, person);

        await desk.PostAsync(Answer(id), sent);

        Assert.Contains("Det hade redan ändrats.", desk.Words, StringComparison.Ordinal);
        Assert.Equal(EngagementState.Declined, Assert.Single(await host.EngagementsAsync(id)).State);
    }

    [Fact]
    public async Task Steps_that_are_a_coordinators_and_steps_that_do_not_exist_are_refused()
    {
        var form = PostFormSamples.Right with
        {
            Kind = "workTraining", Step = "workTraining", Direct = "no", Supervisor = "Kökets ledare",
        };
        var (browser, id) = await PostedAsync("prov-manage-work", form);
        using var desk = browser;
        var person = await InterestedAsync(id);
        await desk.OpenAsync($"/forening/uppdrag/{id}");
        Assert.False(desk.HasForm(Answer(id)));
        var own = desk.Fields(Change(id)).Where(field => field.Name is "kommando" or "__RequestVerificationToken");
        var reference = Pseudonyms.ReferenceOf(id, person);

        foreach (var step in (string[])["takeOn", "propose", "nonsense", ""])
        {
            await desk.PostAsync(Answer(id), [.. own, ("person", reference), ("step", step)]);
            Assert.Equal(HttpStatusCode.NotFound, desk.Status);
        }

        await desk.PostAsync(Answer(id), [.. own, ("person", "0"), ("step", "offerPlace")]);
        Assert.Equal(HttpStatusCode.NotFound, desk.Status);
        Assert.Equal(EngagementState.Interested, Assert.Single(await host.EngagementsAsync(id)).State);
    }

    [Fact]
    public async Task Places_and_status_are_changed()
    {
        var (browser, id) = await PostedAsync("prov-manage-places", PostFormSamples.Right);
        using var desk = browser;

        await SendNumbersAsync(desk, id, "9", "2");
        Assert.Equal($"/forening/uppdrag/{id}?svar=klart", desk.Path);
        Assert.Contains("2 av 9", desk.Words, StringComparison.Ordinal);
        var own = desk.Fields(Change(id)).Where(field => field.Name is "kommando" or "__RequestVerificationToken");
        await desk.PostAsync(Change(id), [.. own, ("status", "closed")]);

        var state = (await host.Grains.GetGrain<IAssignmentGrain>(id.Value).View())!.State;
        Assert.Equal((9, 2), (state.Details.Places, state.Details.TakenOutside));
        Assert.Equal(AssignmentStatus.Closed, state.Status);
    }

    [Theory]
    [MemberData(nameof(WrongNumbers))]
    public async Task A_wrong_number_comes_back_as_typed_with_words_at_the_field(
        string places,
        string outside,
        string words)
    {
        var (browser, id) = await PostedAsync("prov-manage-wrong", PostFormSamples.Right);
        using var desk = browser;

        await SendNumbersAsync(desk, id, places, outside);

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Equal("#places", Assert.Single(desk.Page.QuerySelectorAll(".errors a")).GetAttribute("href"));
        Assert.Contains(words, desk.Page.GetElementById("places-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(("places", places), desk.Fields(Change(id)));
        Assert.Contains(("outside", outside), desk.Fields(Change(id)));
        var state = (await host.Grains.GetGrain<IAssignmentGrain>(id.Value).View())!.State;
        Assert.Equal((6, 1), (state.Details.Places, state.Details.TakenOutside));
    }

    [Fact]
    public async Task Places_that_are_promised_are_not_taken_away()
    {
        var (browser, id) = await PostedAsync("prov-manage-promised", PostFormSamples.Right);
        using var desk = browser;
        await InterestedAsync(id);

        await SendNumbersAsync(desk, id, "1", "1");

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains("2 platser är redan tagna eller hålls.", desk.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_our_own_mark_changes_nothing_and_comes_back()
    {
        var (browser, id) = await PostedAsync("prov-manage-foreign", PostFormSamples.Right);
        using var desk = browser;
        var command = desk.Fields(Change(id)).First(field => field.Name == "kommando");

        await desk.PostAsync(Change(id), command, ("places", "9"), ("outside", "0"));

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains(("places", "9"), desk.Fields(Change(id)));
        Assert.Equal(6, (await host.Grains.GetGrain<IAssignmentGrain>(id.Value).View())!.State.Details.Places);
    }

    [Fact]
    public async Task What_is_another_associations_or_nobodys_is_not_there()
    {
        var (first, id) = await PostedAsync("prov-manage-mine", PostFormSamples.Right);
        first.Dispose();
        var (browser, own) = await PostedAsync("prov-manage-yours", PostFormSamples.Right);
        using var other = browser;
        var sent = other.Fields(Change(own)).Where(field => field.Name is not ("places" or "outside")).ToArray();

        foreach (var address in (string[])[$"{id}", "finns-inte", "%3Cscript%3E", new string('a', 300)])
        {
            await other.OpenAsync($"/forening/uppdrag/{address}");
            Assert.Equal(HttpStatusCode.NotFound, other.Status);
            await other.PostAsync($"/forening/uppdrag/{address}/andra", [.. sent, ("places", "9"), ("outside", "0")]);
            Assert.Equal(HttpStatusCode.NotFound, other.Status);
            await other.PostAsync(
                $"/forening/uppdrag/{address}/svara",
                [.. sent, ("person", "0"), ("step", "offerPlace")]);
            Assert.Equal(HttpStatusCode.NotFound, other.Status);
        }

        Assert.Equal(6, (await host.Grains.GetGrain<IAssignmentGrain>(id.Value).View())!.State.Details.Places);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_for_an_association_is_shown_in_or_refused()
    {
        var (first, id) = await PostedAsync("prov-manage-closed", PostFormSamples.Right);
        first.Dispose();
        using var nobody = host.NewBrowser();
        using var participant = host.NewBrowser();
        await participant.OpenAsync("/fragor/1");
        await participant.SendAsync("/fragor/1");
        using var coordinator = await host.NewCoordinatorAsync();

        foreach (var browser in (Browser[])[nobody, participant, coordinator])
        {
            await browser.OpenAsync("/forening");
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            Assert.Contains("Så kommer ni igång", browser.Words, StringComparison.Ordinal);
            await browser.OpenAsync($"/forening/uppdrag/{id}");
            Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
            await browser.OpenAsync("/fragor/1");
            var own = browser.Fields("/fragor/1");
            await browser.PostAsync(Change(id), [.. own, ("places", "9"), ("outside", "0")]);
            Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
            Assert.False(browser.HasForm(Change(id)));
        }

        Assert.Equal(6, (await host.Grains.GetGrain<IAssignmentGrain>(id.Value).View())!.State.Details.Places);
    }

    private static string Answer(AssignmentId id) => $"/forening/uppdrag/{id}/svara";

    private static string Change(AssignmentId id) => $"/forening/uppdrag/{id}/andra";

    private static async Task SendNumbersAsync(Browser desk, AssignmentId id, string places, string outside)
    {
        await desk.OpenAsync($"/forening/uppdrag/{id}");
        await desk.SendAsync(Change(id), ("places", places), ("outside", outside));
    }

    private async Task<(Browser Desk, AssignmentId Id)> PostedAsync(string association, PostForm form)
    {
        var own = await host.RegisterAsync(association, municipality: "1280");
        var desk = await (await host.NewBrowserAsync(own)).OpenAsync("/forening/nytt");
        await desk.SendAsync("/forening/nytt", PostFormSamples.Fields(form));
        return (desk, new AssignmentId(new Uri(host.Address, desk.Path).Segments[^1]));
    }

    private async Task<Domain.Participants.ParticipantId> InterestedAsync(AssignmentId id)
    {
        var person = new Domain.Participants.ParticipantId($"p-{id}");
        await host.Grains.GetGrain<IParticipantGrain>(person.Value).Accept(
            new MunicipalityCode("1280"),
            id,
            new AcceptPlace { CommandId = new CommandId($"tap-{id}"), Participant = person });
        return person;
    }

    private Task StepBackAsync(AssignmentId id, Domain.Participants.ParticipantId person) =>
        host.Grains.GetGrain<IAssignmentGrain>(id.Value).StepBack(new TakeStepBack
        {
            CommandId = new CommandId($"back-{id}"),
            Participant = person,
            Step = StepBack.Decline,
        });
}
