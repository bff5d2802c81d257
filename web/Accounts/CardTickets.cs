using System.Globalization;
using System.Security.Cryptography;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Microsoft.AspNetCore.DataProtection;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>
/// The page that offers a card carries the draw, encrypted and bound to the person. The same form sent twice, because
/// the answer was lost, is then the same card and not a second one.
/// </summary>
internal sealed class CardTickets(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long a page that was left open can still make the card it drew: chosen.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private readonly IDataProtector protector = protection.CreateProtector("mp.card-draw.v1");

    public string Write(ParticipantId participant, CardDraw draw)
    {
        var at = time.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture);
        return protector.Protect(string.Join(
            '|', participant.Value, at, string.Join(' ', draw.Code.Words), draw.Code.Digits, draw.Token));
    }

    /// <summary>The draw; null when the ticket is missing, old, somebody else's or not ours.</summary>
    public CardDraw? Read(ParticipantId participant, string? ticket)
    {
        try
        {
            return ticket is null ? null : Parse(participant, protector.Unprotect(ticket).Split('|'));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private CardDraw? Parse(ParticipantId participant, string[] parts) =>
        parts is [var whose, var at, var words, var digits, var token]
        && whose == participant.Value
        && long.TryParse(at, CultureInfo.InvariantCulture, out var ticks)
        && time.GetUtcNow() - new DateTimeOffset(ticks, TimeSpan.Zero) <= Life
        && RecallReader.Read($"{words} {digits}") is RecallReading.Complete complete
            ? new CardDraw(complete.Code, token)
            : null;
}
