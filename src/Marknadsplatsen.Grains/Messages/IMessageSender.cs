using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Grains.Messages;

/// <summary>
/// Sends short messages out of the house, by e-mail or as text messages. Whoever asks need not wait: the message is
/// taken into a bounded queue at once, and tried several times. The queue is in memory, so a message that must not be
/// lost in a power cut is kept by its sender until the outcome is <see cref="MessageOutcome.Carried"/>.
/// </summary>
public interface IMessageSender
{
    /// <summary>Whether this installation has that way. Pages offer no other.</summary>
    bool Reaches(ContactKind kind);

    /// <summary>Whether one more message by that way would be taken now.</summary>
    bool HasRoom(ContactKind kind);

    /// <summary>
    /// Takes the message and returns at once. The task ends with the outcome, and never fails; it may be left alone.
    /// Sent twice is two messages: whoever repeats remembers what was carried.
    /// </summary>
    Task<MessageOutcome> SendAsync(OutgoingMessage message);
}
