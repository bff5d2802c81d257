using System.Net;
using System.Net.Mail;
using System.Text;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Messages;

namespace Marknadsplatsen.Web.Messages;

/// <summary>E-mail through a mail server, one connection a message.</summary>
internal sealed class SmtpCarrier(EmailOptions options) : IMessageCarrier
{
    /// <inheritdoc/>
    public ContactKind Kind => ContactKind.Email;

    /// <inheritdoc/>
    public async Task CarryAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        using var mail = Write(message);
        using var server = new SmtpClient(options.Host, options.Port)
        {
            EnableSsl = options.UseTls,
            UseDefaultCredentials = false,
            Credentials = options.User.Length == 0 ? null : new NetworkCredential(options.User, options.Password),
        };
        try
        {
            await server.SendMailAsync(mail, cancellationToken);
        }
        catch (SmtpException refused) when (IsForGood(refused.StatusCode))
        {
            throw new MessageRefusedException("The mail server refused the message.", refused);
        }
    }

    // Answers of 500 and above are final (RFC 5321, section 4.2.1), but for those that ask us to sign in or to start
    // TLS: they are about the settings, and a person puts them right.
    private static bool IsForGood(SmtpStatusCode status) =>
        (int)status is >= 500 and < 600 and not ((int)SmtpStatusCode.MustIssueStartTlsFirst or 534 or 535 or 538);

    private MailMessage Write(OutgoingMessage message)
    {
        try
        {
            var mail = new MailMessage(options.From, message.To)
            {
                Subject = message.Subject,
                SubjectEncoding = Encoding.UTF8,
                Body = message.Text,
                BodyEncoding = Encoding.UTF8,
                IsBodyHtml = false,
            };

            // Nobody's holiday answer comes back (RFC 3834).
            mail.Headers.Add("Auto-Submitted", "auto-generated");
            mail.Headers.Add("X-Auto-Response-Suppress", "All");
            return mail;
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException)
        {
            throw new MessageRefusedException("The address or subject cannot stand in an e-mail.", failure);
        }
    }
}
