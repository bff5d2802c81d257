using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>Whether people may take part.</summary>
[GenerateSerializer]
[Alias("mp.AssignmentStatus")]
[JsonConverter(typeof(JsonStringEnumConverter<AssignmentStatus>))]
public enum AssignmentStatus
{
    /// <summary>Open.</summary>
    [JsonStringEnumMemberName("open")]
    Open = 0,

    /// <summary>Closed for a season; not counted as unfilled.</summary>
    [JsonStringEnumMemberName("closedForSeason")]
    ClosedForSeason = 1,

    /// <summary>Closed for good.</summary>
    [JsonStringEnumMemberName("closed")]
    Closed = 2,
}
