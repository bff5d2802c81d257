using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Web.Live;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Tests.Access;

/// <summary>
/// Row 70 of DOMAIN: several boards work with the same people, and between them there is a wall. What another board has
/// does not exist: no page, answer, message or excerpt names it, and its address is not found.
/// </summary>
public sealed class SecrecyWallTests(CityHost host)
{
    private const string OwnTitle = "Murkaffe på hemmaplan";
    private const string OtherTitle = "Murkaffe hos grannämnden";

    private static readonly MunicipalityCode Own = new("1283");
    private static readonly MunicipalityCode Other = new("1293");

    [Fact]
    public async Task What_another_board_has_does_not_exist()
    {
        var own = await TakenAsync("mur-egen", Own, OwnTitle);
        var other = await TakenAsync("mur-annan", Other, OtherTitle);
        await host.CatchUpAsync(own);

        await WallAsync("1283", own, OwnTitle, OtherTitle, other);
        using var public1 = host.NewBrowser();
        await AbsentAsync(public1, $"/uppdrag/{other}", HttpStatusCode.NotFound);
        await AbsentAsync(public1, "/hitta?text=murkaffe", HttpStatusCode.OK);
        Assert.Contains(OwnTitle, public1.Words, StringComparison.Ordinal);
        await AbsentAsync(public1, $"/api/v1/assignments/{other}", HttpStatusCode.NotFound);
        await AbsentAsync(public1, "/api/v1/assignments?text=murkaffe", HttpStatusCode.OK);
        Assert.Contains(OwnTitle, public1.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_of_another_board_is_not_told_from_somebody_who_asks_for_what_never_was()
    {
        var own = await TakenAsync("mur-tyst", Own, OwnTitle);
        using var away = await host.NewCoordinatorAsync(Other.Value);
        await away.OpenAsync("/fragor/1");
        (string, string)[] form = [.. away.Fields("/fragor/1")];

        foreach (var path in (string[])[$"/tavla/nytt-kort?uppdrag={own}", $"/tavla/meddelanden/{own}/x", "/tavla"])
        {
            await away.OpenAsync(path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, away.Status));
        }

        await away.PostAsync($"/tavla/vantar/{own}", [.. form, ("person", "x"), ("step", "takeOn"), ("sida", "1")]);
        var (status, words) = (away.Status, away.Words);
        await away.PostAsync("/tavla/vantar/finnsinte", [.. form, ("person", "x"), ("step", "takeOn"), ("sida", "1")]);

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal((away.Status, away.Words), (status, words));
        await away.OpenAsync("/tavla/register");
        Assert.Equal(HttpStatusCode.NotFound, away.Status);
    }

    [Fact]
    public async Task Nothing_live_crosses_the_wall()
    {
        var feed = host.Services.GetRequiredService<LiveFeed>();
        await TakenAsync("mur-levande-annan", Other, OtherTitle);
        var own = await TakenAsync("mur-levande-egen", Own, OwnTitle);
        await host.CatchUpAsync(own);

        using var away = await host.NewCoordinatorAsync(Other.Value);
        await away.OpenAsync("/live/changes?audience=board:1283&since=0");
        Assert.Equal(HttpStatusCode.NotFound, away.Status);
        foreach (var kind in (LiveAudienceKind[])[LiveAudienceKind.Public, LiveAudienceKind.Board])
        {
            var told = feed.Since(new LiveAudience(kind, Own.Value), 0).Events.Select(one => one.Data.GetRawText());
            Assert.DoesNotContain(told, text => text.Contains("mur-levande-annan", StringComparison.Ordinal));
        }
    }

    private async Task WallAsync(string city, AssignmentId own, string ownTitle, string title, AssignmentId other)
    {
        using var desk = await host.NewCoordinatorAsync(city);
        string[] paths = ["/tavla", "/tavla/vantar", "/tavla/utan-kort", "/tavla/nytt-kort", "/tavla/nya"];
        foreach (var path in paths)
        {
            await AbsentAsync(desk, path, HttpStatusCode.OK);
            Assert.DoesNotContain("mur-annan", desk.Body, StringComparison.Ordinal);
        }

        await AbsentAsync(desk, $"/tavla/nytt-kort?uppdrag={other}", HttpStatusCode.NotFound);
        await desk.OpenAsync($"/tavla/nytt-kort?uppdrag={own}");
        Assert.Contains(ownTitle, desk.Words, StringComparison.Ordinal);
        await desk.OpenAsync("/tavla/utan-kort");
        Assert.Contains(ownTitle, desk.Words, StringComparison.Ordinal);
        await desk.OpenAsync("/tavla/register");
        await desk.SendAsync("/tavla/register", ("skal", "prov"));
        Assert.Contains(ownTitle, desk.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(title, desk.Body, StringComparison.Ordinal);
    }

    private static async Task AbsentAsync(Browser browser, string path, HttpStatusCode status)
    {
        await browser.OpenAsync(path);
        Assert.Equal((path, status), (path, browser.Status));
        Assert.DoesNotContain(OtherTitle, browser.Body, StringComparison.Ordinal);
    }

    /// <summary>An assignment of a board, with somebody without a card in it.</summary>
    private async Task<AssignmentId> TakenAsync(string name, MunicipalityCode municipality, string title)
    {
        var association = await host.RegisterAsync(name, municipality: municipality.Value);
        var outcome = await host.Grains.GetGrain<IAssociationGrain>(association.Value).Post(new PostAssignment
        {
            CommandId = new CommandId("post"),
            Details = DemoCards.Find("u001").Details with
            {
                Title = title, LeadsTo = [], Places = 9, TakenOutside = 0,
            },
        });
        var id = Assert.IsType<PostOutcome.Posted>(outcome).Id;
        Assert.IsType<AcceptOutcome.Accepted>(await host.Grains.GetGrain<IParticipantGrain>($"p-{name}").Accept(
            municipality, id, new AcceptPlace { CommandId = new CommandId("yes"), Standing = Standing.Unconfirmed }));
        return id;
    }
}
