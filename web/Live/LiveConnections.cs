using System.Collections.Concurrent;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Sharing;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.SignalR;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// The open connections of this node and who they belong to. SignalR keeps the visitor that it saw at the start for as
/// long as the connection lasts, so that signing out must close it here.
/// </summary>
internal sealed class LiveConnections(LiveFeed feed, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Connection> byId = new(StringComparer.Ordinal);

    /// <summary>How many connections the visitor has open here.</summary>
    public int CountOf(Visitor visitor) =>
        byId.Values.Count(connection => connection.Visitor with { Desk = null } == visitor with { Desk = null });

    /// <summary>The sign-ins at desks that have connections open here, each once.</summary>
    public IReadOnlyList<DeskSession> Desks() =>
    [
        .. byId.Values.Select(connection => connection.Visitor.Desk)
            .OfType<DeskSession>()
            .DistinctBy(desk => desk.Id),
    ];

    /// <summary>The participants with connections open here, and the number of their session, each pair once.</summary>
    public IReadOnlyList<(ParticipantId Person, long Session)> Persons() =>
    [
        .. byId.Values.Where(connection => connection.Visitor.Participant is not null)
            .Select(connection => (connection.Visitor.Participant!.Value, connection.Session))
            .Distinct(),
    ];

    /// <summary>Closes every connection of a participant's session.</summary>
    public void Abort(ParticipantId person, long session)
    {
        foreach (var connection in byId.Values)
        {
            if (connection.Visitor.Participant == person && connection.Session == session)
            {
                connection.Caller.Abort();
            }
        }
    }

    /// <summary>Takes in a connection; it ends with the visitor's sign-in at a desk.</summary>
    public void Add(HubCallerContext caller, LiveVisitor who)
    {
        var connection = new Connection(caller, who.Visitor, who.Session ?? 0);
        byId[caller.ConnectionId] = connection;
        if (who.EndsAt is { } end)
        {
            var left = end - time.GetUtcNow();
            connection.End = time.CreateTimer(
                _ => caller.Abort(), null, left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Who the connection belongs to.</summary>
    public Visitor VisitorOf(string connectionId) => byId.GetValueOrDefault(connectionId)?.Visitor ?? Visitor.Unknown;

    /// <summary>The connection follows an audience; entering twice counts once. Answers the sequence number.</summary>
    public long Enter(string connectionId, LiveAudience audience) =>
        byId.TryGetValue(connectionId, out var connection) && connection.Audiences.TryAdd(audience, true)
            ? feed.Enter(audience)
            : feed.Open(audience);

    /// <summary>The connection is gone.</summary>
    public void Remove(string connectionId)
    {
        if (byId.TryRemove(connectionId, out var connection))
        {
            connection.End?.Dispose();
            foreach (var audience in connection.Audiences.Keys)
            {
                feed.Leave(audience);
            }
        }
    }

    /// <summary>
    /// Closes every connection of the visitor's participant, and of the visitor's own sign-in at a desk. A page that
    /// still has a right connects anew.
    /// </summary>
    public void Abort(Visitor visitor)
    {
        foreach (var connection in byId.Values)
        {
            if (Shares(connection.Visitor, visitor))
            {
                connection.Caller.Abort();
            }
        }
    }

    /// <summary>Closes every connection that has opened the share card; none of them gets it back.</summary>
    public void AbortShare(ShareKey key)
    {
        foreach (var connection in byId.Values.Where(connection => connection.Visitor.Share?.Key == key))
        {
            connection.Caller.Abort();
        }
    }

    private static bool Shares(Visitor one, Visitor other) =>
        (one.Participant is not null && one.Participant == other.Participant)
        || (one.Share is not null && one.Share.Participant == other.Participant)
        || (one.Desk is not null && one.Desk.Id == other.Desk?.Id);

    private sealed class Connection(HubCallerContext caller, Visitor visitor, long session)
    {
        public HubCallerContext Caller => caller;

        public Visitor Visitor => visitor;

        public long Session => session;

        public ConcurrentDictionary<LiveAudience, bool> Audiences { get; } = new();

        public ITimer? End { get; set; }
    }
}
