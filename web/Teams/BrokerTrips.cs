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
        cookies.AppendResponseCookie(http, SiteCookie.Broker.Name, kept, Shape(http));
    }

    /// <summary>Takes it; null when there is none, or it is too old or not ours.</summary>
    public BrokerTrip? Take(HttpContext http)
    {
        var ticket = cookies.GetRequestCookie(http, SiteCookie.Broker.Name);
        cookies.DeleteCookie(http, SiteCookie.Broker.Name, Shape(http));
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

    private string Write(BrokerTrip trip) => protector.Protect(JsonSerializer.Serialize(trip));

    // The broker sends the browser back, so the cookie has to come with a link from another site.
    private static CookieOptions Shape(HttpContext http) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        MaxAge = SiteCookie.Broker.Life,
    };
}
