using System.Diagnostics;
using System.Globalization;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Matching.Assignments;

namespace Marknadsplatsen.Bench.Matching;

/// <summary>The other direction: a person's list of six over all open assignments, as the page asks for it.</summary>
internal static class ProfileBench
{
    private const int Asks = 2_000;

    // The compiler improves hot code beside the program, which takes a while on a busy machine.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly int[] Counts = [1_500, 10_000, 100_000];

    public static void Run(SyntheticCity city)
    {
        Console.WriteLine();
        Console.WriteLine("| open assignments | order | p50 µs | p99 µs | plain model µs | ratio |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var count in Counts)
        {
            var cards = city.Assignments(count);
            var index = new AssignmentIndex(city.Vocabulary);
            Array.ForEach(cards, card => index.Put(card));
            var view = index.Publish();
            var fairShare = FairShare.From(
                [.. cards], new Dictionary<AssociationId, int>(), cards.Max(card => card.PublishedAtUtc));
            foreach (var order in new[]
            {
                CardOrder.From(view, fairShare),
                CardOrder.From(view, null, new ListSpread(cards.Max(card => card.PublishedAtUtc))),
                null,
            })
            {
                Measure(city, view, order, count == Counts[0] ? cards : cards[..Counts[0]]);
            }
        }
    }

    private static void Measure(
        SyntheticCity city, CardsView view, CardOrder? order, Domain.Catalog.AssignmentCard[] some)
    {
        var requests = city.People(200).Select(person => new MatchRequest
        {
            Profile = person.Profile,
            TieKey = person.Participant.Value,
            AcceptedHoursPerWeek = person.AcceptedHours,
        }).ToArray();
        var scan = new AssignmentScan();
        var times = new List<double>(Asks);
        var warm = Stopwatch.StartNew();
        for (var ask = 0; warm.Elapsed < WarmUp; ask++)
        {
            scan.Rank(view, requests[ask % requests.Length], order);
        }

        for (var ask = 0; ask < Asks; ask++)
        {
            var request = requests[ask % requests.Length];
            var started = Stopwatch.GetTimestamp();
            scan.Rank(view, request, order);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }

        times.Sort();
        var median = Machine.Quantile(times, 0.5);
        var plain = Plain(city, requests, order, some) * view.Count / some.Length;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {view.Count:N0} | {NameOf(order)} | {median:F1} " +
            $"| {Machine.Quantile(times, 0.99):F1} | {plain:F0} | {plain / median:N0}× |"));
    }

    private static string NameOf(CardOrder? order) => order switch
    {
        null => "ties by hash",
        { Spread: not null } => "lists that spread",
        _ => "with fairness",
    };

    private static double Plain(
        SyntheticCity city, MatchRequest[] requests, CardOrder? order, Domain.Catalog.AssignmentCard[] cards)
    {
        var model = new MatchModel(city.Vocabulary);
        var times = new List<double>();
        foreach (var request in requests[..50])
        {
            var started = Stopwatch.GetTimestamp();
            model.List(request, [.. cards], order?.FairShare, spread: order?.Spread);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }

        return Machine.Median(times);
    }
}
