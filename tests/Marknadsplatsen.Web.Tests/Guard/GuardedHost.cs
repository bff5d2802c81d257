using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Guard;

/// <summary>
/// The program behind a proxy that says where a request comes from and that it came over https, with limits that a
/// test reaches soon.
/// </summary>
public sealed class GuardedHost : IAsyncLifetime
{
    public const int PagesMax = 6;
    public const int FormsMax = 3;
    public const int SignInsMax = 2;

    internal CityHost City { get; } = new(
        ("Door:Proxies:0", "127.0.0.1"),
        ("Limits:PagesPerMinute", $"{PagesMax}"),
        ("Limits:FormsPerMinute", $"{FormsMax}"),
        ("Limits:SignInsPerMinute", $"{SignInsMax}"),
        ("Limits:LiveConnections", "1"));

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => City.InitializeAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => City.DisposeAsync();

    /// <summary>A browser at an address of its own; over https when it has a host to be at.</summary>
    internal Caller NewCaller(string address, string? httpsHost = null) => new(City.Address, address, httpsHost);
}
