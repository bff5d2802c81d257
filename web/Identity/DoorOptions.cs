using System.Net;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Identity;

/// <summary>From where new people are counted (DOMAIN 6.9), from configuration section <c>Door</c>.</summary>
public sealed class DoorOptions : IValidateOptions<DoorOptions>
{
    /// <summary>The section of the configuration these are read from.</summary>
    public const string SectionName = "Door";

    /// <summary>
    /// Whether this machine's own address is not counted; default true. A proxy on the same machine that is not in
    /// <see cref="Proxies"/> makes everybody come from here, and one city-wide limit would be worse than none.
    /// </summary>
    public bool ExemptLoopback { get; set; } = true;

    /// <summary>
    /// Networks where many new people meet, such as a library or an association's house: 192.0.2.0/24. Default none.
    /// </summary>
    public IList<string> Exempt { get; } = [];

    /// <summary>Addresses of proxies whose X-Forwarded-For and -Proto are believed. Default none.</summary>
    public IList<string> Proxies { get; } = [];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, DoorOptions options)
    {
        var network = options.Exempt.FirstOrDefault(text => !IPNetwork.TryParse(text, out _));
        var proxy = options.Proxies.FirstOrDefault(text => !IPAddress.TryParse(text, out _));
        return (network, proxy) switch
        {
            (not null, _) => ValidateOptionsResult.Fail($"Door:Exempt: '{network}' is no network like 192.0.2.0/24."),
            (_, not null) => ValidateOptionsResult.Fail($"Door:Proxies: '{proxy}' is no address like 192.0.2.1."),
            _ => ValidateOptionsResult.Success,
        };
    }
}
