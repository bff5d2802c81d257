using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.FillRates;

/// <summary>
/// What an assignment remembers so that its figures can be told of any moment since: how the day began, and since when
/// a place has been free. Stored with the places in one write, so that a crash never parts them.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.FigureMarks")]
public sealed record FigureMarks
{
    /// <summary>The local date that <see cref="TakenAtStart"/> is about; null in older records.</summary>
    [Id(0)]
    [JsonPropertyName("day")]
    public DateOnly? Day { get; init; }

    /// <summary>How many places were taken when that day began; of a new assignment, when it was published.</summary>
    [Id(1)]
    [JsonPropertyName("takenAtStart")]
    public int TakenAtStart { get; init; }

    /// <summary>
    /// Since when at least one place has been free all the time; null when none is, and in older records.
    /// </summary>
    [Id(2)]
    [JsonPropertyName("freeSinceUtc")]
    public DateTimeOffset? FreeSinceUtc { get; init; }

    /// <summary>The state with its marks brought up to what has become of it.</summary>
    /// <param name="before">The state as stored; null when it is new.</param>
    /// <param name="after">The state that is to be stored.</param>
    /// <param name="now">The moment.</param>
    /// <param name="zone">Whose day counts.</param>
    public static AssignmentState Keep(
        AssignmentState? before, AssignmentState after, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(zone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var marks = new FigureMarks
        {
            Day = today,
            TakenAtStart = before is null ? Places.Total(after).Taken
                : before.Marks.Day == today ? before.Marks.TakenAtStart
                : Places.Total(before).Taken,
            FreeSinceUtc = !HasFree(after) ? null
                : before is null ? after.PublishedAtUtc
                : HasFree(before) ? before.Marks.FreeSinceUtc ?? before.PublishedAtUtc
                : now,
        };
        return marks == after.Marks ? after : after with { Marks = marks };
    }

    private static bool HasFree(AssignmentState state) =>
        state.Status == AssignmentStatus.Open && Places.Total(state).Free > 0;
}
