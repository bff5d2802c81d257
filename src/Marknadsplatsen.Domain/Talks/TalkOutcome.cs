namespace Marknadsplatsen.Domain.Talks;

/// <summary>The answers to <see cref="SendMessage"/>.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TalkOutcome")]
public abstract record TalkOutcome
{
    private TalkOutcome()
    {
    }

    /// <summary>It is stored; the same command again is answered the same.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.TalkOutcome.Sent")]
    public sealed record Sent : TalkOutcome;

    /// <summary>Refused: there is no engagement, or it is over. What was written before can still be read.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.TalkOutcome.NotOpen")]
    public sealed record NotOpen : TalkOutcome;

    /// <summary>Refused: as many as one may write in a day.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.TalkOutcome.TooMany")]
    public sealed record TooMany : TalkOutcome;

    /// <summary>Refused: a number, an address or a page before the place is the person's.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.TalkOutcome.ContactTooEarly")]
    public sealed record ContactTooEarly : TalkOutcome;

    /// <summary>Refused: it is no text of a message.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.TalkOutcome.Unreadable")]
    public sealed record Unreadable : TalkOutcome;
}
