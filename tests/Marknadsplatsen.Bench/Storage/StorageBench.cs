using System.Diagnostics;
using System.Globalization;

namespace Marknadsplatsen.Bench.Storage;

/// <summary>
/// Durable 2 kB upserts a second: the store, the same SQLite with one commit a write, and PostgreSQL, on the same disk
/// in the same minutes. The contenders take turns within each round, so that a busy moment hits all of them.
/// </summary>
internal static class StorageBench
{
    private static readonly int[] WriterCounts = [1, 16, 64, 256];

    public static async Task RunAsync(BenchOptions options)
    {
        var root = Subfolder(options.Folder, "mp-bench-" + Path.GetRandomFileName());
        try
        {
            await using var group = new GroupCommitContender(Subfolder(root, "group"));
            await using var single = new OneAtATimeContender(Subfolder(root, "single"));
            await using var postgres = await PostgresContender.StartAsync(Subfolder(root, "postgres"));
            Console.WriteLine(
                $"{Workload.PayloadBytes} byte upserts in {root}; {options.Rounds} rounds of " +
                $"{options.Duration.TotalSeconds} s, medians; PostgreSQL by Npgsql over loopback, " +
                "synchronous_commit = on");
            await CompareAsync([group, single, postgres], options);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task CompareAsync(IContender[] contenders, BenchOptions options)
    {
        foreach (var contender in contenders)
        {
            await MeasureAsync(contender, Workload.WriterMax, options.Duration);
        }

        Console.WriteLine("| writers | store | writes/s | p50 ms | p99 ms | group commit is | p50 ratio |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var writers in WriterCounts)
        {
            var rounds = new List<Measurement[]>();
            for (var round = 0; round < options.Rounds; round++)
            {
                var measured = new Measurement[contenders.Length];
                for (var turn = 0; turn < contenders.Length; turn++)
                {
                    // Each round starts with another contender, so that none always follows the same neighbour.
                    var which = (round + turn) % contenders.Length;
                    measured[which] = await MeasureAsync(contenders[which], writers, options.Duration);
                }

                rounds.Add(measured);
            }

            Print(writers, contenders, rounds);
        }
    }

    private static async Task<Measurement> MeasureAsync(IContender contender, int writers, TimeSpan duration)
    {
        await contender.PrepareAsync(writers);
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var own = new List<double>();
            for (var record = 0; watch.Elapsed < duration; record = (record + 1) % Workload.RecordsPerWriter)
            {
                var start = Stopwatch.GetTimestamp();
                await contender.WriteAsync(writer, record);
                own.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return own;
        })));
        var elapsed = watch.Elapsed.TotalSeconds;
        var sorted = times.SelectMany(own => own).Order().ToList();
        return new Measurement(sorted.Count / elapsed, Machine.Quantile(sorted, 0.5), Machine.Quantile(sorted, 0.99));
    }

    private static void Print(int writers, IContender[] contenders, List<Measurement[]> rounds)
    {
        for (var which = 0; which < contenders.Length; which++)
        {
            var own = rounds.Select(round => round[which]).ToList();
            var faster = Machine.Median(
                rounds.Select(round => round[0].WritesPerSecond / round[which].WritesPerSecond));
            var slower = Machine.Median(rounds.Select(round => round[0].Median / round[which].Median));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {writers} | {contenders[which].Name} " +
                $"| {Machine.Median(own.Select(one => one.WritesPerSecond)):N0} " +
                $"| {Machine.Median(own.Select(one => one.Median)):F2} " +
                $"| {Machine.Median(own.Select(one => one.P99)):F2} " +
                $"| {(which == 0 ? "" : $"{faster:F1}× as fast")} | {(which == 0 ? "" : $"{slower:F2}")} |"));
        }
    }

    private static string Subfolder(string root, string name) =>
        Directory.CreateDirectory(Path.Combine(root, name)).FullName;
}
