using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Alarms;

/// <summary>Places of one assignment that were at risk once. Nothing in it is about a person.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.Alarm")]
public sealed record Alarm
{
    /// <summary>Which assignment.</summary>
    [Id(0)]
    [JsonPropertyName("assignment")]
    public required AssignmentId Assignment { get; init; }

    /// <summary>Why.</summary>
    [Id(1)]
    [JsonPropertyName("rule")]
    public AlarmRule Rule { get; init; }

    /// <summary>When it was raised.</summary>
    [Id(2)]
    [JsonPropertyName("raisedAtUtc")]
    public DateTimeOffset RaisedAtUtc { get; init; }

    /// <summary>What became of it.</summary>
    [Id(3)]
    [JsonPropertyName("outcome")]
    public AlarmOutcome Outcome { get; init; }

    /// <summary>When somebody new got a place within the days; null when nobody is known to have.</summary>
    [Id(4)]
    [JsonPropertyName("acceptedAtUtc")]
    public DateTimeOffset? AcceptedAtUtc { get; init; }

    /// <summary>Until when somebody who says yes counts.</summary>
    [JsonIgnore]
    public DateTimeOffset EndsAtUtc => RaisedAtUtc + AlarmRules.CountsFor;
}
