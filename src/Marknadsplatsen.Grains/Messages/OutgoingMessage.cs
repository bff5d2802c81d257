using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Grains.Messages;

/// <summary>
/// One message on its way to one person. It lives in memory only: neither stored nor sent through a grain, since it
/// holds in the open where the person is reached. Its text is neutral; it names no association and no assignment,
/// because others see a lit screen too (DOMAIN 3.1).
/// </summary>
public sealed record OutgoingMessage
{
    /// <summary>By which way.</summary>
    public required ContactKind Kind { get; init; }

    /// <summary>An e-mail address, or a number such as +46701234567.</summary>
    public required string To { get; init; }

    /// <summary>The subject of an e-mail, one line; a text message has none, and leaves it out.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    /// <summary>When it is of no more use, such as a code that has run out; null when it always is.</summary>
    public DateTimeOffset? UsefulUntilUtc { get; init; }

    /// <summary>Says the way and nothing more, so that no log ever holds an address or a code.</summary>
    public override string ToString() => $"a message by {Kind}";
}
