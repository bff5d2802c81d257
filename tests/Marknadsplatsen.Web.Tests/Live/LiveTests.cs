using System.Net;
using System.Net.WebSockets;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Live;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Live;

public sealed class LiveTests(LiveHost host)
{
    private static readonly Answers LikesEvenings = new()
    {
        Interests = [new CategoryId("meetingPlace")],
        TimeOfDay = [TimeBucket.Evening],
        Area = new AreaId("soder"),
        MustHave = [new QualityId("bringSupporter")],
    };

    private static readonly AssignmentDetails Evening = DemoCards.Find("u001").Details with { LeadsTo = [] };

    private static readonly QualityId Missing = new("comeAndGo");

    [Fact]
    public async Task A_published_assignment_reaches_the_person_it_fits_and_nobody_else()
    {
        var association = await host.RegisterAsync();
        await using var fitting = await host.OpenAsync(await host.AnswerAsync(LikesEvenings));
        await using var other = await host.OpenAsync(
            await host.AnswerAsync(LikesEvenings with { MustHave = [Missing] }));
        await using var fittingPage = await fitting.FollowAsync("matches");
        await using var otherPage = await other.FollowAsync("matches");

        var first = await host.PostAsync(association, Evening);
        var second = await host.PostAsync(association, Evening with { Supports = Evening.Supports.Add(Missing) });

        Assert.Equal(
            first.Value, (await fittingPage.NextAsync("matches", first.Value)).Data.GetProperty("id").GetString());
        var heard = await otherPage.NextAsync("matches");
        Assert.Equal((second.Value, "matched"), (heard.Data.GetProperty("id").GetString(), heard.Kind));
    }

    [Fact]
    public async Task Somebody_who_has_answered_nothing_hears_of_everything_new_in_public_words_only()
    {
        var association = await host.RegisterAsync();
        await using var stranger = await host.OpenAsync();
        await using var cookieOnly = await host.OpenAsync(new ParticipantId(host.New("p")));
        await using var strangersPage = await stranger.FollowAsync("matches");
        await using var cookieOnlyPage = await cookieOnly.FollowAsync("matches");

        var posted = await host.PostAsync(association, Evening);

        Assert.Equal("public", Assert.Single(strangersPage.Followed).Audience);
        var heard = await strangersPage.NextAsync("public", posted.Value);
        Assert.Equal("published", heard.Kind);
        Assert.Equal(["id", "places", "revision"], heard.Data.EnumerateObject().Select(field => field.Name).Order());
        Assert.Equal("open", heard.Data.GetProperty("places").GetString());
        Assert.Equal("published", (await cookieOnlyPage.NextAsync("public", posted.Value)).Kind);
    }

    [Fact]
    public async Task Everybody_hears_a_word_change_and_never_a_place_that_leaves_it_as_it_was()
    {
        var association = await host.RegisterAsync();
        var posted = await host.PostAsync(association, Evening with { Places = 4, TakenOutside = 0 });
        await using var browser = await host.OpenAsync();
        await using var page = await browser.FollowAsync("public");
        await using var desk = await host.OpenAsync(association: association);
        await using var deskPage = await desk.FollowAsync("association");

        Assert.IsType<AcceptOutcome.Accepted>(await host.AcceptAsync(await host.AnswerAsync(LikesEvenings), posted));
        var first = await deskPage.NextAsync("association", posted.Value);
        Assert.IsType<AcceptOutcome.Accepted>(await host.AcceptAsync(await host.AnswerAsync(LikesEvenings), posted));
        var second = await deskPage.NextAsync("association", posted.Value);

        Assert.Equal((4, 1, 0), Figures(first));
        Assert.Equal((4, 2, 0), Figures(second));
        Assert.True(second.Data.GetProperty("version").GetInt64() > first.Data.GetProperty("version").GetInt64());
        var heard = await page.NextAsync("public", posted.Value);
        Assert.Equal(("changed", "few"), (heard.Kind, heard.Data.GetProperty("places").GetString()));
    }

    [Fact]
    public async Task Coordinators_see_the_figures_of_the_groups_that_changed()
    {
        var association = await host.RegisterAsync();
        await using var coordinator = await host.OpenAsync(coordinator: true);
        await using var board = await coordinator.FollowAsync("board");

        await host.PostAsync(association, Evening with { Places = 7, TakenOutside = 3 });

        var own = $"association:{association.Value}";
        while (true)
        {
            var groups = (await board.NextAsync("board")).Data.GetProperty("groups").EnumerateArray();
            if (groups.FirstOrDefault(
                group => group.GetProperty("group").GetString() == own) is { ValueKind: not 0 } figures)
            {
                Assert.Equal((7, 3, 43), (
                    figures.GetProperty("places").GetInt32(),
                    figures.GetProperty("taken").GetInt32(),
                    figures.GetProperty("percent").GetInt32()));
                return;
            }
        }
    }

