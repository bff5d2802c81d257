using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Web.Talks;
using Marknadsplatsen.Web.Tests.Attacks;
using Marknadsplatsen.Web.Tests.Hosting;
using Marknadsplatsen.Web.Tests.Stories;

namespace Marknadsplatsen.Web.Tests.Privacy;

/// <summary>
/// Somebody leaves words and traces in every way there is, and others write about them. After one button none of it is
/// in the store, its log, a list that is taken out, or anything that was logged.
/// </summary>
public sealed partial class ErasureCanaryTests : IAsyncLifetime
{
    private const string Email = "kanarie.rad@example.org";
    private const string Alias = "Kanarieungen";
    private const string Friend = "Kanariens faster";
    private const string Message = "Vilken dörr går jag in genom?";
    private const string Question = "Finns det en stol vid fönstret?";
    private const string Concern = "Någon ropade åt mig i hallen.";
    private const string Card = "Jag vill sitta nära utgången.";
    private const string Note = "Trivs bäst på morgonen.";
    private const string HostWords = "Kom gärna in från gården.";

    private readonly KeptLog log = new();
    private CityHost host = null!;

    /// <inheritdoc/>
    public ValueTask InitializeAsync()
    {
        host = new CityHost(("Door:ExemptLoopback", "false"), ("Logging:LogLevel:Default", "Trace")) { Log = log };
        return host.InitializeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        log.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Nothing_that_was_said_by_or_about_a_person_is_left_after_the_button()
    {
        using var person = host.NewBrowser();
        var (assignment, id) = await LiveAsync(person);
        var question = await SpeakAsync(person, assignment.Id);
        await OthersAsync(person, assignment, id);
        var state = (await host.Grains.GetGrain<IParticipantGrain>(id.Value).View())!;
        string[] planted =
        [
            id.Value, state.Card!.Value.Value, state.Contacts[0].Sealed,
            state.Shares[0].Key.Value, question, Alias, Friend, Message, Question, Concern, Card, Note, HostWords,
        ];
        Assert.Equal([], planted.Except(Stored(planted)));
        using var desk = await host.NewCoordinatorAsync();

        await person.OpenAsync("/mina/ta-bort");
        Assert.Contains("Frågor du har ställt här", person.Words, StringComparison.Ordinal);
        await person.SendAsync("/mina/ta-bort");
        Assert.Contains("Allt om dig är borta", person.Words, StringComparison.Ordinal);

        Assert.Equal([], Stored(planted));

        // That a code was asked for makes the next ask wait for a day, by a keyed hash which leads to nobody.
        var account = await FindAsync(state.Contacts[0].Account);
        Assert.True(account is null or { Contact: null, Card: null, Codes.IsEmpty: true });
        await desk.OpenAsync("/tavla/register");
        await desk.SendAsync("/tavla/register", ("skal", "prov"));
        string[] pages = ["/tavla/att-svara", "/tavla/vantar", $"/tavla/stod/{SupportName.ReferenceOf(id)}"];
        foreach (var page in pages)
        {
            await desk.OpenAsync(page);
            Assert.DoesNotContain(planted, canary => desk.Body.Contains(canary, StringComparison.Ordinal));
            Assert.DoesNotContain(SupportName.ReferenceOf(id), desk.Body, StringComparison.Ordinal);
        }

        using var team = await host.NewBrowserAsync(assignment.AssociationId);
        await team.OpenAsync($"/forening/uppdrag/{assignment.Id}");
        Assert.DoesNotContain(planted, canary => team.Body.Contains(canary, StringComparison.Ordinal));
        Assert.DoesNotContain(planted.Append(Email), canary => log.Lines.Any(
            line => line.Contains(canary, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Whoever_only_asked_without_a_name_removes_that_with_the_same_button()
    {
        var assignment = await host.PostAsync("radera-fraga");
        using var nobody = await host.NewBrowser().OpenAsync($"/uppdrag/{assignment.Id}/undrar");
        await nobody.SendAsync($"/uppdrag/{assignment.Id}/undrar", ("text", Question));
        using var other = await host.NewBrowser().OpenAsync($"/uppdrag/{assignment.Id}/undrar");
        await other.SendAsync($"/uppdrag/{assignment.Id}/undrar", ("text", Concern));
        Assert.Equal(2, Stored([Question, Concern]).Count);

        await nobody.OpenAsync("/mina/ta-bort");
        await nobody.SendAsync("/mina/ta-bort");

        Assert.Equal([Concern], Stored([Question, Concern]));
        await other.OpenAsync("/svar");
        Assert.Equal(1, other.Page.QuerySelectorAll("main a[href^='/svar/']").Length);
    }

    /// <summary>
    /// Somebody with a name, a card, a way to be reached, a share card, a place, somebody along and a skipped time.
    /// </summary>
    private async Task<(Domain.Catalog.AssignmentCard Assignment, ParticipantId Id)> LiveAsync(Browser person)
    {
        var assignment = await host.PostAsync("radera");
        var path = $"/uppdrag/{assignment.Id}";
        await person.OpenAsync("/mina/namn");
        await person.SendAsync("/mina/namn", ("namn", Alias));
        await person.OpenAsync(path);
        await person.SendAsync($"{path}/ja");
        await person.OpenAsync($"{path}/svar");
        await person.SendAsync($"{path}/namn", ("visa", "ja"));
        await person.OpenAsync($"{path}/svar");
        await person.SendAsync($"{path}/sallskap");
        await person.OpenAsync($"{path}/tillfallen");
        await person.SendAsync($"{path}/tillfallen/kommer-inte");
        await person.OpenAsync("/kort");
        await person.SendAsync("/kort");
        await person.OpenAsync("/kontakt");
        await person.SendAsync("/kontakt", ("till", Email));
        var code = Code().Match((await host.Letters.NextAsync(Email)).Text).Value;
        await person.SendAsync("/kontakt/kod", ("kod", code));
        await person.OpenAsync("/mina/delningskort");
        await person.SendAsync("/mina/delningskort", ("till", Friend), ("vad", "alias"), ("dagar", "7"));
        await person.OpenAsync("/mina/uppgifter.json");
        return (assignment, new ParticipantId(Id().Match(person.Body).Groups[1].Value));
    }

    /// <summary>What the person says; answers the key of the question that has no name.</summary>
    private static async Task<string> SpeakAsync(Browser person, AssignmentId assignment)
    {
        var path = $"/uppdrag/{assignment}";
        await person.OpenAsync($"{path}/meddelanden");
        await person.SendAsync($"{path}/meddelanden", ("text", Message), ("till", "association"));
        await person.OpenAsync($"{path}/kanns-fel");
        await person.SendAsync($"{path}/kanns-fel", ("text", Concern));
        await person.OpenAsync("/mina/stod");
        await StepAsync(person, "/mina/stod", "wish");
        await person.OpenAsync("/mina/stod");
        await StepAsync(person, "/mina/stod", "writeCard", Card);
        await person.OpenAsync("/nytt/val");
        await person.SendAsync("/nytt/val", ("hurofta", "throughCoordinator"));
        await person.OpenAsync($"{path}/undrar");
        await person.SendAsync($"{path}/undrar", ("text", Question));
        Assert.StartsWith("/svar/", person.Path, StringComparison.Ordinal);
        return person.Path["/svar/".Length..].Split('?')[0];
    }

    /// <summary>What a coordinator and the association write, see and are to tell.</summary>
    private async Task OthersAsync(Browser person, Domain.Catalog.AssignmentCard assignment, ParticipantId id)
    {
        await host.Grains.GetGrain<INoticeGrain>(id.Value).Hear(
            new NewToPerson("talk/x", 1, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        await host.CallToldAsync(id);
        await host.SupportToldAsync(id);
        var page = $"/tavla/stod/{SupportName.ReferenceOf(id)}";
        using var desk = await host.NewCoordinatorAsync();
        await desk.OpenAsync(page);
        await StepAsync(desk, page, "become");
        await StepAsync(desk, page, "writeNote", Note);
        using var team = await host.NewBrowserAsync(assignment.AssociationId);
        var talk = DeskTalkEndpoints.HostPath(assignment.Id, Pseudonyms.ReferenceOf(assignment.Id, id));
        await team.OpenAsync(talk);
        await team.SendAsync(talk, ("text", HostWords));
        Assert.Contains(HostWords, team.Words, StringComparison.Ordinal);
        await person.OpenAsync("/mina/vem-har-tittat");
        Assert.Contains("ändrade ditt stöd", person.Words, StringComparison.Ordinal);
    }

    private async Task<AccountState?> FindAsync(AccountKey account)
    {
        await foreach (var fact in host.Facts.ReadAllAsync<AccountRecord>("account", default))
        {
            if (fact.Key == account.Value)
            {
                return fact.State.State;
            }
        }

        return null;
    }

    private static Task<Browser> StepAsync(Browser browser, string path, string step, string? text = null)
    {
        var fields = browser.Fields(path).Where(field => field.Name is not ("steg" or "text"));
        return browser.PostAsync(path, [.. fields, ("steg", step), .. text is null ? [] : new[] { ("text", text) }]);
    }

    /// <summary>Which texts are in the files of the store, also as base 64 or as JSON escapes letters.</summary>
    private List<string> Stored(IReadOnlyCollection<string> texts)
    {
        var files = host.StoredFiles().ToArray();
        return
        [
            .. texts.Where(text => Forms(text).Any(form => files.Any(file => file.AsSpan().IndexOf(form) >= 0))),
        ];
    }

    private static IEnumerable<byte[]> Forms(string text) =>
        Traces.Forms(text).Append(Encoding.UTF8.GetBytes(JsonValue.Create(text).ToJsonString()[1..^1]));

    [GeneratedRegex(@"\b[0-9]{6}\b")]
    private static partial Regex Code();

    [GeneratedRegex("\"(p[0-9a-f]{32})\"")]
    private static partial Regex Id();
}
