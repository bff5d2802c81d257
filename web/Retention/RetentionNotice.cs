using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Retention;
using Marknadsplatsen.Web.Accounts;
using Marknadsplatsen.Web.Time;
using Microsoft.Extensions.Options;
using Orleans;

namespace Marknadsplatsen.Web.Retention;

/// <summary>Sends the notice as a neutral message (U21); the person's own page says the same.</summary>
internal sealed class RetentionNotice(
    Contacts contacts, IGrainFactory grains, Texts texts, MomentWords moments, IOptions<SiteOptions> site)
    : IRetentionNotice
{
    /// <inheritdoc/>
    public async Task TellAsync(ParticipantState person, DateTimeOffset removedAtUtc)
    {
        var told = await grains.GetGrain<INoticeGrain>(person.Id.Value).View();
        using var own = Tongue.OrSwedish(told.Language).Speak();
        await contacts.TellAsync(
            person,
            texts["Retention.Message.Subject", site.Value.Name],
            texts["Retention.Message", site.Value.Name, moments.Day(removedAtUtc)],
            removedAtUtc);
    }
}
