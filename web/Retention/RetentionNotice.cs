using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Retention;
using Marknadsplatsen.Web.Accounts;
using Marknadsplatsen.Web.Time;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Retention;

/// <summary>Sends the notice as a neutral message (U21); the person's own page says the same.</summary>
internal sealed class RetentionNotice(
    Contacts contacts, Texts texts, MomentWords moments, IOptions<SiteOptions> site) : IRetentionNotice
{
    /// <inheritdoc/>
    public async Task TellAsync(ParticipantState person, DateTimeOffset removedAtUtc)
    {
        using var swedish = Tongue.Swedish.Speak();
        await contacts.TellAsync(
            person,
            texts["Retention.Message.Subject", site.Value.Name],
            texts["Retention.Message", site.Value.Name, moments.Day(removedAtUtc)],
            removedAtUtc);
    }
}
