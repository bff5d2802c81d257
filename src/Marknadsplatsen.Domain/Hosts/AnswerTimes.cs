namespace Marknadsplatsen.Domain.Hosts;

/// <summary>From counts of answers to a word. Pure.</summary>
public static class AnswerTimes
{
    /// <summary>Fewer answers than this have no word (DOMAIN 6.9: fewer than five are hidden).</summary>
    public const int CountMin = 5;

    // Chosen: nine of ten is what people hear in "nearly always", and three of five in "mostly".
    private const double NearlyAlwaysShare = 0.9;
    private const double OftenShare = 0.6;

    /// <summary>The word for so many answers.</summary>
    public static AnswerTime Of(AnswerCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var all = counts.OnTime + counts.Late;
        return all < CountMin
            ? AnswerTime.TooNew
            : ((double)counts.OnTime / all) switch
            {
                >= NearlyAlwaysShare => AnswerTime.NearlyAlways,
                >= OftenShare => AnswerTime.Often,
                _ => AnswerTime.Varies,
            };
    }
}
