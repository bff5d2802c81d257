using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Marknadsplatsen.Bench.Browse;

/// <summary>The program itself on loopback, with its data in a folder of its own; stopped by its process id.</summary>
internal sealed class ServedCity : IAsyncDisposable
{
    private static readonly TimeSpan StartMax = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(500);

    private readonly Process program;

    private ServedCity(Process program, Uri address) => (this.program, Address) = (program, address);

    public Uri Address { get; }

    /// <summary>Processor time that it has taken so far, on all cores.</summary>
    public TimeSpan Spent
    {
        get
        {
            program.Refresh();
            return program.TotalProcessorTime;
        }
    }

    /// <summary>The memory that it has now, in bytes.</summary>
    public long Memory
    {
        get
        {
            program.Refresh();
            return program.WorkingSet64;
        }
    }

    public static async Task<ServedCity> StartAsync(
        string folder, string cityFile, string environment = "Production", params string[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            ProgramPath(), "--urls", address.OriginalString, "--environment", environment,
            "--Storage:Folder", Path.Combine(folder, "data"), "--Keys:Folder", Path.Combine(folder, "keys"),
            "--City:File", cityFile, "--Demo:Load", "true", "--Logging:LogLevel:Default", "None",
            .. settings,
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        var city = new ServedCity(Process.Start(start)!, address);
        city.program.OutputDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        city.program.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        city.program.BeginOutputReadLine();
        city.program.BeginErrorReadLine();
        await city.ReadyAsync();
        return city;
    }

    public async ValueTask DisposeAsync()
    {
        if (!program.HasExited)
        {
            program.Kill();
        }

        await program.WaitForExitAsync();
        program.Dispose();
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var clock = Stopwatch.StartNew();
        while (!await IsReadyAsync(client))
        {
            if (program.HasExited || clock.Elapsed > StartMax)
            {
                await DisposeAsync();
                throw new InvalidOperationException("The program did not get ready with the large city.");
            }

            await Task.Delay(AskEvery, TimeProvider.System);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // Beside this bench's own output: the same configuration, built as a reference of it.
    private static string ProgramPath()
    {
        var own = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        var root = new DirectoryInfo(own);
        while (!File.Exists(Path.Combine(root.FullName, "Marknadsplatsen.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException($"No Marknadsplatsen.sln above {own}.");
        }

        var built = Path.GetRelativePath(Path.Combine(root.FullName, "tests", "Marknadsplatsen.Bench"), own);
        return Path.Combine(root.FullName, "silo", built, "Marknadsplatsen.Silo.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
