using System.Security.Cryptography;
using System.Text.Json;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Teams;

/// <summary>Keeps a trip in the browser that makes it, and takes it away when the browser comes back.</summary>
internal sealed class BrokerTrips(IDataProtectionProvider protection, TimeProvider time)
{
    // Headers may have 32 kB in all. A form that is longer waits in the page the person left, not here.
    private const int LengthMax = 12_000;

    private readonly IDataProtector protector = protection.CreateProtector("mp.broker-trip.v1");
    private readonly ChunkingCookieManager cookies = new();

    /// <summary>Keeps it.</summary>
    public void Keep(HttpContext http, BrokerTrip trip)
    {
        var ticket = Write(trip);
        var kept = ticket.Length > LengthMax ? Write(trip with { Draft = null }) : ticket;
        cookies.AppendResponseCookie(http, NameIn(http), kept, Shape(http));
    }

    /// <summary>Takes it; null when there is none, or it is too old or not ours.</summary>
    public BrokerTrip? Take(HttpContext http)
    {
        var ticket = cookies.GetRequestCookie(http, NameIn(http));
        cookies.DeleteCookie(http, NameIn(http), Shape(http));
        try
        {
            return ticket is not null
                && JsonSerializer.Deserialize<BrokerTrip>(protector.Unprotect(ticket)) is { } trip
                && trip.EndsAtUtc > time.GetUtcNow()
                    ? trip
                    : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string NameIn(HttpContext http) => SiteCookie.NameIn(http, SiteCookie.Broker.Name);

    private string Write(BrokerTrip trip) => protector.Protect(JsonSerializer.Serialize(trip));

    // The broker sends the browser back, so the cookie has to come with a link from another site.
    private static CookieOptions Shape(HttpContext http) => new()
    {
        Path = "/",
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        MaxAge = SiteCookie.Broker.Life,
    };
}
