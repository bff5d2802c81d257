using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Identity;

/// <summary>From which home a request comes, for what is counted there: new people, and requests.</summary>
internal sealed class Homes(IOptions<DoorOptions> options)
{
    private const int NetworkBytes = 8;

    // What one customer of a provider usually has: 256 addresses of the old kind, or a site of the new one (RFC 6177).
    private const int OwnerBytes = 3;
    private const int OwnerBytesOfV6 = 6;

    private readonly IPNetwork[] exempt = [.. options.Value.Exempt.Select(IPNetwork.Parse)];

    /// <summary>The home, or null where nothing is counted.</summary>
    public byte[]? Of(HttpContext http) => http.Connection.RemoteIpAddress is { } address ? Of(address) : null;

    /// <summary>
    /// The network of whoever owns the home, or null where nothing is counted: with one of these one has many homes.
    /// </summary>
    public byte[]? NetworkOf(IPAddress address) => Of(address) switch
    {
        null => null,
        { Length: NetworkBytes } home => home[..OwnerBytesOfV6],
        var home => home[..OwnerBytes],
    };

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
