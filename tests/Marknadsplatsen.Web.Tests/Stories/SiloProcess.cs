using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>
/// The built program in a process of its own, with the demo city in a folder of its own. It can be killed and started
/// again on the same folder and port.
/// </summary>
internal sealed class SiloProcess(params string[] settings) : IAsyncDisposable
{
    // How long a start may take on a busy machine, and how often it is asked meanwhile: a process has no other signal.
    private static readonly TimeSpan StartMax = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(100);

    private const int PortMin = 15_000;
    private const int PortMax = 32_000;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mp-story-");
    private readonly ConcurrentQueue<string> said = new();
    private readonly int port = FreePort();
    private Process? process;

    public string Address => $"http://127.0.0.1:{port}";

    /// <summary>Where it keeps what it stores.</summary>
    public string DataFolder => Path.Combine(folder.FullName, "data");

    /// <summary>Everything it has said so far.</summary>
    public string Said => string.Join('\n', said);

    /// <summary>Starts, and waits until it says that it is ready.</summary>
    public async Task StartAsync()
    {
        process = Process.Start(Command([]))
            ?? throw new InvalidOperationException("The program could not be started.");
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient();
        using var patience = new CancellationTokenSource(StartMax);
        while (!await IsReadyAsync(http) || process.HasExited)
        {
            if (process.HasExited || patience.IsCancellationRequested)
            {
                throw new InvalidOperationException(
                    $"The program did not get ready. It said:\n{string.Join('\n', said)}");
            }

            await Task.Delay(AskEvery, TimeProvider.System);
        }
    }

    /// <summary>Ends it as a power cut would: no warning, nothing flushed.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Stops it in the middle of what it does: its connections stay open, and nothing comes from it.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    /// <summary>Lets it go on.</summary>
    public Task ThawAsync() => SignalAsync("CONT");

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await KillAsync();
        }

        folder.Delete(recursive: true);
    }

    private async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync($"{Address}/health/ready");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>The program with its own folders, and with what it is to do instead of serving.</summary>
    public ProcessStartInfo Command(string[] instead)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            typeof(Silo.City.CityFile).Assembly.Location,
            .. instead,
            "--urls", Address,
            "--environment", "Development",
            "--Storage:Folder", DataFolder,
            "--Keys:Folder", Path.Combine(folder.FullName, "keys"),
        ];
        foreach (var argument in arguments.Concat(settings))
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    /// <summary>
    /// A port that nobody has, below those that the system lends to whoever calls out: one of these could be lent
    /// again before the program has it, and while it is killed and started.
    /// </summary>
    private static int FreePort()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(PortMin, PortMax);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it; there are thousands more.
            }
        }
    }
}
