using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Json;
using Marknadsplatsen.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Storage;

namespace Marknadsplatsen.Storage;

/// <summary>
/// Registers storage. The same registration serves both engines: they find a provider by its keyed name.
/// </summary>
public static class StorageRegistration
{
    /// <summary>
    /// Keeps the facts in SQLite in the folder of <see cref="StorageOptions"/>: grain storage and its serializer under
    /// <paramref name="name"/>, <see cref="IFactScan"/> and <see cref="IErasures"/>. The host refuses to start when the
    /// folder cannot be used. Call it before the engine's registration, so that the store opens before the grains
    /// start; it closes after they have stopped.
    /// </summary>
    public static IServiceCollection AddSqliteGrainStorage(
        this IServiceCollection services, string name = FactStore.Name)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<StorageOptions>()
            .BindConfiguration(StorageOptions.SectionName)
            .Validate(
                options => !string.IsNullOrWhiteSpace(options.Folder),
                $"{StorageOptions.FolderKey} is empty. Set it to the folder that is to hold the store, for example " +
                "./data.")
            .ValidateOnStart();

        services.TryAddSingleton(provider => SqliteFactStore.Open(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value.Folder,
            provider.GetRequiredService<ILogger<SqliteFactStore>>()));
        services.AddSingleton<IHostedService, StorageStart>();
        services.AddKeyedSingleton<IGrainStorageSerializer, JsonGrainStateSerializer>(name);
        services.AddKeyedSingleton<IGrainStorage>(name, (provider, key) => new SqliteGrainStorage(
            provider.GetRequiredService<SqliteFactStore>(),
            provider.GetRequiredKeyedService<IGrainStorageSerializer>(key)));
        services.AddSingleton<IFactScan>(provider => new SqliteFactScan(
            provider.GetRequiredService<SqliteFactStore>(),
            provider.GetRequiredKeyedService<IGrainStorageSerializer>(name)));
        services.AddSingleton<IErasures>(provider => new ErasureFile(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value.Folder,
            provider.GetRequiredService<SqliteFactStore>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }
}
