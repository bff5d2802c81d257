using Marknadsplatsen.Domain.FillRates;

namespace Marknadsplatsen.Domain.Dispatch;

/// <summary>An assignment with free places, as the dispatch has to know it; only facts about it.</summary>
public readonly record struct DispatchNeed
{
    /// <summary>Free places, neither taken nor held, 0 or more.</summary>
    public required int PlacesLeft { get; init; }

    /// <summary>People who have said yes here since it was published, 0 or more.</summary>
    public int Yeses { get; init; }

    /// <summary>When it was published, not after the moment asked about.</summary>
    public required DateTimeOffset PublishedAtUtc { get; init; }

    /// <summary>When it is too late to join, or null when there is no last day.</summary>
    public DateTimeOffset? EndsAtUtc { get; init; }

    /// <summary>Yeses expected from messages already sent (<see cref="UnansweredPush.Expected"/>), 0 or more.</summary>
    public double InFlight { get; init; }

    /// <summary>How people answer the association.</summary>
    public AssociationResponse Response { get; init; }

    /// <summary>When the association last had a new person, or null when it never had.</summary>
    public DateTimeOffset? AssociationLastNewPersonAtUtc { get; init; }

    /// <summary>Whether so few places are left that they are held in waves and not raced for (DOMAIN 6.5).</summary>
    public bool IsScarce => PlacesLeft < Occupancy.FewLeftBelow;

    /// <summary>
    /// How likely it is that places stay free without another message: the chance that fewer than
    /// <see cref="PlacesLeft"/> come out of a Poisson distribution whose mean is what is in flight and what the pace so
    /// far brings. <see cref="DispatchRules.NeedLeftMin"/> to 1.
    /// </summary>
    public double NeedLeft(DateTimeOffset now)
    {
        var ageDays = Math.Max(0, (now - PublishedAtUtc).TotalDays);
        var yesesPerDay = (Yeses + DispatchRules.PacePriorYeses) / (ageDays + DispatchRules.PacePrior.TotalDays);
        var horizonDays = Math.Min(TimeLeft(now).TotalDays, DispatchRules.PaceHorizon.TotalDays);
        var mean = InFlight + (DispatchRules.PaceKept * yesesPerDay * horizonDays);
        return Math.Max(DispatchRules.NeedLeftMin, PoissonBelow(PlacesLeft, mean));
    }

    /// <summary>
    /// Weight for spreading: the assignment's first person counts for more, and so does an association that has been
    /// without a new person for up to 28 days. 1 to 3.5.
    /// </summary>
    public double Equity(DateTimeOffset now)
    {
        var waited = AssociationLastNewPersonAtUtc is { } last
            ? Math.Clamp((now - last) / DispatchRules.WaitingAssociation, 0, 1)
            : 1;
        return (Yeses == 0 ? DispatchRules.FirstPersonWeight : 1)
            * (1 + (DispatchRules.WaitingAssociationWeight * waited));
    }

    /// <summary>What a certain yes here would be worth now; the value of a message is this times its chance.</summary>
    public double Worth(DateTimeOffset now) => NeedLeft(now) * Equity(now);

    /// <summary>Time until it is too late to join, never negative; without a last day the longest there is.</summary>
    public TimeSpan TimeLeft(DateTimeOffset now) => EndsAtUtc switch
    {
        null => TimeSpan.MaxValue,
        { } endsAtUtc when endsAtUtc <= now => TimeSpan.Zero,
        { } endsAtUtc => endsAtUtc - now,
    };

    /// <summary>When the next wave is due after one at <paramref name="lastWaveAtUtc"/>.</summary>
    public DateTimeOffset NextWaveAt(DateTimeOffset lastWaveAtUtc)
    {
        if (IsScarce)
        {
            return lastWaveAtUtc + DispatchRules.ScarceWaveInterval;
        }

        var interval = EndsAtUtc is { } endsAtUtc
            ? (endsAtUtc - PublishedAtUtc) / DispatchRules.WavesPerLife
            : DispatchRules.WaveIntervalMax;
        return lastWaveAtUtc + (interval < DispatchRules.WaveIntervalMin ? DispatchRules.WaveIntervalMin
            : interval > DispatchRules.WaveIntervalMax ? DispatchRules.WaveIntervalMax : interval);
    }

    private static double PoissonBelow(int count, double mean)
    {
        var term = Math.Exp(-mean);
        var sum = 0.0;
        for (var k = 0; k < count; k++)
        {
            sum += term;
            term *= mean / (k + 1);
        }

        return Math.Min(1, sum);
    }
}
