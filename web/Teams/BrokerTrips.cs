using System.Security.Cryptography;
using System.Text.Json;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Teams;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Marknadsplatsen.Web.Teams;

/// <summary>
/// Keeps a trip in the browser that makes it, and takes it away when the browser comes back. A form that is too long
/// for a cookie waits on the server meanwhile, encrypted, and is erased when the browser is back or the time is out.
/// </summary>
internal sealed class BrokerTrips(
    IDataProtectionProvider protection,
    IGrainFactory grains,
    Doors doors,
    TimeProvider time,
    ILogger<BrokerTrips> log)
{
    // Headers may have 32 kB in all, and some servers on the way allow less.
    private const int LengthMax = 12_000;

    private readonly IDataProtector protector = protection.CreateProtector("mp.broker-trip.v1");
    private readonly ChunkingCookieManager cookies = new();

    /// <summary>Keeps it.</summary>
    public async Task KeepAsync(HttpContext http, BrokerTrip trip)
    {
        var ticket = Write(trip);
        if (ticket.Length > LengthMax && trip.Draft is { } draft)
        {
            ticket = Write(trip with { Draft = null, Shelf = await PutAsync(http, draft, trip.EndsAtUtc) });
        }

        cookies.AppendResponseCookie(http, NameIn(http), ticket, Shape(http));
    }

    /// <summary>Takes it; null when there is none, or it is too old or not ours.</summary>
    public async Task<BrokerTrip?> TakeAsync(HttpContext http)
    {
        // First what can fail: as long as the cookie is there, the person can try again.
        var trip = Read(cookies.GetRequestCookie(http, NameIn(http)));
        if (trip?.Shelf is { } shelf)
        {
            trip = trip with { Draft = await Shelf(shelf.Place).Find(shelf.Key), Shelf = null };
            await RemoveAsync(shelf);
        }

        cookies.DeleteCookie(http, NameIn(http), Shape(http));
        return trip;
    }

    private BrokerTrip? Read(string? ticket)
    {
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

    private async Task<BrokerShelf?> PutAsync(HttpContext http, string draft, DateTimeOffset endsAtUtc)
    {
        var shelf = new BrokerShelf(doors.Of(http) ?? Broker.NewRandom(), Broker.NewRandom());
        var isKept = await Shelf(shelf.Place).Put(
            new WaitingDraft { Key = shelf.Key, Sealed = draft, EndsAtUtc = endsAtUtc });
        return isKept ? shelf : null;
    }

    private async Task RemoveAsync(BrokerShelf shelf)
    {
        try
        {
            await Shelf(shelf.Place).Remove(shelf.Key);
        }
        catch (Exception failure) when (CommandFilter.IsUnknown(failure))
        {
            // It is in our hands, and the shelf erases it by itself within minutes.
            BrokerLog.DraftStays(log, failure);
        }
    }

    private IDraftShelfGrain Shelf(string place) => grains.GetGrain<IDraftShelfGrain>(place);

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
