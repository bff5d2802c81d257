using System.Globalization;

namespace Marknadsplatsen.Bench.Browse;

/// <summary>
/// How long people wait for the pages where they find something to do, and see what suits them, while others ask too:
/// the real program in a process of its own, with 10,000 open assignments, on the machine that also asks.
/// </summary>
internal static class BrowseBench
{
    /// <summary>Required: what a city ten times the example's has on a Sunday evening, many times over.</summary>
    private const int AssignmentCount = 10_000;

    private const int RatePerSecond = 200;
    private const double AimP99Ms = 10;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    /// <summary>Mostly the list as it is, and what people choose first.</summary>
    private static readonly string[] Pages =
    [
        "/hitta", "/hitta", "/hitta", "/hitta", "/hitta?timeOfDay=evening", "/hitta?timeOfDay=evening",
        "/hitta?area=soder", "/hitta?category=kitchen&mustHave=ownPace", "/hitta?text=cykel", "/hitta?page=7",
    ];

    /// <summary>What suits somebody who has told nothing: put together for each request, from all of them.</summary>
    private static readonly string[] OwnPages = ["/passar-dig", "/passar-dig?fler=ja", "/passar-dig/varfor-inte"];

    public static async Task RunAsync(BenchOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("mp-browse-");
        try
        {
            var city = Path.Combine(folder.FullName, "city.json");
            await BigCity.WriteAsync(city, AssignmentCount);
            await using var silo = await ServedCity.StartAsync(folder.FullName, city);
            Console.WriteLine($"{AssignmentCount} open assignments, {RatePerSecond} pages a second, whoever waits.");
            await OpenLoop.RunAsync(silo.Address, Pages, RatePerSecond, WarmUp);
            await MeasureAsync(silo, "the find page", Pages, options);
            await OpenLoop.RunAsync(silo.Address, OwnPages, RatePerSecond, WarmUp);
            await MeasureAsync(silo, "what suits", OwnPages, options);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(ServedCity silo, string what, string[] pages, BenchOptions options)
    {
        var rounds = new List<OpenLoop.Result>();
        var before = silo.Spent;
        for (var round = 0; round < options.Rounds; round++)
        {
            rounds.Add(await OpenLoop.RunAsync(silo.Address, pages, RatePerSecond, options.Duration));
        }

        Print(what, rounds, (silo.Spent - before) / rounds.Sum(round => round.Pages));
    }

    private static void Print(string what, List<OpenLoop.Result> rounds, TimeSpan spent)
    {
        var p99 = Machine.Median(rounds.Select(round => round.P99Ms));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: p50 {Machine.Median(rounds.Select(round => round.P50Ms)):F2} ms, p99 {p99:F2} ms "
            + $"({rounds.Min(round => round.P99Ms):F2}–{rounds.Max(round => round.P99Ms):F2}, {rounds.Count} rounds) "
            + $"at {Machine.Median(rounds.Select(round => round.PerSecond)):F0}/s, "
            + $"{Machine.Median(rounds.Select(round => (double)round.Bytes)):F0} bytes and "
            + $"{spent.TotalMilliseconds:F2} ms of processor a page; "
            + $"aim p99 {AimP99Ms} ms: {(p99 <= AimP99Ms ? "met" : "MISSED")}"));
    }
}
