using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Notices;

/// <summary>
/// What a person is told about held places: when one is given, a day before it ends, and when it has ended (DOMAIN
/// 6.7). Neutral: which assignment it is stands on the person's own page.
/// </summary>
public static class HoldNotices
{
    /// <summary>What the sources begin with.</summary>
    public const string SourceStart = "hold/";

    /// <summary>How long before its end a hold is told of again (DOMAIN 6.7).</summary>
    public static readonly TimeSpan SoonBefore = TimeSpan.FromHours(24);

    /// <summary>
    /// Whether an engagement holds something new to its person: an unanswered hold, or one that ended so.
    /// </summary>
    public static NewToPerson Of(AssignmentId assignment, Engagement engagement)
    {
        ArgumentNullException.ThrowIfNull(engagement);
        var source = SourceStart + assignment.Value;
        return IsWaiting(engagement)
            ? new NewToPerson(source, engagement.Version, engagement.ChangedAtUtc)
            {
                EndsAtUtc = engagement.HoldEndsAtUtc,
            }
            : new NewToPerson(source, engagement.Version, HasEnded(engagement) ? engagement.OfferedAtUtc : null);
    }

    /// <summary>Whether a held place waits for the person's answer.</summary>
    public static bool IsWaiting(Engagement engagement)
    {
        ArgumentNullException.ThrowIfNull(engagement);
        return engagement is { IsHeld: true, HasSaidYes: false };
    }

    /// <summary>Whether the latest that happened is that a hold ended unanswered.</summary>
    public static bool HasEnded(Engagement engagement)
    {
        ArgumentNullException.ThrowIfNull(engagement);
        return engagement is { IsHeld: false, IsTaken: false, IsClosed: false, OfferedAtUtc: { } ended }
            && ended == engagement.ChangedAtUtc;
    }

    /// <summary>Whether something is about a hold.</summary>
    public static bool IsHold(NewToPerson told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return told.Source.StartsWith(SourceStart, StringComparison.Ordinal);
    }
}
