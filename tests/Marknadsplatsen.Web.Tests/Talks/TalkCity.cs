using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Talks;

/// <summary>
/// An association, an assignment and a person of a test's own, with a place or an interest between them.
/// </summary>
internal sealed class TalkCity : IDisposable
{
    private TalkCity(AssignmentId id, Browser person, Browser host, Browser desk) =>
        (Id, Person, Host, Desk) = (id, person, host, desk);

    public AssignmentId Id { get; }

    public Browser Person { get; }

    public Browser Host { get; }

    public Browser Desk { get; }

    /// <summary>The conversation as the person has it.</summary>
    public string Talk => $"/uppdrag/{Id}/meddelanden";

    /// <summary>Posts an assignment under a name of the test's own, and lets a new person tap on it.</summary>
    public static async Task<TalkCity> OpenAsync(CityHost host, string name, bool direct = true)
    {
        var association = await host.RegisterAsync($"prov-{name}");
        var details = DemoCards.Find("u001").Details;
        var posted = await host.Grains.GetGrain<IAssociationGrain>(association.Value).Post(new PostAssignment
        {
            CommandId = new CommandId("post"),
            Details = details with
            {
                Title = $"Prov {name}",
                Places = 9,
                TakenOutside = 0,
                AcceptsDirectly = direct,
                LeadsTo = [],
            },
        });
        var id = Assert.IsType<PostOutcome.Posted>(posted).Id;
        await host.CatchUpAsync(id);
        var person = host.NewBrowser();
        await person.OpenAsync($"/uppdrag/{id}");
        await person.SendAsync($"/uppdrag/{id}/ja");
        return new TalkCity(
            id, person, await host.NewBrowserAsync(association), await host.NewCoordinatorAsync());
    }

    /// <summary>The person writes.</summary>
    public async Task<Browser> WriteAsync(string text, string to = "association")
    {
        await Person.OpenAsync(Talk);
        return await Person.SendAsync(Talk, ("text", text), ("till", to));
    }

    /// <summary>Where a desk reads the conversation: its link on the assignment's page or in the list.</summary>
    public async Task<string> HostTalkAsync()
    {
        await Host.OpenAsync($"/forening/uppdrag/{Id}");
        return Host.Page.QuerySelector("a[href*='/meddelanden/']")!.GetAttribute("href")!;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Person.Dispose();
        Host.Dispose();
        Desk.Dispose();
    }
}
