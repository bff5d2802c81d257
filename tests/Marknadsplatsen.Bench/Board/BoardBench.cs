using System.Diagnostics;
using System.Globalization;
using Marknadsplatsen.Bench.Browse;

namespace Marknadsplatsen.Bench.Board;

/// <summary>
/// How soon coordinators' boards show what has happened in a large city: the real program in a process of its own, on
/// the machine that also asks. A fact is a form that an association sends; its time counts from when it is sent, so
/// the way there and the commit are in it.
/// </summary>
internal static class BoardBench
{
    /// <summary>Required.</summary>
    private const int AssociationCount = 300;

    private const int AssignmentCount = 10_000;
    private const int ScreenCount = 20;
    private const int RatePerSecond = 200;
    private const double AimP99Ms = 1_500;

    /// <summary>Every fourth coordinator has chosen a part of the board.</summary>
    private const int ChosenEvery = 4;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    // Twice the longest that boards wait before they are told, and then some.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);

    private static readonly string[] Settings =
    [
        "--Limits:PagesPerMinute", "1000000", "--Limits:FormsPerMinute", "1000000",
        "--Limits:SignInsPerMinute", "1000000", "--Limits:LiveConnections", "1000",
    ];

    public static async Task RunAsync(BenchOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("mp-board-");
        try
        {
            var file = Path.Combine(folder.FullName, "city.json");
            var known = await BoardCity.WriteAsync(file, AssociationCount, AssignmentCount);
            await using var silo = await ServedCity.StartAsync(folder.FullName, file, "Development", Settings);
            using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
            {
                BaseAddress = silo.Address,
            };
            BoardHost[] hosts =
            [
                .. known.Select(each => new BoardHost(new BoardVisitor(client), each.Association, each.Assignment)),
            ];
            foreach (var host in hosts)
            {
                await host.SignInAsync();
            }

            await MeasureAsync(silo, client, hosts, options);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(
        ServedCity silo, HttpClient client, BoardHost[] hosts, BenchOptions options)
    {
        BoardScreen[] screens =
        [
            .. Enumerable.Range(0, ScreenCount).Select(at => new BoardScreen(
                silo.Address,
                new BoardVisitor(client),
                at % ChosenEvery == 0 ? "/tavla?timeOfDay=evening" : null)),
        ];
        try
        {
            foreach (var screen in screens)
            {
                await screen.OpenAsync();
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{AssociationCount} associations, {AssignmentCount} assignments, {ScreenCount} boards open, "
                + $"{RatePerSecond} facts a second, whoever waits."));
            await DriveAsync(hosts, WarmUp, _ => { });
            await Task.Delay(Quiet, TimeProvider.System);
            var others = hosts.ToDictionary(host => host.Group, host => OthersOf(host, screens[0]));
            var (spent, clock) = (silo.Spent, Stopwatch.StartNew());
            var rate = await DriveAsync(hosts, options.Duration, host =>
            {
                foreach (var screen in screens)
                {
                    screen.Expect(host.Group, others[host.Group] + host.Told + 1);
                }
            });
            (spent, var elapsed) = (silo.Spent - spent, clock.Elapsed);
            await Task.Delay(Quiet, TimeProvider.System);
            Check(hosts, screens, others);
            Print(screens, rate, spent / elapsed, silo.Memory);
        }
        finally
        {
            foreach (var screen in screens)
            {
                await screen.DisposeAsync();
            }
        }
    }

    /// <summary>Sends facts at a steady pace, one association after the other. Answers the real rate.</summary>
    private static async Task<double> DriveAsync(BoardHost[] hosts, TimeSpan duration, Action<BoardHost> beforeFact)
    {
        var count = (int)(RatePerSecond * duration.TotalSeconds);
        var between = TimeSpan.FromSeconds(1.0 / RatePerSecond);
        var sent = new Task[count];
        var latest = new Task[hosts.Length];
        Array.Fill(latest, Task.CompletedTask);
        var clock = Stopwatch.StartNew();
        for (var at = 0; at < count; at++)
        {
            if (between * at > clock.Elapsed)
            {
                await Task.Delay((between * at) - clock.Elapsed, TimeProvider.System);
            }

            // One association's own facts come one after the other, as from one desk.
            var host = hosts[at % hosts.Length];
            await latest[at % hosts.Length];
            beforeFact(host);
            sent[at] = latest[at % hosts.Length] = host.TellAsync();
        }

        await Task.WhenAll(sent);
        return count / clock.Elapsed.TotalSeconds;
    }

    private static int OthersOf(BoardHost host, BoardScreen screen) =>
        screen.TakenOf(host.Group) is { } taken
            ? taken - host.Told
            : throw new InvalidOperationException($"{host.Group} was never told.");

    /// <summary>At quiet every board shows what was stored.</summary>
    private static void Check(BoardHost[] hosts, BoardScreen[] screens, Dictionary<string, int> others)
    {
        foreach (var host in hosts)
        {
            if (screens.Any(screen => screen.TakenOf(host.Group) != others[host.Group] + host.Told))
            {
                throw new InvalidOperationException($"A board shows something else of {host.Group} than is stored.");
            }
        }
    }

    private static void Print(BoardScreen[] screens, double rate, double cores, long memory)
    {
        var delays = screens.SelectMany(screen => screen.DelaysMs).Order().ToArray();
        var rereads = screens.SelectMany(screen => screen.RereadsMs).Order().ToArray();
        var p99 = Machine.Quantile(delays, 0.99);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"board update after the fact was sent: p50 {Machine.Quantile(delays, 0.5):F0} ms, p99 {p99:F0} ms, last "
            + $"{delays[^1]:F0} ms ({delays.Length} of {screens.Length} boards) at {rate:F0} facts/s; a selection read "
            + $"anew p99 {Machine.Quantile(rereads, 0.99):F0} ms; the program used {100 * cores:F0} % of one core and "
            + $"{memory / 1_000_000.0:F0} MB; aim p99 {AimP99Ms} ms: {(p99 <= AimP99Ms ? "met" : "MISSED")}; "
            + $"every board equal to what is stored at quiet."));
    }
}
