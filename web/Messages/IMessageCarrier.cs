using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Messages;

namespace Marknadsplatsen.Web.Messages;

/// <summary>One way out of the house, such as a mail server. It tries once; the queue decides about more.</summary>
public interface IMessageCarrier
{
    /// <summary>Which way it is.</summary>
    ContactKind Kind { get; }

    /// <summary>Hands the message over. Returns when the other side has taken it.</summary>
    /// <exception cref="MessageRefusedException">It was refused for good.</exception>
    /// <exception cref="Exception">It was not taken now; another try may do.</exception>
    Task CarryAsync(OutgoingMessage message, CancellationToken cancellationToken);
}
