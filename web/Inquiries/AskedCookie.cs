using System.Security.Cryptography;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Sharing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Inquiries;

/// <summary>
/// The codes of what a browser has asked without saying who asks, encrypted. Nothing in it, nor in what is stored,
/// leads
/// from a question to a person.
/// </summary>
internal sealed class AskedCookie(IDataProtectionProvider protection)
{
    /// <summary>
    /// Questions that a browser remembers: chosen; the oldest leaves first, and its code still opens it.
    /// </summary>
    public const int CountMax = 10;

    private readonly IDataProtector protector = protection.CreateProtector("mp.asked.v1");

    /// <summary>The codes, oldest first; none when the cookie is missing or not ours.</summary>
    public IReadOnlyList<string> Read(HttpContext http)
    {
        try
        {
            return SiteCookie.Asked.Read(http) is { } text
                ? [.. protector.Unprotect(text).Split('.').Where(code => ShareCode.Read(code) == code)]
                : [];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    /// <summary>Remembers one more.</summary>
    public void Add(HttpContext http, string code) => SiteCookie.Asked.Write(
        http,
        protector.Protect(string.Join('.', Read(http).Where(known => known != code).Append(code).TakeLast(CountMax))));
}
