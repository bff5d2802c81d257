using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Hosts;

/// <summary>What is stored of an association's public side.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.HostRecord")]
public sealed record HostRecord
{
    /// <summary>
    /// Counted times that are kept: chosen, two a day for a year. The oldest are forgotten first.
    /// </summary>
    public const int AttendanceCountMax = 730;

    /// <summary>Taps about the calendar that are remembered: chosen, more than anybody makes in a day.</summary>
    public const int CalendarTapCountMax = 20;

    /// <summary>The longest greeting (U18).</summary>
    public const int GreetingLengthMax = 280;

    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Its own words.</summary>
    [Id(1)]
    [JsonPropertyName("page")]
    public HostPage Page { get; init; } = new();

    /// <summary>
    /// The latest answers told by each assignment; at most <see cref="AssociationRecord.AssignmentCountMax"/>.
    /// </summary>
    [Id(2)]
    [JsonPropertyName("answers")]
    public ImmutableDictionary<AssignmentId, ToldAnswers> Answers { get; init; } =
        ImmutableDictionary<AssignmentId, ToldAnswers>.Empty;

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(3)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>How many came, the latest date first; at most <see cref="AttendanceCountMax"/>.</summary>
    [Id(4)]
    [JsonPropertyName("attendance")]
    public ImmutableArray<AttendanceTotal> Attendance { get; init; } = [];

    /// <summary>What those who have a place are told, by assignment. Nobody else sees it.</summary>
    [Id(5)]
    [JsonPropertyName("greetings")]
    public ImmutableDictionary<AssignmentId, string> Greetings { get; init; } =
        ImmutableDictionary<AssignmentId, string>.Empty;

    /// <summary>What makes a link to the association's calendar the valid one; null when there is none.</summary>
    [Id(6)]
    [JsonPropertyName("calendar")]
    public CalendarKey? Calendar { get; init; }

    /// <summary>
    /// Where the association is reminded, sealed with a key outside the store; null when it is not to be.
    /// </summary>
    [Id(7)]
    [JsonPropertyName("mail")]
    public string? Mail { get; init; }

    /// <summary>Promises that break until then have been reminded of; null when none has.</summary>
    [Id(8)]
    [JsonPropertyName("remindedUntilUtc")]
    public DateTimeOffset? RemindedUntilUtc { get; init; }

    /// <summary>When the latest reminder left; null when none has.</summary>
    [Id(9)]
    [JsonPropertyName("remindedAtUtc")]
    public DateTimeOffset? RemindedAtUtc { get; init; }

    /// <summary>
    /// The latest taps about the calendar, so that one that comes twice makes one link; at most
    /// <see cref="CalendarTapCountMax"/>.
    /// </summary>
    [Id(10)]
    [JsonPropertyName("calendarTaps")]
    public ImmutableArray<CommandId> CalendarTaps { get; init; } = [];

    /// <summary>All answers together.</summary>
    [JsonIgnore]
    public AnswerCounts Counts => Answers.Values.Aggregate(new AnswerCounts(), (sum, told) => sum.With(told.Counts));

    /// <summary>The record after an assignment has told its counts; itself when it knows them or newer ones.</summary>
    public HostRecord With(AssignmentId assignment, ToldAnswers told)
    {
        ArgumentNullException.ThrowIfNull(told);
        var known = Answers.GetValueOrDefault(assignment);
        var isNews = known is null
            ? Answers.Count < AssociationRecord.AssignmentCountMax
            : known.Version < told.Version;
        return isNews ? this with { Answers = Answers.SetItem(assignment, told) } : this;
    }

    /// <summary>The record after a tap that gave the calendar a new link, or none.</summary>
    public HostRecord With(CommandId tap, CalendarKey? key) => this with
    {
        Calendar = key,
        CalendarTaps = [.. CalendarTaps.Add(tap).TakeLast(CalendarTapCountMax)],
    };

    /// <summary>The record with how many came once, in place of what was said before.</summary>
    public HostRecord With(AttendanceTotal total)
    {
        ArgumentNullException.ThrowIfNull(total);
        return this with
        {
            Attendance =
            [
                .. Attendance.Where(known => (known.Assignment, known.Occasion) != (total.Assignment, total.Occasion))
                    .Append(total)
                    .OrderByDescending(known => known.Occasion.Date)
                    .ThenBy(known => known.Assignment.Value, StringComparer.Ordinal)
                    .ThenBy(known => known.Occasion.Session.Value, StringComparer.Ordinal)
                    .Take(AttendanceCountMax),
            ],
        };
    }

    /// <summary>
    /// The record with a greeting, or without when it is empty; null when there is no room for one more.
    /// </summary>
    public HostRecord? With(AssignmentId assignment, string greeting)
    {
        ArgumentNullException.ThrowIfNull(greeting);
        if (greeting.Length == 0)
        {
            return this with { Greetings = Greetings.Remove(assignment) };
        }

        return Greetings.Count >= AssociationRecord.AssignmentCountMax && !Greetings.ContainsKey(assignment)
            ? null
            : this with { Greetings = Greetings.SetItem(assignment, greeting) };
    }
}
