using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Attacks;

/// <summary>A city of its own for texts that everybody is shown.</summary>
public sealed class HostileCity : IAsyncLifetime
{
    internal CityHost Host { get; } = new();

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => Host.InitializeAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
