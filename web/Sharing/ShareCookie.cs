using System.Security.Cryptography;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Sharing;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Sharing;

/// <summary>
/// Which share card a browser has opened, encrypted and until the browser is closed. It is only what the browser says:
/// whether the card still lasts is asked at every request.
/// </summary>
internal sealed class ShareCookie(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("mp.share.v1");

    public void Write(HttpContext http, ShareKey key, ParticipantId participant) =>
        SiteCookie.Share.Write(http, protector.Protect($"{key}|{participant}"));

    public static void Forget(HttpContext http) => SiteCookie.Share.Remove(http);

    /// <summary>The card; null when the cookie is missing or not ours.</summary>
    public ShareVisitor? Read(HttpContext http)
    {
        try
        {
            return SiteCookie.Share.Read(http) is { } text
                && protector.Unprotect(text).Split('|') is [var key, var participant]
                && ShareKey.TryParse(key, null, out var share)
                && ParticipantId.TryParse(participant, null, out var whose)
                    ? new ShareVisitor(share, whose)
                    : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
