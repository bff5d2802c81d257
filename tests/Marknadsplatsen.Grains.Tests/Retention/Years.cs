using Marknadsplatsen.Grains.Tests.Conformance;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Retention;

/// <summary>
/// The product over years: it is stopped, and started on what it stored at a later date. Letting a clock run would tick
/// every minute of them.
/// </summary>
internal sealed class Years : IAsyncDisposable
{
    private Years(ProductHost host) => Host = host;

    public ProductHost Host { get; private set; }

    public static async Task<Years> StartAsync() => new(await ProductHost.StartAsync());

    public async Task PassAsync(double days)
    {
        var (facts, then) = (Host.Facts, Host.Time.GetUtcNow().AddDays(days));
        await Host.DisposeAsync();
        Host = await ProductHost.StartAsync(facts, new ManualTime(then));
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
