using System.Net;
using System.Net.Sockets;
using Marknadsplatsen.Grains.Vocabulary;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Identity;

/// <summary>
/// Says through which door a request came: a keyed hash of today's date and the address, so that nothing stored can be
/// turned back into an address, and tomorrow's door is another one.
/// </summary>
internal sealed class Doors(IOptions<DoorOptions> options, AccountSecrets secrets, City city, TimeProvider time)
{
    private const int HomeNetworkBytes = 8;

    private readonly IPNetwork[] exempt = [.. options.Value.Exempt.Select(IPNetwork.Parse)];

    /// <summary>The door, or null when new people are not counted there.</summary>
    public string? Of(HttpContext http) => http.Connection.RemoteIpAddress is { } address ? Of(address) : null;

    /// <summary>The door of an address.</summary>
    public string? Of(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if ((options.Value.ExemptLoopback && IPAddress.IsLoopback(plain)) || exempt.Any(net => net.Contains(plain)))
        {
            return null;
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), city.Zone).DateTime);
        return secrets.DoorKey(today, Home(plain));
    }

    /// <summary>A home has one IPv4 address, or a whole IPv6 network whose first half is its own.</summary>
    private static byte[] Home(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6
        ? address.GetAddressBytes()[..HomeNetworkBytes]
        : address.GetAddressBytes();
}
