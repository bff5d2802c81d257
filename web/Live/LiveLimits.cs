using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.SignalR;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Every limit of connections and messages in one place. Nothing is left to a default that may be "unlimited".
/// </summary>
internal static class LiveLimits
{
    /// <summary>Names in one call: chosen, more than there are audiences.</summary>
    public const int AskedCountMax = 8;

    /// <summary>A page sends a few short names. Bytes.</summary>
    public const int ReceivedMessageBytesMax = 4 * 1024;

    /// <summary>Sent but not yet taken by the network, for one connection. Bytes.</summary>
    public const int SendBufferBytesMax = 64 * 1024;

    /// <summary>
    /// Messages waiting behind a full buffer before a reader counts as gone: chosen, so that a burst passes and all
    /// that waits for one connection stays below 256 kB (RELIABILITY P4; the bytes themselves are shared).
    /// </summary>
    public const int WaitingMessageCountMax = 400;

    /// <summary>Open live connections on a node: chosen, about 500 MB of memory at 23 kB each.</summary>
    public const int ConnectionCountMax = 20_000;

    /// <summary>Ping this often (RELIABILITY P5).</summary>
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    /// <summary>A side that has heard nothing for this long takes the other for gone (RELIABILITY P5).</summary>
    public static readonly TimeSpan SilenceMax = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan HandshakeMax = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CloseMax = TimeSpan.FromSeconds(5);

    /// <summary>Limits of the hub.</summary>
    public static void Set(HubOptions<LiveHub> hub)
    {
        hub.KeepAliveInterval = KeepAlive;
        hub.ClientTimeoutInterval = SilenceMax;
        hub.HandshakeTimeout = HandshakeMax;
        hub.MaximumReceiveMessageSize = ReceivedMessageBytesMax;
        hub.MaximumParallelInvocationsPerClient = 1;
        hub.StreamBufferCapacity = 1;
        hub.EnableDetailedErrors = false;
        hub.DisableImplicitFromServicesParameters = true;
    }

    /// <summary>Limits of the hub's connections.</summary>
    public static void Set(HttpConnectionDispatcherOptions connection)
    {
        // WebSockets only: no sticky sessions, no negotiation, and no other transport to keep safe.
        connection.Transports = HttpTransportType.WebSockets;
        connection.ApplicationMaxBufferSize = ReceivedMessageBytesMax;
        connection.TransportMaxBufferSize = SendBufferBytesMax;
        connection.TransportSendTimeout = HandshakeMax;
        connection.WebSockets.CloseTimeout = CloseMax;
        connection.AllowStatefulReconnects = false;
    }

    /// <summary>Limits of the server below.</summary>
    public static void Set(KestrelServerOptions server)
    {
        server.Limits.MaxConcurrentUpgradedConnections = ConnectionCountMax;
        server.Limits.MaxConcurrentConnections = ConnectionCountMax * 2;
        server.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        server.Limits.RequestHeadersTimeout = SilenceMax;
        server.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        server.Limits.MaxRequestHeaderCount = 100;
        server.Limits.MaxRequestLineSize = 8 * 1024;
    }
}
