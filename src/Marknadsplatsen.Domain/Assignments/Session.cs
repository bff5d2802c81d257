using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>A recurring or dated time, in the local wall time of the place.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.Session")]
public sealed record Session
{
    /// <summary>Unique within the assignment.</summary>
    [Id(0)]
    [JsonPropertyName("id")]
    public required SessionId Id { get; init; }

    /// <summary>The weekday of a weekly session; null for a dated one.</summary>
    [Id(1)]
    [JsonPropertyName("weekday")]
    public DayOfWeek? Weekday { get; init; }

    /// <summary>The local date of a dated session; null for a weekly one.</summary>
    [Id(2)]
    [JsonPropertyName("date")]
    public DateOnly? Date { get; init; }

    /// <summary>Local start.</summary>
    [Id(3)]
    [JsonPropertyName("start")]
    public TimeOnly Start { get; init; }

    /// <summary>Local end, after Start on the same day.</summary>
    [Id(4)]
    [JsonPropertyName("end")]
    public TimeOnly End { get; init; }

    /// <summary>The IANA zone that Start and End are told in.</summary>
    [Id(5)]
    [JsonPropertyName("timeZone")]
    public required string TimeZone { get; init; }

    /// <summary>Places of this session when it has its own; null when it shares the assignment's.</summary>
    [Id(6)]
    [JsonPropertyName("places")]
    public int? Places { get; init; }

    /// <summary>People in this session who came another way; part of taken. 0 when the session shares places.</summary>
    [Id(7)]
    [JsonPropertyName("takenOutside")]
    public int TakenOutside { get; init; }
}
