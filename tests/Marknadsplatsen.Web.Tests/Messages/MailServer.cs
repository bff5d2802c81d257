using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Marknadsplatsen.Web.Tests.Messages;

/// <summary>A mail server that takes one message, and answers its recipient as the test says.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public MailServer(string recipientAnswer = "250 OK")
    {
        listener.Start();
        Taken = TakeAsync(recipientAnswer);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>All that was said to it, once the other side has gone.</summary>
    public Task<string> Taken { get; }

    public void Dispose() => listener.Dispose();

    private async Task<string> TakeAsync(string recipientAnswer)
    {
        using var caller = await listener.AcceptTcpClientAsync();
        await using var stream = caller.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false));
        (writer.AutoFlush, writer.NewLine) = (true, "\r\n");
        var heard = new StringBuilder();
        await writer.WriteLineAsync("220 here");
        while (await ReadAsync(reader) is { } line)
        {
            heard.AppendLine(line);
            switch (line.Split(' ', ':')[0])
            {
                case "RCPT":
                    await writer.WriteLineAsync(recipientAnswer);
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    while (await ReadAsync(reader) is { } body && body != ".")
                    {
                        heard.AppendLine(body);
                    }

                    await writer.WriteLineAsync("250 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    break;
                default:
                    await writer.WriteLineAsync("250 OK");
                    break;
            }
        }

        return heard.ToString();
    }

    // The other side may hang up in any way it likes.
    private static async Task<string?> ReadAsync(StreamReader reader)
    {
        try
        {
            return await reader.ReadLineAsync();
        }
        catch (IOException)
        {
            return null;
        }
    }
}
