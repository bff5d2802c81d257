using System.Net.WebSockets;
using System.Text;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Tests.Live;

public sealed class SlowReaderTests(LiveHost host)
{
    private const int BatchCount = 100;

    // Far more than the buffers of both ends of a loopback connection hold: 4 kB a message.
    private const int BatchCountMax = 200;

    private readonly LiveConnections connections = host.Services.GetRequiredService<LiveConnections>();
    private readonly LiveFeed feed = host.Services.GetRequiredService<LiveFeed>();

    [Fact]
    public async Task A_connection_that_stops_reading_is_closed_and_the_others_hear_everything()
    {
        var (slow, quick) = (new ParticipantId(host.New("p")), new ParticipantId(host.New("p")));
        await using var slowBrowser = await host.OpenAsync(slow);
        await using var quickBrowser = await host.OpenAsync(quick);
        using var silent = await FollowAndStopReadingAsync(slowBrowser);
        await using var page = await quickBrowser.FollowAsync("me");
        var last = Assert.Single(page.Followed).Seq;
        Assert.Equal(1, connections.CountOf(Only(slow)));

        var batches = 0;
        while (connections.CountOf(Only(slow)) > 0 && batches++ < BatchCountMax)
        {
            last = await TellBothAsync(slow, quick, page, last);
        }

        Assert.InRange(batches, LiveLimits.WaitingMessageCountMax / BatchCount, BatchCountMax);
        Assert.Equal(1, connections.CountOf(Only(quick)));
    }

    private async Task<long> TellBothAsync(ParticipantId slow, ParticipantId quick, LivePage page, long last)
    {
        var data = LiveJson.Write(new { Text = new string('x', 4_000) });
        for (var n = 0; n < BatchCount; n++)
        {
            feed.Publish(new LiveAudience(LiveAudienceKind.Me, slow.Value), LiveKinds.Changed, data);
            feed.Publish(new LiveAudience(LiveAudienceKind.Me, quick.Value), LiveKinds.Changed, data);
        }

        for (var n = 0; n < BatchCount; n++)
        {
            Assert.Equal(++last, (await page.NextAsync()).Seq);
        }

        return last;
    }

    private async Task<ClientWebSocket> FollowAndStopReadingAsync(LiveBrowser browser)
    {
        var socket = new ClientWebSocket();
        socket.Options.Cookies = browser.Cookies;
        await socket.ConnectAsync(new UriBuilder(host.Address) { Scheme = "ws", Path = "/live" }.Uri, default);
        await SendAsync(socket, """{"protocol":"json","version":1}""");
        await ReadUntilAsync(socket, "{}");
        await SendAsync(socket, """{"type":1,"invocationId":"1","target":"Follow","arguments":[["me"]]}""");
        await ReadUntilAsync(socket, "\"type\":3");
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text + "\u001e"), WebSocketMessageType.Text, true, default);

    private static async Task ReadUntilAsync(ClientWebSocket socket, string text)
    {
        var (buffer, read) = (new byte[4_096], "");
        while (!read.Contains(text, StringComparison.Ordinal))
        {
            var part = await socket.ReceiveAsync(buffer, default);
            read += Encoding.UTF8.GetString(buffer, 0, part.Count);
        }
    }

    private static Visitor Only(ParticipantId participant) => new(participant, null, null);
}
