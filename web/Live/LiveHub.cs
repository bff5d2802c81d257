using Microsoft.AspNetCore.SignalR;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Where open pages listen. A page says which short names it shows; the server finds the visitor's own audiences from
/// the cookies that the connection came with, and puts it in those groups and no others.
/// </summary>
internal sealed class LiveHub(LiveConnections connections, LiveAudiences audiences) : Hub<ILiveClient>
{
    /// <inheritdoc/>
    public override Task OnConnectedAsync()
    {
        var who = Context.GetHttpContext()?.Features.Get<LiveVisitor>()
            ?? throw new InvalidOperationException("A live connection came another way than through its endpoint.");
        connections.Add(Context, who);
        return base.OnConnectedAsync();
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Remove(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    /// <summary>
    /// Follows the visitor's own audiences of these short names; a name without a right is passed over.
    /// </summary>
    public async Task<IReadOnlyList<Followed>> Follow(string[] asked)
    {
        if (asked is null || asked.Length > LiveLimits.AskedCountMax)
        {
            throw new HubException($"At most {LiveLimits.AskedCountMax} audiences.");
        }

        var visitor = connections.VisitorOf(Context.ConnectionId);
        var followed = new List<Followed>();
        foreach (var name in asked)
        {
            if (await audiences.FindAsync(name, visitor) is { } audience)
            {
                // The group first: a message that comes between is then heard twice rather than not at all.
                await Groups.AddToGroupAsync(Context.ConnectionId, audience.Group, Context.ConnectionAborted);
                var seq = connections.Enter(Context.ConnectionId, audience);
                followed.Add(new Followed(name, audience.ShortName, seq));
            }
        }

        return followed;
    }
}
