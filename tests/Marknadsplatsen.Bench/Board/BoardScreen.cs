using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Marknadsplatsen.Bench.Board;

/// <summary>
/// A coordinator's open board: it hears what every board hears, and notes how long each fact was on its way. Speaks the
/// hub's own JSON over a WebSocket, as a browser does.
/// </summary>
internal sealed class BoardScreen(Uri address, BoardVisitor visitor, string? chosen) : IAsyncDisposable
{
    private const char EndOfMessage = '\u001e';

    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RereadEvery = TimeSpan.FromSeconds(1);

    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<string, int> takenByGroup = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<(int Taken, long SentAt)>> waiting = new();
    private readonly CancellationTokenSource ending = new();
    private Task work = Task.CompletedTask;
    private int heardCount;

    /// <summary>How long facts were on their way, in milliseconds.</summary>
    public ConcurrentBag<double> DelaysMs { get; } = [];

    /// <summary>How long the page of a selection took to be read anew, in milliseconds.</summary>
    public ConcurrentBag<double> RereadsMs { get; } = [];

    /// <summary>How often figures were told.</summary>
    public int HeardCount => heardCount;

    /// <summary>Signs in and follows.</summary>
    public async Task OpenAsync()
    {
        await visitor.GetAsync("/dev/in/samordnare");
        await visitor.GetAsync(chosen ?? "/tavla");
        socket.Options.SetRequestHeader("Cookie", visitor.Cookies);
        socket.Options.SetRequestHeader("Origin", address.GetLeftPart(UriPartial.Authority));
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/live" }.Uri, ending.Token);
        await SendAsync("""{"protocol":"json","version":1}""");
        await SendAsync("""{"type":1,"invocationId":"1","target":"Follow","arguments":[["board"]]}""");
        work = Task.WhenAll(HearAsync(), PingAsync(), chosen is null ? Task.CompletedTask : RereadAsync(chosen));
    }

    /// <summary>What a group's taken places were told to be last; null when never.</summary>
    public int? TakenOf(string group) => takenByGroup.TryGetValue(group, out var taken) ? taken : null;

    /// <summary>A fact that is sent now will show as so many taken.</summary>
    public void Expect(string group, int taken) => waiting
        .GetOrAdd(group, _ => new ConcurrentQueue<(int, long)>())
        .Enqueue((taken, Stopwatch.GetTimestamp()));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await work.ContinueWith(_ => { }, TaskScheduler.Default);
        socket.Dispose();
        ending.Dispose();
    }

    private async Task HearAsync()
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        while (!ending.IsCancellationRequested)
        {
            var part = await socket.ReceiveAsync(buffer, ending.Token);
            await message.WriteAsync(buffer.AsMemory(0, part.Count), ending.Token);
            if (part.EndOfMessage)
            {
                var text = Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length);
                message.SetLength(0);
                foreach (var one in text.Split(EndOfMessage, StringSplitOptions.RemoveEmptyEntries))
                {
                    Take(one);
                }
            }
        }
    }

    private void Take(string text)
    {
        using var message = JsonDocument.Parse(text);
        if (!message.RootElement.TryGetProperty("target", out var target) || target.GetString() != "Changed"
            || !message.RootElement.GetProperty("arguments")[0].GetProperty("data")
                .TryGetProperty("groups", out var groups))
        {
            return;
        }

        Interlocked.Increment(ref heardCount);
        foreach (var group in groups.EnumerateArray())
        {
            Note(group.GetProperty("group").GetString()!, group.GetProperty("taken").GetInt32());
        }
    }

    private void Note(string group, int taken)
    {
        takenByGroup[group] = taken;
        if (!waiting.TryGetValue(group, out var queue))
        {
            return;
        }

        while (queue.TryPeek(out var fact) && fact.Taken <= taken)
        {
            queue.TryDequeue(out fact);
            DelaysMs.Add(Stopwatch.GetElapsedTime(fact.SentAt).TotalMilliseconds);
        }
    }

    private async Task PingAsync()
    {
        while (true)
        {
            await Task.Delay(PingEvery, TimeProvider.System, ending.Token);
            await SendAsync("""{"type":6}""");
        }
    }

    /// <summary>As a page whose figures are of a selection does: anew when something is told, once a second.</summary>
    private async Task RereadAsync(string page)
    {
        for (var seen = 0; ;)
        {
            await Task.Delay(RereadEvery, TimeProvider.System, ending.Token);
            if (heardCount is var count && count != seen)
            {
                seen = count;
                var began = Stopwatch.GetTimestamp();
                await visitor.GetAsync(page);
                RereadsMs.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }
    }

    private Task SendAsync(string text) => socket.SendAsync(
        Encoding.UTF8.GetBytes(text + EndOfMessage), WebSocketMessageType.Text, endOfMessage: true, ending.Token);
}
