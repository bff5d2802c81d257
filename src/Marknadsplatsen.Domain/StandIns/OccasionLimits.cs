namespace Marknadsplatsen.Domain.StandIns;

/// <summary>How far ahead and how often occasions are skipped and stepped in at.</summary>
public static class OccasionLimits
{
    /// <summary>Days ahead that a time can be skipped: chosen, as far as the calendar tells of times.</summary>
    public const int SkipDaysMax = 56;

    /// <summary>
    /// Days ahead that one can step in: chosen, near enough to know, and the longest that a place which somebody leaves
    /// is kept for the one who steps in for them.
    /// </summary>
    public const int StepInDaysMax = 14;

    /// <summary>Times to come that one person skips at one assignment; who needs more may pause. Chosen.</summary>
    public const int SkippedCountMax = 12;

    /// <summary>
    /// Times to come with somebody who steps in, at one assignment: chosen, all 21 sessions twice and a dozen each.
    /// </summary>
    public const int StandInCountMax = 500;

    /// <summary>Assignments at which one person steps in at the same time. Chosen.</summary>
    public const int OwnCountMax = 50;

    /// <summary>
    /// How long those who wait for a place have a freed time to themselves (DOMAIN 6.5), where it is not too near.
    /// </summary>
    public static readonly TimeSpan WaitingFirstLength = TimeSpan.FromHours(24);
}
