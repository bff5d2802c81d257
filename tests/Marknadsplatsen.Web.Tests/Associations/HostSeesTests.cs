using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Associations;

/// <summary>
/// Before a yes and after it, a host and a coordinator meet a pseudonym of the assignment's own, and nothing else of a
/// person: no id, no alias, no answer, and not the pseudonym of another assignment.
/// </summary>
public sealed class HostSeesTests(CityHost host)
{
    private const string Person = "p00112233445566778899aabbccddeeff";
    private const string Alias = "Kanariefågel";
    private const string Label = "Min hemliga vän";

    [Fact]
    public async Task A_host_and_a_coordinator_see_a_pseudonym_and_nothing_else()
    {
        var association = await host.RegisterAsync("sees-association");
        var first = await PostAsync(association, "first", acceptsDirectly: false);
        var second = await PostAsync(association, "second", acceptsDirectly: true);
        var person = host.Grains.GetGrain<IParticipantGrain>(Person);
        await TellAsync(person);
        await person.Accept(new MunicipalityCode("1283"), first, new AcceptPlace { CommandId = new CommandId("one") });
        await person.Accept(new MunicipalityCode("1283"), second, new AcceptPlace { CommandId = new CommandId("two") });
        using var desk = await host.NewBrowserAsync(association);
        using var coordinator = await host.NewCoordinatorAsync();
        var who = new ParticipantId(Person);
        string[] names = [Pseudonyms.Of(first, who), Pseudonyms.Of(second, who)];

        var own = await ReadAsync(desk, $"/forening/uppdrag/{first}");
        var all = own + await ReadAsync(desk, "/forening") + await ReadAsync(desk, $"/forening/uppdrag/{second}")
            + await ReadAsync(coordinator, "/tavla/vantar") + await ReadAsync(coordinator, "/tavla")
            + await ReadAsync(coordinator, "/tavla/utan-kort");

        Assert.NotEqual(names[0], names[1]);
        Assert.Contains(names[0], own, StringComparison.Ordinal);
        Assert.DoesNotContain(names[1], own, StringComparison.Ordinal);
        Assert.All(
            new[] { Person, Alias, Label },
            secret => Assert.DoesNotContain(secret, all, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task TellAsync(IParticipantGrain person)
    {
        await person.SaveAnswers(new SaveAnswers
        {
            CommandId = new CommandId("answers"),
            Municipality = new MunicipalityCode("1283"),
            Question = Question.Where,
            Answers = new Answers { Area = new AreaId("raa") },
        });
        await person.NameSelf(new NameSelf
        {
            CommandId = new CommandId("alias"),
            Municipality = new MunicipalityCode("1283"),
            Alias = Alias,
        });
        await person.GiveShare(new Domain.Sharing.GiveShare
        {
            CommandId = new CommandId("share"),
            Key = new Domain.Sharing.ShareKey("sees"),
            To = Label,
            Fields = [Domain.Sharing.ShareField.Alias],
            Days = 7,
        });
    }

    private async Task<AssignmentId> PostAsync(AssociationId association, string command, bool acceptsDirectly)
    {
        var posted = await host.Grains.GetGrain<IAssociationGrain>(association.Value).Post(new PostAssignment
        {
            CommandId = new CommandId(command),
            Details = DemoCards.Find("u001").Details with { LeadsTo = [], AcceptsDirectly = acceptsDirectly },
        });
        return Assert.IsType<PostOutcome.Posted>(posted).Id;
    }

    private static async Task<string> ReadAsync(Browser browser, string path)
    {
        await browser.OpenAsync(path);
        Assert.Equal(System.Net.HttpStatusCode.OK, browser.Status);
        return browser.Page.DocumentElement.OuterHtml;
    }
}
