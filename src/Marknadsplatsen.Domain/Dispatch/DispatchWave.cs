using System.Collections.Immutable;

namespace Marknadsplatsen.Domain.Dispatch;

/// <summary>
/// Who is told in one wave about one assignment. With places enough, those whose message is worth most, until as many
/// yeses are expected as places are left. With few left, those who have waited longest for a message from us, twice as
/// many as the places (DOMAIN 6.5). Either way nobody is told for less than their budget asks.
/// </summary>
public static class DispatchWave
{
    /// <summary>
    /// The people to tell now, in order; none when nothing is left to fill or every possible yes is in flight.
    /// </summary>
    /// <param name="need">The assignment.</param>
    /// <param name="candidates">
    /// Of everybody who may be told, the best fitting, at most <see cref="DispatchRules.CandidateCountMax"/>; in any
    /// order.
    /// </param>
    /// <param name="now">The moment.</param>
    public static ImmutableArray<DispatchPush> Next(
        in DispatchNeed need,
        ReadOnlySpan<DispatchCandidate> candidates,
        DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(candidates.Length, DispatchRules.CandidateCountMax);
        var wanted = need.PlacesLeft - need.InFlight;
        if (wanted <= 0 || need.TimeLeft(now) == TimeSpan.Zero)
        {
            return [];
        }

        var worthwhile = Worthwhile(need, candidates, now);
        return need.IsScarce
            ? LongestWaiting(worthwhile, DispatchRules.ScarceWavePerPlace * need.PlacesLeft)
            : BestUntil(worthwhile, wanted);
    }

    /// <summary>
    /// Nobody with a lower fit is told in a wave now, however much of their attention is left: what a search for
    /// candidates may start from.
    /// </summary>
    public static double LeastFit(in DispatchNeed need, DateTimeOffset now)
    {
        var valueMin = PushBudget.ValueMinWith(DispatchRules.TokensMax);
        return AcceptanceChance.LeastFit(valueMin / need.Worth(now), need.Response);
    }

    private static List<Valued> Worthwhile(
        in DispatchNeed need,
        ReadOnlySpan<DispatchCandidate> candidates,
        DateTimeOffset now)
    {
        var worth = need.Worth(now);
        var factor = need.Response.Factor;
        var worthwhile = new List<Valued>();
        foreach (ref readonly var candidate in candidates)
        {
            var chance = AcceptanceChance.Of(candidate.Fit, factor);
            var attention = candidate.Budget.AttentionAt(now);
            var value = chance * worth * attention;
            if (value >= candidate.Budget.ValueMin(now))
            {
                worthwhile.Add(new Valued(candidate.Row, chance, attention, value, candidate.WaitingSinceUtc));
            }
        }

        return worthwhile;
    }

    private static ImmutableArray<DispatchPush> BestUntil(List<Valued> worthwhile, double wanted)
    {
        worthwhile.Sort((one, other) =>
            one.Value != other.Value ? other.Value.CompareTo(one.Value) : one.Row.CompareTo(other.Row));
        var pushes = ImmutableArray.CreateBuilder<DispatchPush>();
        var expected = 0.0;
        foreach (var candidate in worthwhile)
        {
            if (expected >= wanted)
            {
                break;
            }

            pushes.Add(new DispatchPush(candidate.Row, candidate.Chance));
            expected += candidate.Chance * candidate.Attention;
        }

        return pushes.DrainToImmutable();
    }

    private static ImmutableArray<DispatchPush> LongestWaiting(List<Valued> worthwhile, int count)
    {
        worthwhile.Sort((one, other) => one.WaitingSinceUtc != other.WaitingSinceUtc
            ? one.WaitingSinceUtc.CompareTo(other.WaitingSinceUtc)
            : one.Row.CompareTo(other.Row));
        return [.. worthwhile.Take(count).Select(candidate => new DispatchPush(candidate.Row, candidate.Chance))];
    }

    private readonly record struct Valued(
        int Row,
        double Chance,
        double Attention,
        double Value,
        DateTimeOffset WaitingSinceUtc);
}