    [Fact]
    public async Task A_persons_own_pages_hear_that_their_record_changed()
    {
        var association = await host.RegisterAsync();
        var posted = await host.PostAsync(association, Evening);
        var person = await host.AnswerAsync(LikesEvenings);
        await using var browser = await host.OpenAsync(person);
        await using var page = await browser.FollowAsync("me");

        await host.AcceptAsync(person, posted);

        Assert.Equal("changed", (await page.NextAsync("me")).Kind);
    }

    [Fact]
    public async Task After_a_gap_the_page_gets_what_it_missed_in_order()
    {
        var association = await host.RegisterAsync();
        await using var browser = await host.OpenAsync(await host.AnswerAsync(LikesEvenings));
        await using (var before = await browser.FollowAsync("matches"))
        {
            await host.PostAsync(association, Evening);
            var last = await before.NextAsync("matches");
            await before.DisposeAsync();

            var missed = await host.PostAsync(association, Evening);
            await using var after = await browser.FollowAsync("matches");
            var now = await host.PostAsync(association, Evening);
            var live = await after.NextAsync("matches", now.Value);

            var answer = await browser.SinceAsync("matches", last.Seq);
            Assert.False(answer.Snapshot);
            Assert.Contains(answer.Events, message => message.Data.GetProperty("id").GetString() == missed.Value);
            Assert.Equal(Enumerable.Range(1, answer.Events.Length), answer.Events
                .Select(one => (int)(one.Seq - last.Seq)));
            Assert.Equal(live.Seq, answer.Seq);
        }
    }

    [Fact]
    public async Task Guessed_names_hear_nothing()
    {
        var association = await host.RegisterAsync();
        var victim = await host.AnswerAsync(LikesEvenings);
        await using var eavesdropper = await host.OpenAsync(
            await host.AnswerAsync(LikesEvenings with { MustHave = [Missing] }));
        await using var victims = await host.OpenAsync(victim);
        await using var page = await eavesdropper.FollowAsync(
            $"matches:{victim}", $"me:{victim}", $"u:{victim}", "association", $"association:{association}", "board",
            "board:1283");
        await using var victimsPage = await victims.FollowAsync("matches");

        var posted = await host.PostAsync(association, Evening);
        await victimsPage.NextAsync("matches", posted.Value);

        Assert.Empty(page.Followed);
        await page.FollowAsync("me");
        Assert.True(page.HasHeardNothing);
    }

    [Fact]
    public async Task A_catch_up_checks_the_right_at_each_call()
    {
        var person = await host.AnswerAsync(LikesEvenings);
        await using var browser = await host.OpenAsync(person);

        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("audience=me&since=0"));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync($"audience=me:{person}&since=0"));
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("audience=me:p0&since=0"));
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("audience=board&since=0"));
        Assert.Equal(HttpStatusCode.BadRequest, await browser.StatusAsync("audience=hej&since=0"));
        Assert.Equal(HttpStatusCode.BadRequest, await browser.StatusAsync("audience=public&since=-1"));
        Assert.Equal(HttpStatusCode.BadRequest, await browser.StatusAsync("audience=public&since=hej"));
        Assert.Equal(HttpStatusCode.BadRequest, await browser.StatusAsync("since=0"));
        Assert.Equal(HttpStatusCode.BadRequest, await browser.StatusAsync("audience=public"));

        await browser.Http.GetStringAsync("/forget");
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("audience=me&since=0"));
    }

    [Fact]
    public async Task Forgetting_a_person_closes_their_connections_and_no_others()
    {
        var association = await host.RegisterAsync();
        await using var browser = await host.OpenAsync(await host.AnswerAsync(LikesEvenings));
        await using var other = await host.OpenAsync(await host.AnswerAsync(LikesEvenings));
        await using var page = await browser.FollowAsync("me");
        await using var othersPage = await other.FollowAsync("matches");

        await browser.Http.GetStringAsync("/forget");
        await page.Closed;

        var posted = await host.PostAsync(association, Evening);
        await othersPage.NextAsync("matches", posted.Value);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    public async Task A_page_of_another_site_gets_no_connection(string origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.CollectHttpResponseDetails = true;

        await Assert.ThrowsAsync<WebSocketException>(
            () => socket.ConnectAsync(new UriBuilder(host.Address) { Scheme = "ws", Path = "/live" }.Uri, default));

        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(host.Address, "/live/changes?audience=public&since=0"));
        request.Headers.Add("Origin", origin);
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.Forbidden, (await http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_page_that_asks_for_too_much_is_refused_and_goes_on()
    {
        await using var browser = await host.OpenAsync();
        await using var page = await browser.FollowAsync("public");

        await Assert.ThrowsAsync<Microsoft.AspNetCore.SignalR.HubException>(
            () => page.FollowAsync([.. Enumerable.Repeat("public", LiveLimits.AskedCountMax + 1)]));

        Assert.Single(await page.FollowAsync("public"));
    }

    private static (int Places, int Taken, int Held) Figures(LiveMessage message) => (
        message.Data.GetProperty("places").GetInt32(),
        message.Data.GetProperty("taken").GetInt32(),
        message.Data.GetProperty("held").GetInt32());
}
