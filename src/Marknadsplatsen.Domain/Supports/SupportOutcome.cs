namespace Marknadsplatsen.Domain.Supports;

/// <summary>The answers to <see cref="TakeSupportStep"/>.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.SupportOutcome")]
public abstract record SupportOutcome
{
    private SupportOutcome()
    {
    }

    /// <summary>It is stored; the same command again is answered the same.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.SupportOutcome.Changed")]
    public sealed record Changed : SupportOutcome;

    /// <summary>Refused: it is not this one's to do, or there is nothing to do it to. Nothing is stored.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.SupportOutcome.NotYours")]
    public sealed record NotYours : SupportOutcome;

    /// <summary>Refused: it is no text.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.SupportOutcome.Unreadable")]
    public sealed record Unreadable : SupportOutcome;
}
