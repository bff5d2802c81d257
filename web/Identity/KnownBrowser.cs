using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Identity;

/// <summary>
/// A browser in which somebody with a card or a contact way has been. It has a random number that no record holds and
/// that leads to nobody: whoever comes back is not asked to wait among strangers when many try to come in. A browser
/// that is told to forget has none, and a device that many share never gets one.
/// </summary>
internal static class KnownBrowser
{
    private const string Purpose = "mp.known-browser.v1";
    private const int NumberBytes = 16;

    /// <summary>The browser is known from now on.</summary>
    public static void Remember(HttpContext http)
    {
        if (!Kiosk.IsOn(http) && NumberOf(http) is null)
        {
            var number = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NumberBytes));
            SiteCookie.Known.Write(http, Protector(http).Protect(number));
        }
    }

    /// <summary>The browser's number; null when it is not known, or says so without having been told.</summary>
    public static string? NumberOf(HttpContext http)
    {
        try
        {
            return SiteCookie.Known.Read(http) is { } cookie ? Protector(http).Unprotect(cookie) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static IDataProtector Protector(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose);
}
