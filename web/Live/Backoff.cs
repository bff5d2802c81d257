namespace Marknadsplatsen.Web.Live;

/// <summary>
/// How long to wait after failures: full jitter, so that nodes that failed together do not come back together.
/// </summary>
internal static class Backoff
{
    /// <summary>The widest first wait. Chosen: a grain that moves is back by then.</summary>
    public static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);

    /// <summary>The widest wait. Chosen: well inside the minute that a subscription lasts.</summary>
    public static readonly TimeSpan Widest = TimeSpan.FromSeconds(15);

    private const int DoublingsMax = 10;

    /// <summary>The wait after so many failures in a row.</summary>
    /// <param name="failures">1 or more.</param>
    /// <param name="chance">0 to 1.</param>
    public static TimeSpan After(int failures, double chance)
    {
        var wide = First * Math.Pow(2, Math.Min(failures - 1, DoublingsMax));
        return (wide < Widest ? wide : Widest) * chance;
    }
}
