using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Entries;

/// <summary>The answers to <see cref="SendEntry"/> and <see cref="DecideEntry"/>.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.EntryOutcome")]
public abstract record EntryOutcome
{
    private EntryOutcome()
    {
    }

    /// <summary>It is kept, on disk; the same command again is answered the same.</summary>
    /// <param name="Entry">As it is kept.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.EntryOutcome.Kept")]
    public sealed record Kept([property: Id(0), JsonPropertyName("entry")] Entry Entry) : EntryOutcome;

    /// <summary>Refused: the number is registered already. Nothing tells whose it is.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.EntryOutcome.NumberTaken")]
    public sealed record NumberTaken : EntryOutcome;

    /// <summary>Refused: as many as may have come through that door today.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.EntryOutcome.ManyFromHere")]
    public sealed record ManyFromHere : EntryOutcome;

    /// <summary>Refused: as many as coordinators can answer wait already.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.EntryOutcome.TooMany")]
    public sealed record TooMany : EntryOutcome;

    /// <summary>Refused: there is no such entry, or it is decided otherwise already.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.EntryOutcome.NotOpen")]
    public sealed record NotOpen : EntryOutcome;

    /// <summary>Refused: something that was filled in is not as it has to be.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.EntryOutcome.NotRight")]
    public sealed record NotRight : EntryOutcome;
}
