namespace Marknadsplatsen.Domain.Peers;

/// <summary>The answers to <see cref="TakePeerStep"/>.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.PeerOutcome")]
public abstract record PeerOutcome
{
    private PeerOutcome()
    {
    }

    /// <summary>Stored; the same command again is answered the same.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.PeerOutcome.Changed")]
    public sealed record Changed : PeerOutcome;

    /// <summary>Refused: there is no such thing for whoever asks, or not any more.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.PeerOutcome.NotYours")]
    public sealed record NotYours : PeerOutcome;

    /// <summary>Refused: the words can not be sent.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.PeerOutcome.Unreadable")]
    public sealed record Unreadable : PeerOutcome;

    /// <summary>Refused: so many wish that the list is full.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.PeerOutcome.Full")]
    public sealed record Full : PeerOutcome;
}
