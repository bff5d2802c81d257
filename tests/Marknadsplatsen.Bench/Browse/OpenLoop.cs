using System.Diagnostics;
using System.Net;

namespace Marknadsplatsen.Bench.Browse;

/// <summary>
/// Asks at a steady pace, whether earlier answers have come or not, and counts each from when it should have been
/// asked: a server that stalls is charged for everybody who would have waited.
/// </summary>
internal static class OpenLoop
{
    private const int ConnectionCountMax = 64;

    public sealed record Result(double P50Ms, double P99Ms, double PerSecond, long Bytes, int Pages);

    public static async Task<Result> RunAsync(Uri address, string[] pages, int ratePerSecond, TimeSpan duration)
    {
        using var client = new HttpClient(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = ConnectionCountMax,
            UseCookies = false,
            AllowAutoRedirect = false,
        }) { BaseAddress = address };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "br, gzip");
        var count = (int)(ratePerSecond * duration.TotalSeconds);
        var asked = new Task<(double Ms, long Bytes)>[count];
        var between = TimeSpan.FromSeconds(1.0 / ratePerSecond);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            var due = between * i;
            if (due > clock.Elapsed)
            {
                await Task.Delay(due - clock.Elapsed, TimeProvider.System);
            }

            // Asked one after the other, late ones at once: none is left out.
            asked[i] = AskAsync(client, pages[i % pages.Length], clock, due);
        }

        var answers = await Task.WhenAll(asked);
        var elapsed = clock.Elapsed;
        var waits = answers.Select(answer => answer.Ms).Order().ToArray();
        return new Result(
            Machine.Quantile(waits, 0.5),
            Machine.Quantile(waits, 0.99),
            count / elapsed.TotalSeconds,
            (long)answers.Average(answer => answer.Bytes),
            count);
    }

    private static async Task<(double Ms, long Bytes)> AskAsync(
        HttpClient client, string page, Stopwatch clock, TimeSpan due)
    {
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
        var body = await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode == HttpStatusCode.OK
            ? ((clock.Elapsed - due).TotalMilliseconds, body.Length)
            : throw new InvalidOperationException($"{page} answered {answer.StatusCode}.");
    }
}
