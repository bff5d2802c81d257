using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Associations;

/// <summary>
/// An association changes a time, and the person who had said yes is asked again; over HTTP and without script.
/// </summary>
public sealed class EditPageTests(CityHost host)
{
    [Fact]
    public async Task A_changed_time_is_shown_old_and_new_and_a_tap_says_that_it_suits()
    {
        var (desk, id) = await PostedAsync("prov-andra-1");
        using var person = host.NewBrowser();
        await person.OpenAsync($"/uppdrag/{id}");
        await person.SendAsync($"/uppdrag/{id}/ja");
        await desk.OpenAsync($"/forening/uppdrag/{id}/andra");
        var kept = desk.Fields(Send(id));

        await desk.SendAsync(Send(id), ("time", "weekly"), ("start", "18.00"), ("end", "20.00"));
        var manage = desk.Words;
        await person.OpenAsync("/mina");
        var asked = person.Words;
        await person.SendAsync($"/uppdrag/{id}/behall");
        await desk.OpenAsync($"/forening/uppdrag/{id}");

        Assert.Contains(("title", "Kaffe på torget"), kept);
        Assert.Contains("En person har inte svarat på ändringen än.", manage, StringComparison.Ordinal);
        Assert.Contains("Tiden är ändrad. Passar det fortfarande?", asked, StringComparison.Ordinal);
        Assert.Contains("klockan 16.30 till 19.30", asked, StringComparison.Ordinal);
        Assert.Contains("klockan 18 till 20", asked, StringComparison.Ordinal);
        Assert.Contains("Du har en plats.", person.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Passar det fortfarande?", person.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("inte svarat på ändringen", desk.Words, StringComparison.Ordinal);
        desk.Dispose();
    }

    [Fact]
    public async Task A_yes_on_an_older_page_is_not_a_yes_to_the_change()
    {
        var (desk, id) = await PostedAsync("prov-andra-2");
        using var person = host.NewBrowser();
        await person.OpenAsync($"/uppdrag/{id}");
        await person.SendAsync($"/uppdrag/{id}/ja");
        await EditAsync(desk, id, ("hoursMin", "1"), ("hoursMax", "2"));
        await person.OpenAsync("/mina");
        var old = person.Fields($"/uppdrag/{id}/behall");
        await EditAsync(desk, id, ("hoursMin", "5"), ("hoursMax", "6"));

        await person.PostAsync($"/uppdrag/{id}/behall", old);

        Assert.Equal(HttpStatusCode.OK, person.Status);
        Assert.Contains("Passar det fortfarande?", person.Words, StringComparison.Ordinal);
        desk.Dispose();
    }

    [Fact]
    public async Task A_wrong_form_comes_back_as_it_was_typed_and_changes_nothing()
    {
        var (desk, id) = await PostedAsync("prov-andra-3");

        await EditAsync(desk, id, ("title", ""), ("text", "Ny text"), ("minAge", "99"));

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains(("text", "Ny text"), desk.Fields(Send(id)));
        await desk.OpenAsync($"/forening/uppdrag/{id}");
        Assert.Contains("Kaffe på torget", desk.Words, StringComparison.Ordinal);
        desk.Dispose();
    }

    [Fact]
    public async Task Another_association_finds_no_form()
    {
        var (desk, id) = await PostedAsync("prov-andra-4");
        using var other = await host.NewBrowserAsync(await host.RegisterAsync("prov-andra-5"));

        await other.OpenAsync($"/forening/uppdrag/{id}/andra");

        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        desk.Dispose();
    }

    private static string Send(AssignmentId id) => $"/forening/uppdrag/{id}/andra/allt";

    private static async Task EditAsync(Browser desk, AssignmentId id, params (string Name, string Value)[] fields)
    {
        await desk.OpenAsync($"/forening/uppdrag/{id}/andra");
        await desk.SendAsync(Send(id), fields);
    }

    /// <summary>An association of its own, with one assignment that is posted and in the pages.</summary>
    private async Task<(Browser Desk, AssignmentId Id)> PostedAsync(string name)
    {
        AssociationId association = await host.RegisterAsync(name);
        var desk = await host.NewBrowserAsync(association);
        await desk.OpenAsync("/forening/nytt");
        await desk.SendAsync("/forening/nytt", PostFormSamples.Fields(PostFormSamples.Right with
        {
            Title = "Kaffe på torget",
            Start = "16.30",
            End = "19.30",
            Direct = "yes",
            Places = "8",
            MinAge = null,
            Demands = [],
            EachDayOwnPlaces = false,
        }));
        var id = new AssignmentId(desk.Path.Split('/', '?')[3]);
        await host.CatchUpAsync(id);
        return (desk, id);
    }
}
