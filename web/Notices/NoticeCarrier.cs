using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Messages;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Web.Accounts;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Talks;
using Marknadsplatsen.Web.Time;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Notices;

/// <summary>
/// Says that there is something new, by e-mail or text message, and nothing more: others see a lit screen too.
/// </summary>
internal sealed class NoticeCarrier(
    Contacts contacts, Texts texts, MomentWords moments, IOptions<SiteOptions> site) : INoticeCarrier
{
    /// <inheritdoc/>
    public async Task<NoticeSending> SendAsync(
        ParticipantState person, NoticeDigest digest, DateTimeOffset usefulUntilUtc)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(digest);
        // Grains send it, in whatever language the page spoke that woke them: the person's own counts.
        using var own = Tongue.OrSwedish(digest.Language).Speak();
        var (subject, words, path) = digest switch
        {
            { Holds: > 0, HoldEndsAtUtc: { } ends } => ("Messages.Hold.Subject", Hold(ends), MineEndpoints.Path),
            { EndedHolds: > 0 } => ("Messages.HoldEnded.Subject", HoldEnded(), MineEndpoints.Path),
            { Closings: > 0 } => ("Messages.Closing.Subject", Closing(), MineEndpoints.Path),
            { Messages: > 0 } => ("Messages.Talk.Subject", Talk(digest), TalkEndpoints.ListPath),
            _ => ("Messages.New.Subject", New(digest.Suggestions), NoticeEndpoints.Path),
        };
        var where = site.Value.Host.Length > 0 ? $"\n\nhttps://{site.Value.Host}{path}" : "";
        var sending = contacts.TellAsync(person, texts[subject], words + where, usefulUntilUtc);
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

    private string New(int count) =>
        texts[count == 1 ? "Messages.New.One" : "Messages.New.Many", count, site.Value.Name];

    // Which assignment it is, is on the page.
    private string Hold(DateTimeOffset endsAtUtc) =>
        texts["Messages.Hold", moments.Moment(endsAtUtc), site.Value.HelpPhone, site.Value.Name];

    private string HoldEnded() => texts["Messages.HoldEnded", site.Value.HelpPhone, site.Value.Name];

    // Which days, and where, is on the page.
    private string Closing() => texts["Messages.Closing", site.Value.HelpPhone, site.Value.Name];

    // Who wrote, and how much, is on the page.
    private string Talk(NoticeDigest digest) =>
        texts[digest.Suggestions > 0 ? "Messages.Talk.AndNew" : "Messages.Talk", site.Value.Name];
}
