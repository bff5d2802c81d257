using System.Net;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Peers;

/// <summary>
/// Two peers and a coordinator through real HTTP and the grains. Each test has a municipality of its own, so that
/// nobody of another test is suggested.
/// </summary>
public sealed class PeerPageTests(CityHost host)
{
    private const string Path = "/mina/kamrat";
    private const string DeskPath = "/tavla/kamrater";

    [Fact]
    public async Task Two_people_are_suggested_both_say_yes_write_and_one_stops_with_one_tap()
    {
        using var anna = await PersonAsync("9101", "kam-1-anna", "Solrosen");
        using var bo = await PersonAsync("9101", "kam-1-bo", "Eken");
        await PairAsync("9101", anna, bo, "kam-1-bo");

        await anna.OpenAsync(Path);
        Assert.Contains("Den här personen kan bli din kamrat:", anna.Words, StringComparison.Ordinal);
        Assert.Contains("Tid: kväll", anna.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Eken", anna.Words, StringComparison.Ordinal);
        await StepAsync(anna, "yes");
        Assert.Contains("Du har sagt ja.", anna.Words, StringComparison.Ordinal);
        await bo.OpenAsync(Path);
        Assert.DoesNotContain("Solrosen", bo.Words, StringComparison.Ordinal);
        await StepAsync(bo, "yes");
        Assert.Contains("Din kamrat: Solrosen", bo.Words, StringComparison.Ordinal);
        Assert.Contains("Du får ta med dig någon", bo.Words, StringComparison.Ordinal);
        await StepAsync(bo, "say", "Ska vi ses vid torget?");
        await anna.OpenAsync(Path);
        Assert.Contains("Ska vi ses vid torget?", anna.Words, StringComparison.Ordinal);

        await StepAsync(anna, "end");
        Assert.Contains("Ni har inte kontakt längre.", anna.Words, StringComparison.Ordinal);
        await bo.OpenAsync(Path);
        Assert.DoesNotContain("Solrosen", bo.Words, StringComparison.Ordinal);
        Assert.Contains("no-store", bo.CacheControl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_sees_pseudonyms_only_and_each_look_is_in_the_log()
    {
        using var anna = await PersonAsync("9102", "kam-2-anna", "Solrosen");
        using var bo = await PersonAsync("9102", "kam-2-bo", "Eken");
        await PairAsync("9102", anna, bo, "kam-2-bo");
        await anna.OpenAsync(Path);
        await StepAsync(anna, "yes");
        await bo.OpenAsync(Path);
        await StepAsync(bo, "yes");
        await StepAsync(bo, "say", "Bara till dig");

        using var desk = await host.NewCoordinatorAsync("9102");
        await desk.OpenAsync(DeskPath);
        Assert.Contains("Kamrater som har kontakt", desk.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Solrosen", desk.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Eken", desk.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Bara till dig", desk.Words, StringComparison.Ordinal);
        await bo.OpenAsync("/mina/vem-har-tittat");
        Assert.Contains("såg att du vill vara kamrat", bo.Words, StringComparison.Ordinal);

        await anna.OpenAsync(Path);
        await StepAsync(anna, "concern");
        await desk.OpenAsync(DeskPath);
        Assert.Contains("Något känns fel.", desk.Words, StringComparison.Ordinal);
        await DeskAsync(desk, "settle", desk.Fields(DeskPath).Single(field => field.Name == "nyckel").Value);
        Assert.DoesNotContain("Något känns fel.", desk.Words, StringComparison.Ordinal);
        using var away = await host.NewCoordinatorAsync("9103");
        await away.OpenAsync(DeskPath);
        Assert.Contains("Inga kamrater har kontakt just nu.", away.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_stored_is_in_the_export_and_gone_after_an_erase()
    {
        using var anna = await PersonAsync("9104", "kam-4-anna", "Solrosen");
        using var bo = await PersonAsync("9104", "kam-4-bo", "Eken");
        await PairAsync("9104", anna, bo, "kam-4-bo");
        await bo.OpenAsync(Path);
        await StepAsync(bo, "yes");
        await anna.OpenAsync("/mina/uppgifter");
        Assert.Contains("Förslag och kontakter", anna.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("kam-4-bo", anna.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Eken", anna.Body, StringComparison.Ordinal);

        await anna.OpenAsync("/mina/ta-bort");
        await anna.SendAsync("/mina/ta-bort");
        await bo.OpenAsync(Path);

        Assert.Contains("Vi letar.", bo.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Den här personen", bo.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_words_come_back_and_a_step_that_is_not_ones_own_changes_nothing()
    {
        using var anna = await PersonAsync("9105", "kam-5-anna", "Solrosen");
        using var bo = await PersonAsync("9105", "kam-5-bo", "Eken");
        await PairAsync("9105", anna, bo, "kam-5-bo");
        await bo.OpenAsync(Path);
        await StepAsync(bo, "yes");
        await anna.OpenAsync(Path);
        await StepAsync(anna, "approve");
        Assert.Contains("Den här personen kan bli din kamrat:", anna.Words, StringComparison.Ordinal);
        await StepAsync(anna, "yes");

        await StepAsync(anna, "say", "Jag är 19121212-1212");

        Assert.Equal(HttpStatusCode.BadRequest, anna.Status);
        Assert.Contains("Det ser ut som ett personnummer", anna.Words, StringComparison.Ordinal);
        Assert.Contains("19121212-1212", anna.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    private async Task PairAsync(string municipality, Browser newcomer, Browser supporter, string supporterId)
    {
        await newcomer.OpenAsync(Path);
        await StepAsync(newcomer, "wish");
        Assert.Contains("Vi letar.", newcomer.Words, StringComparison.Ordinal);
        await supporter.OpenAsync(Path);
        await StepAsync(supporter, "offer");
        var called = SupportName.Of(new ParticipantId(supporterId));
        Assert.Contains($"säg att du är {called}", supporter.Words, StringComparison.Ordinal);
        using var desk = await host.NewCoordinatorAsync(municipality);
        await desk.OpenAsync(DeskPath);
        Assert.Contains(called, desk.Words, StringComparison.Ordinal);
        await DeskAsync(desk, "approve", SupportName.ReferenceOf(new ParticipantId(supporterId)));
    }

    private static Task<Browser> StepAsync(Browser browser, string step, string? text = null)
    {
        string[] own = ["steg", "text", "par"];
        var pair = browser.Page.QuerySelector("input[name=par]")?.GetAttribute("value");
        return browser.PostAsync(
            Path,
            [
                .. browser.Fields(Path).Where(field => !own.Contains(field.Name)),
                ("steg", step), ("par", pair ?? ""), ("text", text ?? ""),
            ]);
    }

    private static Task<Browser> DeskAsync(Browser desk, string step, string key)
    {
        string[] own = ["steg", "nyckel"];
        return desk.PostAsync(
            DeskPath,
            [.. desk.Fields(DeskPath).Where(field => !own.Contains(field.Name)), ("steg", step), ("nyckel", key)]);
    }

    private async Task<Browser> PersonAsync(string municipality, string id, string alias)
    {
        var grain = host.Grains.GetGrain<IParticipantGrain>(id);
        await grain.SaveAnswers(new SaveAnswers
        {
            CommandId = new CommandId($"svar-{id}"),
            Municipality = new MunicipalityCode(municipality),
            Question = Question.TimeOfDay,
            Answers = new Answers { TimeOfDay = [TimeBucket.Evening] },
        });
        await grain.NameSelf(new NameSelf
        {
            CommandId = new CommandId($"namn-{id}"),
            Municipality = new MunicipalityCode(municipality),
            Alias = alias,
        });
        return await host.NewBrowser().OpenAsync(WaysIn.Participant(id));
    }
}
