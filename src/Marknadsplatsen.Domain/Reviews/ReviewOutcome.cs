using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Reviews;

/// <summary>The answers of whoever keeps the assignments that wait to be looked at.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ReviewOutcome")]
public abstract record ReviewOutcome
{
    private ReviewOutcome()
    {
    }

    /// <summary>It is kept, on disk; the same command again is answered the same.</summary>
    /// <param name="Post">As it is kept.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.ReviewOutcome.Kept")]
    public sealed record Kept([property: Id(0), JsonPropertyName("post")] PostReview Post) : ReviewOutcome;

    /// <summary>Refused: the association, or the city, has as many that wait as can be looked at.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.ReviewOutcome.TooMany")]
    public sealed record TooMany : ReviewOutcome;

    /// <summary>Refused: the reason is missing or too long.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.ReviewOutcome.NotRight")]
    public sealed record NotRight : ReviewOutcome;

    /// <summary>Refused: there is none like that, or it is answered already.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.ReviewOutcome.NotOpen")]
    public sealed record NotOpen : ReviewOutcome;
}
