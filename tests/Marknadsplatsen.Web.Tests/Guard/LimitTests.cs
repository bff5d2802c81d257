using System.Net;
using System.Net.WebSockets;
using System.Text;
using Marknadsplatsen.Web.Limits;

namespace Marknadsplatsen.Web.Tests.Guard;

/// <summary>Each limit is reached, says when to come back, and keeps what was typed.</summary>
public sealed class LimitTests(GuardedHost host) : IClassFixture<GuardedHost>
{
    [Fact]
    public async Task A_home_that_asks_for_too_many_pages_waits_and_others_do_not()
    {
        using var caller = host.NewCaller("198.51.100.10");
        for (var i = 0; i < GuardedHost.PagesMax; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await caller.OpenAsync("/samtycke")).Status);
        }

        await caller.OpenAsync("/samtycke");

        Assert.Equal(HttpStatusCode.TooManyRequests, caller.Status);
        Assert.InRange(caller.Last.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Vänta en minut", caller.Page.Body!.Words(), StringComparison.Ordinal);
        using var other = host.NewCaller("198.51.100.11");
        Assert.Equal(HttpStatusCode.OK, (await other.OpenAsync("/samtycke")).Status);
    }

    [Fact]
    public async Task A_home_is_a_whole_network_of_the_new_kind()
    {
        for (var i = 0; i < GuardedHost.PagesMax; i++)
        {
            using var one = await host.NewCaller($"2001:db8:7:7::{i:x}").OpenAsync("/samtycke");
            Assert.Equal(HttpStatusCode.OK, one.Status);
        }

        using var last = await host.NewCaller("2001:db8:7:7:ffff::1").OpenAsync("/samtycke");
        Assert.Equal(HttpStatusCode.TooManyRequests, last.Status);
    }

    [Fact]
    public async Task Too_many_forms_come_back_with_all_that_was_typed()
    {
        using var caller = await host.NewCaller("198.51.100.12").OpenAsync("/fragor/1");
        for (var i = 0; i < GuardedHost.FormsMax; i++)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await caller.SubmitAsync("/fragor/1", ("knapp", "hoppa"))).Status);
            await caller.OpenAsync("/fragor/1");
        }

        await caller.SubmitAsync("/fragor/1", ("anteckning", "det jag skrev"));

        Assert.Equal(HttpStatusCode.TooManyRequests, caller.Status);
        var kept = caller.Page.QuerySelector("form[action='/fragor/1'] [name=anteckning]");
        Assert.Equal("det jag skrev", kept!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/logga-in", "ord", "198.51.100.20")]
    [InlineData("/logga-in/bild", "bild", "198.51.100.21")]
    [InlineData("/logga-in/kod", "till", "198.51.100.22")]
    [InlineData("/logga-in/kod/skriv", "kod", "198.51.100.23")]
    [InlineData("/kontakt", "till", "198.51.100.24")]
    [InlineData("/kontakt/kod", "kod", "198.51.100.25")]
    [InlineData("/nytt-kort", "papper", "198.51.100.26")]
    [InlineData("/delat", "kod", "198.51.100.27")]
    [InlineData("/in", "svar", "198.51.100.28")]
    [InlineData("/in/stad", "tillbaka", "198.51.100.29")]
    [InlineData("/inbjudan", "inbjudan", "198.51.100.40")]
    [InlineData("/inbjudan/in", "inbjudan", "198.51.100.41")]
    public async Task Few_tries_to_become_somebody_are_taken_from_one_home(string path, string field, string address)
    {
        using var caller = host.NewCaller(address);
        for (var i = 0; i < GuardedHost.SignInsMax; i++)
        {
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await caller.PostAsync(path, [(field, "x")])).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await caller.PostAsync(path, [(field, "x")])).Status);
    }

    [Fact]
    public async Task A_program_that_asks_too_much_is_told_in_its_own_words()
    {
        using var caller = host.NewCaller("198.51.100.13");
        HttpRequestMessage Question() => new(HttpMethod.Post, "/api/v1/matches")
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        for (var i = 0; i < GuardedHost.FormsMax; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await caller.SendAsync(Question())).Status);
        }

        await caller.SendAsync(Question());

        Assert.Equal(HttpStatusCode.TooManyRequests, caller.Status);
        Assert.Equal("application/problem+json", caller.Last.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Live_connections_of_one_home_are_counted_while_they_are_open()
    {
        using var first = await ConnectAsync("198.51.100.14");
        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync("198.51.100.14"));
        using var other = await ConnectAsync("198.51.100.15");

        Assert.Equal(WebSocketState.Open, first.State);
        Assert.Equal(WebSocketState.Open, other.State);
    }

    [Theory]
    [InlineData(LimitSetup.FieldCountMax + 1, 1, 1)]
    [InlineData(1, LimitSetup.FieldNameLengthMax + 1, 1)]
    [InlineData(1, 1, LimitSetup.FieldLengthMax + 1)]
    [InlineData(8, 1, LimitSetup.BodyBytesMax / 6)]
    public async Task A_form_that_is_too_big_is_not_read(int count, int nameLength, int length)
    {
        using var caller = host.NewCaller($"198.51.100.{30 + count % 100 + nameLength % 50}");
        var fields = Enumerable.Range(0, count)
            .Select(i => (i.ToString("0000", null).PadLeft(nameLength, 'n'), new string('x', length)));

        await caller.PostAsync("/fragor/1", fields);

        Assert.Equal(HttpStatusCode.BadRequest, caller.Status);
        Assert.Contains("Det där kunde vi inte läsa", caller.Page.Body!.Words(), StringComparison.Ordinal);
    }

    private async Task<ClientWebSocket> ConnectAsync(string address)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("X-Forwarded-For", address);
        await socket.ConnectAsync(new UriBuilder(host.City.Address) { Scheme = "ws", Path = "/live" }.Uri, default);
        return socket;
    }
}
