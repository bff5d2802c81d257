using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Marks;

/// <summary>The answers of whoever keeps the marks.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.MarkOutcome")]
public abstract record MarkOutcome
{
    private MarkOutcome()
    {
    }

    /// <summary>It is kept, on disk; the same command again is answered the same.</summary>
    /// <param name="Mark">As it is kept.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.MarkOutcome.Kept")]
    public sealed record Kept([property: Id(0), JsonPropertyName("mark")] HostMark Mark) : MarkOutcome;

    /// <summary>Refused: words are missing, too long, or cannot be public.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.MarkOutcome.NotRight")]
    public sealed record NotRight : MarkOutcome;

    /// <summary>Refused: there is nothing to decide or give back, or an application waits already.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.MarkOutcome.NotOpen")]
    public sealed record NotOpen : MarkOutcome;

    /// <summary>Refused: whoever voted has no seat in the panel.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.MarkOutcome.NotInPanel")]
    public sealed record NotInPanel : MarkOutcome;

    /// <summary>Refused: as many as the panel can decide wait already.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.MarkOutcome.TooMany")]
    public sealed record TooMany : MarkOutcome;
}
