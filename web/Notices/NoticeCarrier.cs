using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Messages;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Web.Accounts;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Notices;

/// <summary>
/// Says that there is something new, by e-mail or text message, and nothing more: others see a lit screen too.
/// </summary>
internal sealed class NoticeCarrier(Contacts contacts, Texts texts, IOptions<SiteOptions> site) : INoticeCarrier
{
    /// <inheritdoc/>
    public async Task<NoticeSending> SendAsync(ParticipantState person, int count, DateTimeOffset usefulUntilUtc)
    {
        ArgumentNullException.ThrowIfNull(person);
        var words = texts[count == 1 ? "Messages.New.One" : "Messages.New.Many", count, site.Value.Name];
        var where = site.Value.Host.Length > 0 ? $"\n\nhttps://{site.Value.Host}{NoticeEndpoints.Path}" : "";
        var sending = contacts.TellAsync(person, texts["Messages.New.Subject"], words + where, usefulUntilUtc);
        if (!sending.IsCompleted)
        {
            // Taken into the queue, which tries by itself. What it gives up is still on the person's page.
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
