using System.Text.Json.Serialization;

namespace Orleans.Embedded;

/// <summary>A reminder as it is kept.</summary>
[GenerateSerializer, Immutable, Alias("orleans.embedded.StoredReminder")]
internal sealed record StoredReminder
{
    [Id(0), JsonPropertyName("grain")]
    public required string Grain { get; init; }

    [Id(1), JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>When it is due first, UTC.</summary>
    [Id(2), JsonPropertyName("startsAt")]
    public required DateTimeOffset StartsAt { get; init; }

    [Id(3), JsonPropertyName("period")]
    public required TimeSpan Period { get; init; }

    /// <summary>
    /// The first tick at or after <paramref name="now"/>; what was missed while nobody ran is not made up for.
    /// </summary>
    internal DateTimeOffset NextTickAt(DateTimeOffset now) =>
        StartsAt >= now ? StartsAt : StartsAt + (Period * (((now - StartsAt).Ticks + Period.Ticks - 1) / Period.Ticks));
}
