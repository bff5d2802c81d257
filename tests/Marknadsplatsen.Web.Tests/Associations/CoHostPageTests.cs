using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Associations;

/// <summary>One assignment, two associations; both see how full it is and answer people (DOMAIN row 28).</summary>
public sealed class CoHostPageTests(CityHost host)
{
    private const string Alias = "Höstlöv";

    [Fact]
    public async Task Both_see_the_figures_and_answer_and_people_see_both_names_and_are_asked()
    {
        var (id, desk, other) = await InvitedAsync("both", "delat-fullt");
        using var person = host.NewBrowser();
        await person.OpenAsync($"/uppdrag/{id}");
        await person.SendAsync($"/uppdrag/{id}/ja");
        await person.OpenAsync("/mina/namn");
        await person.SendAsync("/mina/namn", ("namn", Alias));
        await person.OpenAsync($"/uppdrag/{id}/svar");
        await person.SendAsync($"/uppdrag/{id}/namn", ("visa", "ja"));
        await other.OpenAsync($"/forening/uppdrag/{id}");
        Assert.Equal(HttpStatusCode.NotFound, other.Status);

        await other.OpenAsync("/forening");
        Assert.Contains("vill att ni tar emot tillsammans", other.Words, StringComparison.Ordinal);
        await other.OpenAsync(Path(id));
        await other.SendAsync(Path(id), ("steg", "accept"));
        Assert.Contains("Ni tar emot tillsammans.", other.Words, StringComparison.Ordinal);

        await other.OpenAsync($"/forening/uppdrag/{id}");
        Assert.Contains("1 av 6 platser tagna", other.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Alias, other.Body, StringComparison.Ordinal);
        Assert.DoesNotContain($"/forening/uppdrag/{id}/andra", other.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/meddelanden/", other.Body, StringComparison.Ordinal);
        await other.OpenAsync($"/forening/uppdrag/{id}/andra");
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        await desk.OpenAsync($"/forening/uppdrag/{id}");
        Assert.Contains(Alias, desk.Body, StringComparison.Ordinal);
        Assert.Contains("1 av 6 platser tagna", desk.Words, StringComparison.Ordinal);
        await host.CatchUpAsync(id);
        await AskedAsync(person, id);

        await other.OpenAsync("/forening");
        Assert.DoesNotContain(Alias, other.Body, StringComparison.Ordinal);
        await other.SendAsync($"/forening/uppdrag/{id}/svara", ("step", "markStarted"));
        Assert.Equal($"/forening/uppdrag/{id}?svar=klart", other.Path);
        await person.OpenAsync("/mina/vem-har-tittat");
        Assert.Contains("Medvärden delat-fullt", person.Words, StringComparison.Ordinal);
        desk.Dispose();
        other.Dispose();
    }

    [Fact]
    public async Task A_no_an_end_and_a_step_back_of_the_first_leave_it_with_the_one_that_posted_it()
    {
        var (id, desk, other) = await InvitedAsync("back", "delat-nej");
        using (desk)
        using (other)
        {
            await other.OpenAsync(Path(id));
            await other.SendAsync(Path(id), ("steg", "stepBack"));
            Assert.Equal("/forening", other.Path);
            await other.OpenAsync(Path(id));
            Assert.Equal(HttpStatusCode.NotFound, other.Status);

            await desk.OpenAsync(Path(id));
            await desk.SendAsync(Path(id), ("steg", "invite"), ("forening", "delat-nej"));
            await other.OpenAsync(Path(id));
            await other.SendAsync(Path(id), ("steg", "accept"));
            await desk.OpenAsync(Path(id));
            Assert.Contains("tar emot tillsammans", desk.Words, StringComparison.Ordinal);
            await desk.SendAsync(Path(id), ("steg", "stepBack"));

            Assert.Contains("Nu tar ni emot själva.", desk.Words, StringComparison.Ordinal);
            await other.OpenAsync($"/forening/uppdrag/{id}");
            Assert.Equal(HttpStatusCode.NotFound, other.Status);
            Assert.Null((await host.Grains.GetGrain<IAssignmentGrain>(id.Value).View())!.State.CoHost);
        }
    }

    [Theory]
    [InlineData("", "Välj en förening")]
    [InlineData("finns-inte", "Välj en förening")]
    [InlineData("delat-obekant", "Välj en förening")]
    [InlineData("delat-annan-ort", "Välj en förening")]
    [InlineData("delat-bolag", "Det går inte att fråga den föreningen nu.")]
    public async Task Who_cannot_host_it_is_told_and_not_asked(string asked, string words)
    {
        await host.RegisterAsync("delat-obekant", isVerified: false);
        await host.RegisterAsync("delat-annan-ort", municipality: "1284");
        await RegisterAsync("delat-bolag", AssociationKind.Employer);
        var card = await host.PostAsync($"cohost-wrong-{asked}{words.Length}");
        using var desk = await host.NewBrowserAsync(card.AssociationId);
        await desk.OpenAsync(Path(card.Id));
        Assert.DoesNotContain(
            desk.Page.QuerySelectorAll("#forening option"),
            option => option.GetAttribute("value") is "delat-obekant" or "delat-annan-ort" or "delat-bolag");

        await desk.SendAsync(Path(card.Id), ("steg", "invite"), ("forening", asked));

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains(words, desk.Words, StringComparison.Ordinal);
        Assert.Null((await host.Grains.GetGrain<IAssignmentGrain>(card.Id.Value).View())!.State.CoHost);
    }

    private static string Path(AssignmentId id) => $"/forening/uppdrag/{id}/medvard";

    /// <summary>The person sees both names, and is asked whether it still suits.</summary>
    private static async Task AskedAsync(Browser person, AssignmentId id)
    {
        await person.OpenAsync($"/uppdrag/{id}");
        Assert.Contains("tillsammans med Medvärden delat-fullt", person.Words, StringComparison.Ordinal);
        await person.OpenAsync("/mina");
        Assert.Contains("En förening till är med. Passar det fortfarande?", person.Words, StringComparison.Ordinal);
        await person.SendAsync($"/uppdrag/{id}/behall");
        Assert.DoesNotContain("Passar det fortfarande?", person.Words, StringComparison.Ordinal);
    }

    /// <summary>An assignment of one association, and the other that has been asked and has heard of it.</summary>
    private async Task<(AssignmentId Id, Browser Desk, Browser Other)> InvitedAsync(string test, string asked)
    {
        var card = await host.PostAsync($"cohost-{test}");
        await RegisterAsync(asked, AssociationKind.Association);
        var desk = await host.NewBrowserAsync(card.AssociationId);
        await desk.OpenAsync(Path(card.Id));
        await desk.SendAsync(Path(card.Id), ("steg", "invite"), ("forening", asked));
        Assert.Contains("Frågan är skickad.", desk.Words, StringComparison.Ordinal);
        var stored = await host.Grains.GetGrain<IAssignmentGrain>(card.Id.Value).View();
        await host.Grains.GetGrain<IAssociationGrain>(asked).CoHosts(
            new CoHosted { Assignment = card.Id, Version = stored!.Version, IsIn = true });
        return (card.Id, desk, await host.NewBrowserAsync(new AssociationId(asked)));
    }

    private Task<AssociationState> RegisterAsync(string id, AssociationKind kind) =>
        host.Grains.GetGrain<IAssociationGrain>(id).Register(new RegisterAssociation
        {
            CommandId = new($"register-{id}"),
            Municipality = new("1283"),
            Name = $"Medvärden {id}",
            Kind = kind,
            Description = "Finns bara i prov.",
            IsVerified = true,
        });
}
