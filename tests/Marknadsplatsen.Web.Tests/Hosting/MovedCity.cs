namespace Marknadsplatsen.Web.Tests.Hosting;

/// <summary>A city whose clock a test class puts forward.</summary>
public sealed class MovedCity : IAsyncLifetime
{
    /// <summary>Makes the city; it starts with the class.</summary>
    public MovedCity() => Host = new CityHost(Clock);

    internal MovedTime Clock { get; } = new();

    internal CityHost Host { get; }

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => Host.InitializeAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
