using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Knows which connections are in which group, and writes a message to all of them without waiting for any: it is
/// serialized once, and a connection that does not read is closed instead of holding up the others or filling the
/// memory.
/// </summary>
internal sealed class LiveLifetime(ILogger<DefaultHubLifetimeManager<LiveHub>> hubLog, ILogger<LiveLifetime> log)
    : DefaultHubLifetimeManager<LiveHub>(hubLog)
{
    private readonly ConcurrentDictionary<string, LiveReader> readers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, LiveReader>> groups = new(
        StringComparer.Ordinal);

    // Held while membership changes; sending reads without it.
    private readonly Lock guard = new();

    /// <inheritdoc/>
    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        readers[connection.ConnectionId] = new LiveReader(connection, log);
        return base.OnConnectedAsync(connection);
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        lock (guard)
        {
            if (readers.TryRemove(connection.ConnectionId, out var reader))
            {
                foreach (var group in reader.Groups)
                {
                    Remove(connection.ConnectionId, group);
                }
            }
        }

        return base.OnDisconnectedAsync(connection);
    }

    /// <inheritdoc/>
    public override Task AddToGroupAsync(
        string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        lock (guard)
        {
            if (readers.TryGetValue(connectionId, out var reader) && reader.Groups.Add(groupName))
            {
                groups.GetOrAdd(groupName, static _ => new(StringComparer.Ordinal))[connectionId] = reader;
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Starts to write a message to a group. Returns without waiting.</summary>
    public void Send(string group, LiveMessage message)
    {
        if (groups.TryGetValue(group, out var members))
        {
            var written = new SerializedHubMessage(new InvocationMessage(nameof(ILiveClient.Changed), [message]));
            foreach (var (_, reader) in members)
            {
                reader.Write(written);
            }
        }
    }

    private void Remove(string connectionId, string group)
    {
        if (groups.TryGetValue(group, out var members) && members.TryRemove(connectionId, out _) && members.IsEmpty)
        {
            groups.TryRemove(group, out _);
        }
    }
}
