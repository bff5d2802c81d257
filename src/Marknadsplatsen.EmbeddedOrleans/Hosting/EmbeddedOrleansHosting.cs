using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Embedded;

namespace Orleans.Hosting;

/// <summary>Puts the embedded engine into a host.</summary>
public static class EmbeddedOrleansHosting
{
    /// <summary>
    /// Runs grains in this process from the host's start to its stop, and registers <see cref="IGrainFactory"/>. A
    /// grain's stores are keyed services of type <see cref="Storage.IGrainStorage"/>. Register an <see
    /// cref="IWorkScheduler"/> or a
    /// <see cref="TimeProvider"/> of your own to decide where and when everything runs.
    /// </summary>
    public static IServiceCollection AddEmbeddedOrleans(
        this IServiceCollection services, Action<EmbeddedOrleansOptions> configure)
    {
        services.Configure(configure);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IWorkScheduler, ThreadPoolScheduler>();
        services.AddSingleton<GrainEngine>();
        services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<GrainEngine>());
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<GrainEngine>());
        return services;
    }
}
