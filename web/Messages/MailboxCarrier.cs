using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Messages;

namespace Marknadsplatsen.Web.Messages;

/// <summary>Carries into the mailbox of Development.</summary>
internal sealed class MailboxCarrier(ContactKind kind, Mailbox mailbox) : IMessageCarrier
{
    /// <inheritdoc/>
    public ContactKind Kind => kind;

    /// <inheritdoc/>
    public Task CarryAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        mailbox.Add(message);
        return Task.CompletedTask;
    }
}
