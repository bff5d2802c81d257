using System.Net;
using System.Text.Json;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Web.Live;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Tests.Live;

/// <summary>
/// A client of the hub that guesses methods, arguments and names while a person lives next door, and what an
/// association's own page is told of that person.
/// </summary>
public sealed class EavesdropTests(LiveHost host)
{
    private const string Alias = "Kanariefågeln";

    private static readonly AssignmentDetails Evening = DemoCards.Find("u001").Details with { LeadsTo = [] };

    /// <summary>What a message to each audience may hold; a field that is added has to be thought of here.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["association"] = ["id", "version", "places", "taken", "held"],
        ["board"] =
        [
            "groups", "groups.group", "groups.assignments", "groups.places", "groups.taken", "groups.held",
            "groups.free", "groups.percent", "groups.changeToday", "groups.openLong", "groups.startedPercent",
            "groups.answerDays",
        ],
        ["public"] = ["id", "places", "revision"],
    };

    [Fact]
    public async Task Whoever_guesses_methods_arguments_and_names_hears_nothing()
    {
        var association = await host.RegisterAsync();
        var victim = await host.AnswerAsync(new Answers { Interests = [new CategoryId("meetingPlace")] });
        await using var browser = await host.OpenAsync(new ParticipantId(host.New("p")));
        var heard = new List<string>();
        await using var hub = Connect(browser.Cookies, heard);
        await hub.StartAsync();
        string?[] names =
        [
            $"me:{victim}", $"matches:{victim}", $"u:{victim}", $"share:{victim}", $"association:{association}",
            "association", "board", "board:1283", "me:*", "*", "", null, $"public:1283,me:{victim}", $"ME:{victim}",
            $"me:{victim}\0", $"me::{victim}", new('x', 200),
        ];
        object?[][] arguments =
        [
            .. names.Select(name => (object?[])[new[] { name }]),
            [names], [new object[] { $"me:{victim}", 1, true }], [$"me:{victim}"], [null], [], [names, names], [1],
            [new { asked = names }],
        ];
        string[] methods =
        [
            "Follow", "follow", "AddToGroup", "AddToGroupAsync", "Join", "JoinGroup", "Subscribe", "Send", "Changed",
            "OnConnectedAsync", "OnDisconnectedAsync", "Dispose", "get_Groups", "get_Clients", "Publish", "Enter",
        ];

        foreach (var method in methods)
        {
            foreach (var sent in arguments)
            {
                await TryAsync(hub, method, sent);
            }
        }

        await using var desk = await host.OpenAsync(association: association);
        await using var deskPage = await desk.FollowAsync("association");
        await using var own = await host.OpenAsync(victim);
        await using var ownPage = await own.FollowAsync("me");
        var posted = await host.PostAsync(association, Evening with { Places = 7, TakenOutside = 0 });
        Assert.IsType<AcceptOutcome.Accepted>(await host.AcceptAsync(victim, posted));
        await ownPage.NextAsync("me");
        await deskPage.NextAsync("association", posted.Value);

        // The answer comes after whatever was sent to the same connection before it.
        await TryAsync(hub, "Follow", [Array.Empty<string>()]);
        Assert.Equal(HubConnectionState.Connected, hub.State);
        Assert.Equal([], heard);
    }

    [Fact]
    public async Task Desks_are_told_figures_and_never_who()
    {
        var association = await host.RegisterAsync();
        var person = await host.AnswerAsync(new Answers { Interests = [new CategoryId("meetingPlace")] });
        await host.Grains.GetGrain<IParticipantGrain>(person.Value).NameSelf(new NameSelf
        {
            CommandId = new CommandId(host.New("c")),
            Municipality = LiveHost.Municipality,
            Alias = Alias,
        });
        await using var desk = await host.OpenAsync(association: association);
        await using var deskPage = await desk.FollowAsync("association", "public");
        await using var coordinator = await host.OpenAsync(coordinator: true);
        await using var board = await coordinator.FollowAsync("board");
        var posted = await host.PostAsync(association, Evening with { Places = 7, TakenOutside = 0 });

        Assert.IsType<AcceptOutcome.Accepted>(await host.AcceptAsync(person, posted));
        var heard = new List<LiveMessage>();
        for (var taken = 0; taken == 0;)
        {
            var message = await deskPage.NextAsync("association", posted.Value);
            heard.Add(message);
            taken = message.Data.GetProperty("taken").GetInt32();
        }

        heard.Add(await board.NextAsync("board"));
        heard.AddRange((await desk.SinceAsync("public", 0)).Events);
        heard.AddRange((await desk.SinceAsync("association", 0)).Events);
        Assert.All(heard, message =>
        {
            Assert.Subset(Allowed[message.Audience].ToHashSet(), Fields(message.Data, "").ToHashSet());
            Assert.DoesNotContain(person.Value, message.Data.GetRawText(), StringComparison.Ordinal);
            Assert.DoesNotContain(Alias, message.Data.GetRawText(), StringComparison.Ordinal);
        });
    }

    private static IEnumerable<string> Fields(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(
            field => Fields(field.Value, $"{path}{field.Name}.").Prepend($"{path}{field.Name}")),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Fields(item, path)),
        _ => [],
    };

    /// <summary>A refusal is an answer; a connection that ends is not.</summary>
    private static async Task TryAsync(HubConnection hub, string method, object?[] arguments)
    {
        try
        {
            var answer = await hub.InvokeCoreAsync<JsonElement>(method, arguments);
            Assert.Equal("[]", answer.GetRawText());
        }
        catch (HubException)
        {
            Assert.Equal(HubConnectionState.Connected, hub.State);
        }
    }

    private HubConnection Connect(CookieContainer cookies, List<string> heard)
    {
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(new Uri(host.Address, "/live")));
        builder.Services.AddSingleton<IConnectionFactory>(new WebSocketConnections(cookies));
        builder.Services.AddSingleton<IHubProtocol, JsonHubProtocol>();
        var hub = builder.Build();
        hub.On<JsonElement>("Changed", message => heard.Add(message.GetRawText()));
        return hub;
    }
}
