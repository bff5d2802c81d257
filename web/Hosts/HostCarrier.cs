using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Grains.Hosts;
using Marknadsplatsen.Grains.Messages;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Time;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Hosts;

/// <summary>Reminds an association of its promise by e-mail, and says no more than that somebody waits.</summary>
internal sealed class HostCarrier(
    AccountSecrets secrets, IMessageSender sender, Texts texts, MomentWords moments, IOptions<SiteOptions> site)
    : IHostCarrier
{
    /// <inheritdoc/>
    public async Task<NoticeSending> SendAsync(AssociationId association, string mail, DateTimeOffset answerByUtc)
    {
        if (secrets.Open(association, mail) is not { } to)
        {
            return NoticeSending.NoWay;
        }

        // A grain sends it, in whatever language the page spoke that woke it.
        using var swedish = Tongue.Swedish.Speak();
        var where = site.Value.Host.Length > 0 ? $"\n\nhttps://{site.Value.Host}/forening" : "";
        var sending = sender.SendAsync(new OutgoingMessage
        {
            Kind = to.Kind,
            To = to.Text,
            Subject = texts["AssociationReminder.Mail.Subject"],
            Text = texts["AssociationReminder.Mail", moments.Moment(answerByUtc), site.Value.Name] + where,
            UsefulUntilUtc = answerByUtc,
        });
        if (!sending.IsCompleted)
        {
            // Taken into the queue, which tries by itself. What it gives up is still on the association's page.
            return NoticeSending.Taken;
        }

        return await sending switch
        {
            MessageOutcome.NoCarrier => NoticeSending.NoWay,
            MessageOutcome.QueueFull or MessageOutcome.DayIsFull => NoticeSending.Later,
            _ => NoticeSending.Taken,
        };
    }
}
