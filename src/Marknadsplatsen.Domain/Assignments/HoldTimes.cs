using Marknadsplatsen.Domain.Time;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// How long places are held. Long enough to sleep on it and to ask somebody (DOMAIN 6.5: at least 24 hours).
/// </summary>
public static class HoldTimes
{
    /// <summary>The least time a place is held.</summary>
    public static readonly TimeSpan HoldLengthMin = TimeSpan.FromHours(24);

    /// <summary>
    /// How long a place is held while a requirement is met: chosen, an extract takes about two weeks by post.
    /// </summary>
    public static readonly TimeSpan RequirementHoldLength = TimeSpan.FromDays(14);

    /// <summary>How long a decline or a leave can be undone (DOMAIN 6.9).</summary>
    public static readonly TimeSpan UndoLength = TimeSpan.FromHours(24);

    /// <summary>Working days within which an interest is answered (DOMAIN 4.1, principle 6).</summary>
    public const int AnswerWithinWorkingDays = 2;

    /// <summary>
    /// How far ahead a coordinator can set the next step: chosen, so that nobody waits a season in silence.
    /// </summary>
    public static readonly TimeSpan NextStepWithin = TimeSpan.FromDays(60);

    // A hold waits for days when it is open, and no longer than this: chosen, so that nobody waits a summer behind it.
    private const int ClosedDayCountMax = 7;

    // Holds end at an hour people say aloud, when most are awake and somebody may be asked.
    private static readonly TimeOnly HoldEndsLocally = new(18, 0);

    /// <summary>The first six o'clock in the evening that is at least 24 hours away.</summary>
    public static DateTimeOffset EndOfHold(DateTimeOffset now, TimeZoneInfo zone) =>
        EveningAfter(now + HoldLengthMin, zone);

    /// <summary>
    /// The same on a day when the assignment is open, so that there is somebody to ask; a week later at the most.
    /// </summary>
    public static DateTimeOffset EndOfHold(DateTimeOffset now, TimeZoneInfo zone, AssignmentDetails details)
    {
        var evening = EndOfHold(now, zone);
        var date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(evening, zone).DateTime);
        var open = Enumerable.Range(0, ClosedDayCountMax + 1)
            .Select(date.AddDays)
            .FirstOrDefault(day => !ClosureRules.IsClosedOn(details, day), date);
        return open == date ? evening : LocalTime.ToUtc(open.ToDateTime(HoldEndsLocally), zone);
    }

    /// <summary>The first six o'clock in the evening that is at least two weeks away.</summary>
    public static DateTimeOffset EndOfRequirementHold(DateTimeOffset now, TimeZoneInfo zone) =>
        EveningAfter(now + RequirementHoldLength, zone);

    /// <summary>By when an interest shown now is answered.</summary>
    public static DateTimeOffset AnswerBy(DateTimeOffset now, TimeZoneInfo zone) =>
        WorkingDays.Add(now, AnswerWithinWorkingDays, zone);

    /// <summary>The same for an assignment, which answers on days when it is open.</summary>
    public static DateTimeOffset AnswerBy(DateTimeOffset now, TimeZoneInfo zone, AssignmentDetails details) =>
        WorkingDays.Add(now, AnswerWithinWorkingDays, zone, date => ClosureRules.IsClosedOn(details, date));

    private static DateTimeOffset EveningAfter(DateTimeOffset earliest, TimeZoneInfo zone)
    {
        var date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(earliest, zone).DateTime);
        var evening = LocalTime.ToUtc(date.ToDateTime(HoldEndsLocally), zone);
        return evening >= earliest ? evening : LocalTime.ToUtc(date.AddDays(1).ToDateTime(HoldEndsLocally), zone);
    }
}
