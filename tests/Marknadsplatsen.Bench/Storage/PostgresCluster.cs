using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Marknadsplatsen.Bench.Storage;

/// <summary>A private PostgreSQL on loopback with its data in a folder of its own; stopped by its process id.</summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private const string User = "postgres";

    // Everything that makes a commit durable is on, as it is by default; memory and connections are what a small server
    // gets.
    private const string Settings =
        """
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        shared_buffers = 512MB
        max_wal_size = 2GB
        max_connections = 300
        logging_collector = off
        """;

    private readonly Process _server;
    private readonly Task _restOfLog;

    private PostgresCluster(Process server, int port)
    {
        _server = server;
        // A log that nobody reads would fill the pipe and stop the server.
        _restOfLog = server.StandardError.ReadToEndAsync();
        ConnectionString =
            $"Host=127.0.0.1;Port={port};Username={User};Database=postgres;Maximum Pool Size=280;SSL Mode=Disable";
    }

    public string ConnectionString { get; }

    public static async Task<PostgresCluster> StartAsync(string folder)
    {
        var programs = await InstalledProgramsAsync();
        var data = Path.Combine(folder, "data");
        if (Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root, so the folder belongs to the account that Debian's package made for
            // it.
            await RunAsync("chown", [User, folder]);
        }

        await RunAsUserAsync(
            Path.Combine(programs, "initdb"), ["-D", data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C"]);
        var port = FreePort();
        await File.AppendAllTextAsync(
            Path.Combine(data, "postgresql.conf"),
            $"{Settings}\nlisten_addresses = '127.0.0.1'\nport = {port}\nunix_socket_directories = ''\n");

        var (program, arguments) = AsUser(Path.Combine(programs, "postgres"), ["-D", data]);
        var server = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        while (await server.StandardError.ReadLineAsync() is { } line)
        {
            if (line.Contains("ready to accept connections", StringComparison.Ordinal))
            {
                return new PostgresCluster(server, port);
            }

            Console.Error.WriteLine(line);
        }

        throw new InvalidOperationException("PostgreSQL did not start; see the lines above.");
    }

    public async ValueTask DisposeAsync()
    {
        // SIGINT is PostgreSQL's fast shutdown; the process id is the server's own, because setpriv became it.
        await RunAsync("kill", ["-INT", $"{_server.Id}"]);
        await _server.WaitForExitAsync();
        await _restOfLog;
        _server.Dispose();
    }

    private static async Task<string> InstalledProgramsAsync()
    {
        if (Programs() is null)
        {
            Console.Error.WriteLine("PostgreSQL is missing; installing it from Debian.");
            var script = Path.Combine(AppContext.BaseDirectory, "Storage", "install-postgresql.sh");
            await RunAsync("sh", [script]);
        }

        return Programs() ?? throw new InvalidOperationException("PostgreSQL is not in /usr/lib/postgresql.");
    }

    private static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Order().Select(version => Path.Combine(version, "bin"))
            .LastOrDefault(programs => File.Exists(Path.Combine(programs, "postgres")))
        : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static (string Program, List<string> Arguments) AsUser(string program, List<string> arguments) =>
        Environment.IsPrivilegedProcess
            ? ("setpriv", [$"--reuid={User}", $"--regid={User}", "--clear-groups", program, .. arguments])
            : (program, arguments);

    private static Task RunAsUserAsync(string program, List<string> arguments)
    {
        var (wrapped, all) = AsUser(program, arguments);
        return RunAsync(wrapped, all);
    }

    private static async Task RunAsync(string program, List<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed with {process.ExitCode}: {output}");
        }
    }
}
