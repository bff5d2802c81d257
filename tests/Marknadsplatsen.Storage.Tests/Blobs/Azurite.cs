using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Marknadsplatsen.Storage.Blobs;

namespace Marknadsplatsen.Storage.Tests.Blobs;

/// <summary>
/// Microsoft's emulator of Azure Blobs, in a process and a folder of its own. It takes a minute to install, so tests
/// that use it run with <c>tests/run --long</c> only.
/// </summary>
internal sealed class Azurite : IAsyncDisposable
{
    private const string Ready = "successfully listens";

    private static readonly TimeSpan InstallTimeMax = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan StartTimeMax = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly string _folder;

    private Azurite(Process process, string folder, int port) =>
        (_process, _folder, ConnectionString) = (process, folder, BlobStores.At(port));

    /// <summary>How to reach it.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether this is the long run.</summary>
    public static bool IsWanted => Environment.GetEnvironmentVariable("MP_TEST_LONG") == "1";

    /// <summary>Leaves the test out of the ordinary run.</summary>
    public static void SkipUnlessWanted() => Assert.SkipUnless(IsWanted, "Needs Azurite: tests/run --long.");

    /// <summary>Installs it when it is missing, and starts it on a free port.</summary>
    public static async Task<Azurite> StartAsync()
    {
        var home = Path.Combine(Root(), "tests", "azurite");
        var main = Path.Combine(home, "node_modules", "azurite", "dist", "src", "blob", "main.js");
        if (!File.Exists(main))
        {
            using var npm = Start("npm", home, "ci", "--no-audit", "--no-fund");
            await npm.WaitForExitAsync().WaitAsync(InstallTimeMax);
            Assert.True(npm.ExitCode == 0, $"npm ci in {home} failed.");
        }

        var folder = Directory.CreateTempSubdirectory("mp-azurite-").FullName;
        var port = FreePort();
        var process = Start(
            "node", folder, main, "--blobHost", "127.0.0.1", "--blobPort", $"{port}", "--location", folder,
            "--disableTelemetry", "--skipApiVersionCheck");
        var azurite = new Azurite(process, folder, port);
        using var limit = new CancellationTokenSource(StartTimeMax);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Contains(Ready, StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return azurite;
            }
        }

        await azurite.DisposeAsync();
        throw new InvalidOperationException("Azurite ended before it answered.");
    }

    /// <summary>An account in it.</summary>
    public BlobAccount Open(string container = "grainstate") =>
        BlobAccount.Open(new BlobOptions { ConnectionString = ConnectionString, Container = container });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static Process Start(string program, string folder, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        })!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Marknadsplatsen.sln")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!;
        }

        return folder;
    }
}
