using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Identity;

/// <summary>From which home a request comes, for what is counted there: new people, and requests.</summary>
internal sealed class Homes(IOptions<DoorOptions> options)
{
    private const int NetworkBytes = 8;

    private readonly IPNetwork[] exempt = [.. options.Value.Exempt.Select(IPNetwork.Parse)];

    /// <summary>The home, or null where nothing is counted.</summary>
    public byte[]? Of(HttpContext http) => http.Connection.RemoteIpAddress is { } address ? Of(address) : null;

    /// <summary>A home has one IPv4 address, or a whole IPv6 network whose first half is its own.</summary>
    public byte[]? Of(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if ((options.Value.ExemptLoopback && IPAddress.IsLoopback(plain)) || exempt.Any(net => net.Contains(plain)))
        {
            return null;
        }

        var bytes = plain.GetAddressBytes();
        return plain.AddressFamily == AddressFamily.InterNetworkV6 ? bytes[..NetworkBytes] : bytes;
    }
}
