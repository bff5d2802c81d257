using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Notices;

/// <summary>
/// What a person with a place is told when it closes on days that were open. Neutral: which assignment and which days
/// stand on the person's own page.
/// </summary>
public static class ClosingNotices
{
    /// <summary>What the sources begin with.</summary>
    public const string SourceStart = "closing/";

    /// <summary>When the person was to hear of it; nothing is new to somebody without the place.</summary>
    public static NewToPerson Of(AssignmentId assignment, Engagement engagement)
    {
        ArgumentNullException.ThrowIfNull(engagement);
        return new NewToPerson(
            SourceStart + assignment.Value,
            engagement.Version,
            engagement.IsTaken || engagement.IsHeld ? engagement.ClosingToldAtUtc : null);
    }

    /// <summary>Whether something is about days when it is closed.</summary>
    public static bool IsClosing(NewToPerson told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return told.Source.StartsWith(SourceStart, StringComparison.Ordinal);
    }
}
