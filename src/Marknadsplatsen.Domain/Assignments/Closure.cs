using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// Days when an assignment is closed: one, or from one to another, both counted. Why is nobody's business.
/// </summary>
/// <param name="From">The first local date.</param>
/// <param name="To">The last local date, the same or later.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.Closure")]
public sealed record Closure(
    [property: Id(0), JsonPropertyName("from")] DateOnly From,
    [property: Id(1), JsonPropertyName("to")] DateOnly To)
{
    /// <summary>How many days.</summary>
    [JsonIgnore]
    public int DayCount => To.DayNumber - From.DayNumber + 1;

    /// <summary>Whether a date is one of them.</summary>
    public bool Covers(DateOnly date) => date >= From && date <= To;
}
