using System.Net;
using Marknadsplatsen.Grains.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Identity;

/// <summary>
/// Says through which door a request came: a keyed hash of today's date and the address, so that nothing stored can be
/// turned back into an address, and tomorrow's door is another one.
/// </summary>
internal sealed class Doors(Homes homes, AccountSecrets secrets, City city, TimeProvider time)
{
    /// <summary>The door, or null when new people are not counted there.</summary>
    public string? Of(HttpContext http) => http.Connection.RemoteIpAddress is { } address ? Of(address) : null;

    /// <summary>The door of an address.</summary>
    public string? Of(IPAddress address)
    {
        if (homes.Of(address) is not { } home)
        {
            return null;
        }

        return secrets.DoorKey(Today, home);
    }

    /// <summary>The network that a request came from, or null where networks are not told apart.</summary>
    public string? NetworkOf(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address ? NetworkOf(address) : null;

    /// <summary>The network of an address.</summary>
    public string? NetworkOf(IPAddress address) =>
        homes.NetworkOf(address) is { } network ? secrets.NetworkKey(Today, network) : null;

    /// <summary>A browser that is known.</summary>
    public string BrowserOf(string number) => secrets.BrowserKey(Today, number);

    private DateOnly Today =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), city.Zone).DateTime);
}
