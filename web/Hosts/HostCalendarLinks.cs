using System.Security.Cryptography;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Web.Weeks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Hosts;

/// <summary>
/// Writes and reads the address of an association's calendar. Which association it is, is encrypted in it with a key
/// outside the store, and it opens only while its key is the association's own.
/// </summary>
internal sealed class HostCalendarLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("mp.host-calendar.v1");

    /// <summary>The whole address, for another program.</summary>
    public Uri Write(HttpContext http, AssociationId association, CalendarKey key) => new(
        $"{http.Request.Scheme}://{http.Request.Host}{HostCalendarEndpoints.Prefix}/"
        + $"{protector.Protect($"{association}|{key}")}.ics");

    /// <summary>Whose calendar it is and with which key; null when the address is not one of ours.</summary>
    public (AssociationId Association, CalendarKey Key)? Read(string token)
    {
        if (token.Length > CalendarLinks.TokenLengthMax)
        {
            return null;
        }

        try
        {
            return protector.Unprotect(token).Split('|') is [var whose, var key]
                && AssociationId.TryParse(whose, null, out var association)
                && CalendarKey.TryParse(key, null, out var own)
                ? (association, own)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
