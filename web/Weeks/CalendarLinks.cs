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
    private const string SaysWhat = "what";

    private readonly IDataProtector protector = protection.CreateProtector("mp.calendar.v1");

    /// <summary>A key nobody can guess.</summary>
    public static CalendarKey NewKey() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes)));

    /// <summary>The whole address, for another program.</summary>
    /// <param name="http">The request, for the site's address.</param>
    /// <param name="person">Whose.</param>
    /// <param name="key">The key that is the person's own.</param>
    /// <param name="saysWhat">Whether it says what one does, and not only when.</param>
    public Uri Write(HttpContext http, ParticipantId person, CalendarKey key, bool saysWhat)
    {
        var token = protector.Protect(saysWhat ? $"{person}|{key}|{SaysWhat}" : $"{person}|{key}");
        return new Uri($"{http.Request.Scheme}://{http.Request.Host}{CalendarEndpoints.Prefix}/{token}.ics");
    }

    /// <summary>
    /// Whose calendar it is, with which key, and whether it says what one does; null when the address is not ours.
    /// </summary>
    public (ParticipantId Person, CalendarKey Key, bool SaysWhat)? Read(string token)
    {
        if (token.Length > TokenLengthMax)
        {
            return null;
        }

        try
        {
            return protector.Unprotect(token).Split('|') is [var who, var key, .. var more]
                && ParticipantId.TryParse(who, null, out var person)
                && CalendarKey.TryParse(key, null, out var own)
                ? (person, own, more is [SaysWhat])
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
