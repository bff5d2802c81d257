using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Storage;

namespace Marknadsplatsen.Grains.Tests.Conformance;

/// <summary>
/// The grains of this test assembly running on whichever engine the build chose. What differs between the engines is in
/// files that end with the engine's name, and nowhere else.
/// </summary>
internal sealed class GrainHost : IAsyncDisposable
{
    public const string Store = "store";

    private readonly IHost host;

    private GrainHost(IHost host, MemoryStore records, ManualTime time, Probe probe)
    {
        this.host = host;
        (Records, Time, Probe) = (records, time, probe);
        Grains = host.Services.GetRequiredService<IGrainFactory>();
    }

    public IGrainFactory Grains { get; }

    public MemoryStore Records { get; }

    public ManualTime Time { get; }

    public Probe Probe { get; }

    public IServiceProvider Services => host.Services;

    /// <summary>A running host; one that was stopped before is continued by passing its records and time.</summary>
    public static async Task<GrainHost> StartAsync(
        MemoryStore? records = null, ManualTime? time = null, Probe? probe = null, TimeSpan? callTimeout = null)
    {
        records ??= new MemoryStore();
        time ??= new ManualTime();
        probe ??= new Probe();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddKeyedSingleton<IGrainStorage>(Store, records);
        builder.Services.AddSingleton(probe);
        builder.Services.AddSingleton(time);
        Engine.Add(builder, time, records, callTimeout ?? TimeSpan.FromSeconds(30));
        var host = builder.Build();
        await host.StartAsync();
        return new GrainHost(host, records, time, probe);
    }

    /// <summary>Lets so much time pass that every idle grain is collected.</summary>
    public Task LetIdleGrainsBeCollectedAsync() => Engine.LetIdleGrainsBeCollectedAsync(this);

    /// <summary>Lets so much time pass that every call under way has timed out.</summary>
    public Task LetCallsTimeOutAsync() => Engine.LetCallsTimeOutAsync(this);

    /// <summary>Stops gracefully.</summary>
    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
