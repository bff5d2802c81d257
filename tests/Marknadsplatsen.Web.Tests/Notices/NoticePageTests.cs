using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Notices;

/// <summary>"Nytt till dig" through real HTTP and the real grains, without script.</summary>
public sealed class NoticePageTests(CityHost host)
{
    private const string Path = "/nytt";
    private const string SeenPath = "/nytt/sett";

    [Fact]
    public async Task A_stranger_is_shown_the_questions_and_nothing_is_lost_by_pressing()
    {
        using var browser = host.NewBrowser();

        await browser.OpenAsync(Path);

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("Svara på några frågor först.", browser.Words, StringComparison.Ordinal);
        Assert.False(browser.HasForm(SeenPath));
    }

    [Fact]
    public async Task What_is_told_is_new_until_the_person_says_that_they_have_seen_it()
    {
        using var browser = await PersonAsync("prov-notice-seen");
        var id = await PostedAsync("prov-notice-seen-host", "Vattna blommor i provet");
        await TellAsync("prov-notice-seen", id);

        await browser.OpenAsync(Path);
        Assert.Equal("Vattna blommor i provet", Title(browser, "nya"));
        await browser.SendAsync(SeenPath);
        Assert.Equal(Path, browser.Path);

        Assert.Null(Title(browser, "nya"));
        Assert.Equal("Vattna blommor i provet", Title(browser, "tidigare"));
        Assert.Contains("Det finns inget nytt just nu.", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_after_the_page_was_read_is_still_new_and_nonsense_changes_nothing()
    {
        using var browser = await PersonAsync("prov-notice-later");
        var id = await PostedAsync("prov-notice-later-host", "Sy kuddar i provet");
        await TellAsync("prov-notice-later", id);
        await browser.OpenAsync(Path);
        var told = (await Notices("prov-notice-later").View()).Notices[0].ToldAtUtc;

        string[] moments = ["", "x", "9999-99-99", told.AddSeconds(-1).ToString("O"), new string('1', 400)];
        foreach (var wrong in moments)
        {
            await browser.SendAsync(SeenPath, ("till", wrong));
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            Assert.Equal("Sy kuddar i provet", Title(browser, "nya"));
        }
    }

    [Fact]
    public async Task What_is_closed_is_gone_and_what_is_hidden_is_not_shown()
    {
        using var browser = await PersonAsync("prov-notice-gone");
        var id = await PostedAsync("prov-notice-gone-host", "Laga cyklar i provet");
        await TellAsync("prov-notice-gone", id);
        await host.Grains.GetGrain<IAssignmentGrain>(id.Value).Change(new ChangePlaces
        {
            CommandId = new CommandId("close-gone"),
            Status = AssignmentStatus.Closed,
        });
        await host.CatchUpAsync(id);

        await browser.OpenAsync(Path);

        Assert.Null(Title(browser, "nya"));
        Assert.Contains("Något som vi tipsade om är inte kvar.", browser.Words, StringComparison.Ordinal);
    }

    private INoticeGrain Notices(string person) => host.Grains.GetGrain<INoticeGrain>(person);

    private async Task TellAsync(string person, AssignmentId assignment) =>
        Assert.Equal(NoticeOutcome.Told, await Notices(person).Tell(assignment));

    private async Task<Browser> PersonAsync(string id)
    {
        var browser = host.NewBrowser();
        await browser.OpenAsync($"/prov/deltagare/{id}");
        await host.Grains.GetGrain<IParticipantGrain>(id).SaveAnswers(new()
        {
            CommandId = new CommandId($"answers-{id}"),
            Municipality = new MunicipalityCode("1283"),
            Answers = new Answers { Languages = [MatchRules.Swedish] },
        });
        return browser;
    }

    private async Task<AssignmentId> PostedAsync(string association, string title)
    {
        var own = await host.RegisterAsync(association);
        var demo = DemoCards.All.First(card => card.Details is { IsWork: false, Demands.MinAge: null });
        var posted = await host.Grains.GetGrain<IAssociationGrain>(own.Value).Post(new PostAssignment
        {
            CommandId = new CommandId($"post-{association}"),
            Details = demo.Details with { Title = title, Places = 4, TakenOutside = 0 },
        });
        var id = Assert.IsType<PostOutcome.Posted>(posted).Id;
        await host.CatchUpAsync(id);
        return id;
    }

    private static string? Title(Browser browser, string section) =>
        browser.Page.QuerySelector($"section[aria-labelledby={section}] .card-title")?.TextContent;
}
