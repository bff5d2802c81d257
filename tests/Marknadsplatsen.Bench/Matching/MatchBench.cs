using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using Marknadsplatsen.Bench.Storage;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Matching.Participants;

namespace Marknadsplatsen.Bench.Matching;

/// <summary>
/// Whom an assignment fits: the fifty best of everybody, by the index, by PostgreSQL's best plan, by a plain loop, and
/// at the speed of memory, in one run on the same people. All must answer the same.
/// </summary>
internal static class MatchBench
{
    private const int LoopRounds = 3;
    private static readonly int[] PersonCounts = [10_000, 100_000, 1_000_000];

    public static async Task RunAsync(BenchOptions options)
    {
        var folder = Directory.CreateDirectory(
            Path.Combine(options.Folder, "mp-bench-" + Path.GetRandomFileName())).FullName;
        try
        {
            await using var cluster = await PostgresCluster.StartAsync(
                Directory.CreateDirectory(Path.Combine(folder, "postgres")).FullName);
            await using var postgres = new PostgresMatcher(cluster.ConnectionString);
            var city = new SyntheticCity();
            Console.WriteLine($"Registers {new ParticipantScan().Width}; PostgreSQL by Npgsql, loopback, prepared.");
            foreach (var count in PersonCounts.Where(count => count <= options.PeopleMax))
            {
                await CompareAsync(city, postgres, count, options.Rounds);
            }

            ChangeBench.Run(city, options.PeopleMax);
            ProfileBench.Run(city);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CompareAsync(SyntheticCity city, PostgresMatcher postgres, int count, int rounds)
    {
        var people = city.People(count);
        var index = new ParticipantIndex(city.Vocabulary);
        foreach (var person in people)
        {
            index.Put(person);
        }

        var view = index.Publish();
        await postgres.LoadAsync(view);
        Console.WriteLine();
        Console.WriteLine(
            "| people | need | fit % | index p50 ms | p99 ms | rows/s | PostgreSQL's best ms (plan) | ratio " +
            "| plain loop ms | ratio | memory limit ms | of it |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var card in new[] { city.Broad(), city.Medium(), city.Narrow() })
        {
            var own = Measure(view, card);
            var answers = await postgres.AskAsync(view, card, rounds);
            var again = Measure(view, card);
            var loop = Loop(city, people, card);
            Check(card, own.Best, [.. answers.Select(answer => (answer.Plan, answer.Best)), ("plain loop", loop.Best)]);
            Print(view, card, [.. own.Times.Concat(again.Times).Order()], own.EligibleCount, answers, loop.Median);
        }
    }

    private static (List<double> Times, int EligibleCount, List<(string Id, double Score)> Best) Measure(
        ParticipantView view, AssignmentCard card)
    {
        var scan = new ParticipantScan();
        var best = new ParticipantMatch[PostgresQuestion.CountMax];
        var warm = Stopwatch.StartNew();
        var found = 0;
        var asks = 0;
        for (; warm.ElapsedMilliseconds < 300 || asks < 200; asks++)
        {
            found = scan.Best(view, card, best);
        }

        var times = new List<double>(asks);
        for (var ask = 0; ask < Math.Clamp(asks, 300, 5_000); ask++)
        {
            var started = Stopwatch.GetTimestamp();
            scan.Best(view, card, best);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return (times, scan.EligibleCount, [.. best[..found].Select(match => (match.Participant.Value, match.Score))]);
    }

    private static (double Median, List<(string Id, double Score)> Best) Loop(
        SyntheticCity city, MatchableParticipant[] people, AssignmentCard card)
    {
        var times = new List<double>();
        List<(string, double)> best = [];
        for (var round = 0; round < LoopRounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            best = PlainLoop.Ask(city.Vocabulary, people, card);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return (Machine.Median(times), best);
    }

    private static void Check(
        AssignmentCard card,
        List<(string Id, double Score)> own,
        IEnumerable<(string Name, List<(string Id, double Score)> Best)> others)
    {
        foreach (var (name, best) in others)
        {
            if (!best.SequenceEqual(own))
            {
                throw new InvalidOperationException(
                    $"'{name}' does not agree about '{card.Id}': {string.Join(", ", best.Take(3))} and so on, " +
                    $"where the index has {string.Join(", ", own.Take(3))}.");
            }
        }
    }

    private static void Print(
        ParticipantView view,
        AssignmentCard card,
        List<double> times,
        int eligible,
        List<PostgresAnswer> answers,
        double loop)
    {
        var median = Machine.Quantile(times, 0.5);
        var winner = answers.MinBy(answer => answer.Median)!;
        var limit = MemorySpeed.ReadMilliseconds(BytesRead(view, card));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {view.Count:N0} | {card.Id} | {100.0 * eligible / view.Count:F3} | {median:F4} " +
            $"| {Machine.Quantile(times, 0.99):F4} | {view.Count / median / 1000:N0} M " +
            $"| {winner.Median:F2} ({winner.Plan}) | {winner.Median / median:N0}× " +
            $"| {loop:F1} | {loop / median:N0}× | {limit:F4} | {100 * limit / median:F0} % |"));
        Console.WriteLine("  " + string.Join(
            "; ",
            answers.Select(answer => string.Create(
                CultureInfo.InvariantCulture, $"{answer.Plan} {answer.Median:F2}"))));
    }

    /// <summary>
    /// Bytes of a pass that leaves no block early: every bitmap it asks for, and three byte columns for the bound.
    /// </summary>
    private static long BytesRead(ParticipantView view, AssignmentCard card)
    {
        const int byteColumns = 3;
        var terms = new CardTerms();
        terms.Read(card, view);
        var slices = 2 + terms.Excluding.Length + terms.Wishes.Length + terms.Speaking.Length
            + (terms.IsFlexible ? 0 : 1 + terms.Times.Length)
            + (terms.NeedsSwedish ? 1 + terms.Understanding.Length : 0);
        return (long)view.Blocks.Length * ParticipantBlock.RowCount * ((8 * byteColumns) + slices) / 8;
    }
}
