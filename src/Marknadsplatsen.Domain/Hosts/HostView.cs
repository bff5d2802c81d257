using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Calendars;

namespace Marknadsplatsen.Domain.Hosts;

/// <summary>An association's public side. The counts are for itself and the coordinators alone.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.HostView")]
public sealed record HostView
{
    /// <summary>Its own words.</summary>
    [Id(0)]
    [JsonPropertyName("page")]
    public HostPage Page { get; init; } = new();

    /// <summary>How it has answered.</summary>
    [Id(1)]
    [JsonPropertyName("counts")]
    public AnswerCounts Counts { get; init; } = new();

    /// <summary>How many came, the latest date first.</summary>
    [Id(2)]
    [JsonPropertyName("attendance")]
    public ImmutableArray<AttendanceTotal> Attendance { get; init; } = [];

    /// <summary>The key of the link to its calendar; null when there is none.</summary>
    [Id(3)]
    [JsonPropertyName("calendar")]
    public CalendarKey? Calendar { get; init; }

    /// <summary>Where it is reminded, sealed; null when it is not.</summary>
    [Id(4)]
    [JsonPropertyName("mail")]
    public string? Mail { get; init; }

    /// <summary>How soon it answers, in a word for everybody.</summary>
    [JsonIgnore]
    public AnswerTime AnswerTime => AnswerTimes.Of(Counts);
}
