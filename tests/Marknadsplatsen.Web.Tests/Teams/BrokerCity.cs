using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Teams;

/// <summary>A city that has a broker, and a clock that a test puts forward.</summary>
public sealed class BrokerCity : IAsyncLifetime
{
    internal MovedTime Clock { get; } = new();

    internal FakeIssuer Issuer { get; private set; } = null!;

    internal CityHost Host { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Issuer = await FakeIssuer.StartAsync(Clock);
        Host = new CityHost(
            Clock,
            ("Broker:Authority", Issuer.Address),
            ("Broker:ClientId", FakeIssuer.ClientId),
            ("Broker:ClientSecret", FakeIssuer.ClientSecret),
            ("Broker:Acr:0", FakeIssuer.Level));
        await Host.InitializeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
