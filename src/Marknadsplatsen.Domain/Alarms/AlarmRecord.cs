using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Alarms;

/// <summary>What is stored of a municipality's alarms: when each was raised, and what became of it.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AlarmRecord")]
public sealed record AlarmRecord
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>
    /// Oldest first, at most <see cref="AlarmRules.AlarmCountMax"/>, and none older than
    /// <see cref="AlarmRules.KeptDays"/>.
    /// </summary>
    [Id(1)]
    [JsonPropertyName("alarms")]
    public ImmutableArray<Alarm> Alarms { get; init; } = [];

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(2)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>
    /// The record after a look. The same look again changes nothing: what has been told of an assignment is not told
    /// again for <see cref="AlarmRules.RepeatDays"/>.
    /// </summary>
    /// <param name="look">What was seen.</param>
    /// <param name="now">The moment.</param>
    public AlarmRecord After(AlarmLook look, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(look);
        var people = look.NewPeople.ToDictionary(person => person.Assignment, person => person.AtUtc);
        var known = Alarms.Where(alarm => alarm.RaisedAtUtc > now.AddDays(-AlarmRules.KeptDays))
            .Select(alarm => Judge(alarm, people, now))
            .ToImmutableArray();
        var told = known.Where(alarm => alarm.RaisedAtUtc > now.AddDays(-AlarmRules.RepeatDays))
            .Select(alarm => new AlarmRisk(alarm.Assignment, alarm.Rule))
            .ToHashSet();
        ImmutableArray<Alarm> next =
        [
            .. known.Concat(look.Risks.Where(risk => told.Add(risk)).Select(risk => new Alarm
            {
                Assignment = risk.Assignment,
                Rule = risk.Rule,
                RaisedAtUtc = now,
            })).TakeLast(AlarmRules.AlarmCountMax),
        ];
        return next.SequenceEqual(Alarms) ? this : this with { Alarms = next };
    }

    private static Alarm Judge(Alarm alarm, Dictionary<AssignmentId, DateTimeOffset> people, DateTimeOffset now)
    {
        if (alarm.Outcome != AlarmOutcome.Waiting)
        {
            return alarm;
        }

        var latest = people.TryGetValue(alarm.Assignment, out var at) && at >= alarm.RaisedAtUtc
            ? at
            : (DateTimeOffset?)null;
        return latest switch
        {
            { } came when came <= alarm.EndsAtUtc =>
                alarm with { Outcome = AlarmOutcome.Accepted, AcceptedAtUtc = came },
            { } => alarm with { Outcome = AlarmOutcome.Unknown },
            null when now > alarm.EndsAtUtc => alarm with { Outcome = AlarmOutcome.Nobody },
            null => alarm,
        };
    }
}
