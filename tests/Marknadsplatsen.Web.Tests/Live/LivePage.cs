using System.Net;
using System.Threading.Channels;
using Marknadsplatsen.Web.Live;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Tests.Live;

/// <summary>An open page's live connection, with what it has heard.</summary>
internal sealed class LivePage : IAsyncDisposable
{
    // Long enough for a busy machine; a message that has not come by then never comes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<LiveMessage> heard = Channel.CreateUnbounded<LiveMessage>();
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HubConnection hub;

    private LivePage(HubConnection hub)
    {
        this.hub = hub;
        hub.On<LiveMessage>("Changed", message => heard.Writer.TryWrite(message));
        hub.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public IReadOnlyList<Followed> Followed { get; private set; } = [];

    public Task Closed => closed.Task.WaitAsync(Patience);

    public static async Task<LivePage> OpenAsync(Uri address, CookieContainer cookies, string[] asked)
    {
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(new Uri(address, "/live")));
        builder.Services.AddSingleton<IConnectionFactory>(new WebSocketConnections(cookies));
        builder.Services.AddSingleton<IHubProtocol, JsonHubProtocol>();
        var page = new LivePage(builder.Build());
        await page.hub.StartAsync();
        page.Followed = await page.FollowAsync(asked);
        return page;
    }

    public Task<IReadOnlyList<Followed>> FollowAsync(params string[] asked) => CallAsync("Follow", asked);

    /// <summary>Calls any method of the hub that takes names and answers what is followed.</summary>
    public Task<IReadOnlyList<Followed>> CallAsync(string method, string[] names) =>
        hub.InvokeAsync<IReadOnlyList<Followed>>(method, names);

    /// <summary>The next message, whatever it is.</summary>
    public async Task<LiveMessage> NextAsync() => await heard.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>The next message of an audience; others are passed over.</summary>
    public async Task<LiveMessage> NextAsync(string audience)
    {
        while (true)
        {
            var message = await NextAsync();
            if (message.Audience == audience)
            {
                return message;
            }
        }
    }

    /// <summary>The next message of an audience about an assignment.</summary>
    public async Task<LiveMessage> NextAsync(string audience, string id)
    {
        while (true)
        {
            var message = await NextAsync(audience);
            if (message.Data.TryGetProperty("id", out var about) && about.GetString() == id)
            {
                return message;
            }
        }
    }

    public bool HasHeardNothing => !heard.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync() => await hub.DisposeAsync();
}
