using System.Security.Cryptography;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Participants;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Weeks;

/// <summary>
/// Writes and reads the address of a person's calendar. Who it is, is encrypted in it with a key outside the store, and
/// it opens only while its key is the person's own.
/// </summary>
internal sealed class CalendarLinks(IDataProtectionProvider protection)
{
    /// <summary>The longest address that is read. Characters.</summary>
    public const int TokenLengthMax = 1_024;

    private const int KeyBytes = 16;

    private readonly IDataProtector protector = protection.CreateProtector("mp.calendar.v1");

    /// <summary>A key nobody can guess.</summary>
    public static CalendarKey NewKey() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes)));

    /// <summary>The whole address, for another program.</summary>
    public Uri Write(HttpContext http, ParticipantId person, CalendarKey key)
    {
        var token = protector.Protect($"{person}|{key}");
        return new Uri($"{http.Request.Scheme}://{http.Request.Host}{CalendarEndpoints.Prefix}/{token}.ics");
    }

    /// <summary>Whose calendar it is and with which key; null when the address is not one of ours.</summary>
    public (ParticipantId Person, CalendarKey Key)? Read(string token)
    {
        if (token.Length > TokenLengthMax)
        {
            return null;
        }

        try
        {
            return protector.Unprotect(token).Split('|') is [var who, var key]
                && ParticipantId.TryParse(who, null, out var person)
                && CalendarKey.TryParse(key, null, out var own)
                ? (person, own)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
