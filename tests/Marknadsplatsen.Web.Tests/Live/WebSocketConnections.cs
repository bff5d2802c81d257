using System.IO.Pipelines;
using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace Marknadsplatsen.Web.Tests.Live;

/// <summary>Connects the hub client by WebSocket, with a browser's cookies.</summary>
internal sealed class WebSocketConnections(CookieContainer cookies) : IConnectionFactory
{
    public async ValueTask<ConnectionContext> ConnectAsync(
        EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var address = ((UriEndPoint)endpoint).Uri;
        var socket = new ClientWebSocket();
        socket.Options.Cookies = cookies;
        socket.Options.SetRequestHeader("Origin", address.GetLeftPart(UriPartial.Authority));
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws" }.Uri, cancellationToken);
        return new Connection(WebSocketStream.Create(socket, WebSocketMessageType.Text, ownsWebSocket: true));
    }

    private sealed class Connection : ConnectionContext, IDuplexPipe
    {
        private readonly Stream stream;

        public Connection(Stream stream)
        {
            this.stream = stream;
            Input = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
            Output = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
            Transport = this;
        }

        public PipeReader Input { get; }

        public PipeWriter Output { get; }

        public override string ConnectionId { get; set; } = "live";

        public override IFeatureCollection Features { get; } = new FeatureCollection();

        public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();

        public override IDuplexPipe Transport { get; set; }

        public override void Abort(ConnectionAbortedException abortReason) => stream.Dispose();

        public override async ValueTask DisposeAsync()
        {
            await stream.DisposeAsync();
            await base.DisposeAsync();
        }
    }
}
