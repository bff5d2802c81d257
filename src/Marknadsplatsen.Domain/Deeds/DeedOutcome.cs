namespace Marknadsplatsen.Domain.Deeds;

/// <summary>The answers to what is done with deeds and certificates.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.DeedOutcome")]
public abstract record DeedOutcome
{
    private DeedOutcome()
    {
    }

    /// <summary>It is stored; the same command again is answered the same.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.DeedOutcome.Changed")]
    public sealed record Changed : DeedOutcome;

    /// <summary>Refused: it is not this one's to do, or there is nothing to do it to. Nothing is stored.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.DeedOutcome.NotYours")]
    public sealed record NotYours : DeedOutcome;

    /// <summary>Refused: the words have changed, or it has come further, since they were read.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.DeedOutcome.Changing")]
    public sealed record Changing : DeedOutcome;

    /// <summary>Refused: it says nothing, or something in it is no text.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.DeedOutcome.Unreadable")]
    public sealed record Unreadable : DeedOutcome;

    /// <summary>Refused: there are as many as are kept.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.DeedOutcome.TooMany")]
    public sealed record TooMany : DeedOutcome;
}
