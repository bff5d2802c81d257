using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Calendars;

/// <summary>One time of one session: a date with its hours. Worked out, never stored.</summary>
/// <param name="Assignment">What it is a time of.</param>
/// <param name="Session">Which of its sessions.</param>
/// <param name="Date">The local date.</param>
/// <param name="Start">Local start.</param>
/// <param name="End">Local end, after the start on the same day.</param>
/// <param name="StartsAtUtc">The instant it starts, also on the days the clock changes.</param>
/// <param name="EndsAtUtc">The instant it ends.</param>
public sealed record Occasion(
    AssignmentId Assignment,
    SessionId Session,
    DateOnly Date,
    TimeOnly Start,
    TimeOnly End,
    DateTimeOffset StartsAtUtc,
    DateTimeOffset EndsAtUtc)
{
    /// <summary>Whether one has begun before the other is over; one after the other is no overlap.</summary>
    public bool Overlaps(Occasion other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return StartsAtUtc < other.EndsAtUtc && other.StartsAtUtc < EndsAtUtc;
    }
}
