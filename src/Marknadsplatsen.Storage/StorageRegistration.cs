using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Blobs;
using Marknadsplatsen.Storage.Files;
using Marknadsplatsen.Storage.Json;
using Marknadsplatsen.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
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
    /// <summary>Keeps the facts where <see cref="StorageOptions.ProviderKey"/> says.</summary>
    /// <param name="services">The host's services; call it before the engine's registration.</param>
    /// <param name="settings">The host's configuration.</param>
    /// <param name="isAlone">Whether this process alone may use the store, as on the embedded engine.</param>
    /// <param name="name">The name of the grain storage.</param>
    public static IServiceCollection AddFactStore(
        this IServiceCollection services, IConfiguration settings, bool isAlone, string name = FactStore.Name)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var provider = settings[StorageOptions.ProviderKey];
        if (string.IsNullOrEmpty(provider))
        {
            return services.AddSqliteGrainStorage(name);
        }

        return Enum.TryParse<StorageProvider>(provider, ignoreCase: true, out var kind) && Enum.IsDefined(kind)
            ? kind == StorageProvider.Sqlite ? services.AddSqliteGrainStorage(name) : services.AddBlobs(isAlone, name)
            : throw new StorageRefusedException(
                $"{StorageOptions.ProviderKey} is '{provider}'; it must be "
                + $"{string.Join(" or ", Enum.GetNames<StorageProvider>())}.");
    }

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
        services.AddSingleton<IBlobFiles>(provider => new FolderFiles(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value.Folder));
        services.AddSingleton<IErasures>(provider => new ErasureFile(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value.Folder,
            provider.GetRequiredService<SqliteFactStore>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }

    /// <summary>
    /// The same over Azure Blobs. The host refuses to start when the account cannot be used and, if it must be alone,
    /// while another program keeps the store.
    /// </summary>
    private static IServiceCollection AddBlobs(this IServiceCollection services, bool isAlone, string name)
    {
        services.AddOptions<BlobOptions>().BindConfiguration(BlobOptions.SectionName);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => BlobAccount.Open(
            provider.GetRequiredService<IOptions<BlobOptions>>().Value));
        if (isAlone)
        {
            services.AddHostedService<WriterLease>();
        }

        services.AddSingleton<IBlobFiles, ContainerFiles>();
        services.AddSingleton<BlobErasures>();
        services.AddSingleton<IErasures>(provider => provider.GetRequiredService<BlobErasures>());
        services.AddHostedService(provider => provider.GetRequiredService<BlobErasures>());
        services.AddKeyedSingleton<IGrainStorageSerializer, JsonGrainStateSerializer>(name);
        services.AddKeyedSingleton<IGrainStorage>(name, (provider, key) => new BlobGrainStorage(
            provider.GetRequiredService<BlobAccount>(),
            provider.GetRequiredKeyedService<IGrainStorageSerializer>(key)));
        services.AddSingleton<IFactScan>(provider => new BlobFactScan(
            provider.GetRequiredService<BlobAccount>(),
            provider.GetRequiredKeyedService<IGrainStorageSerializer>(name)));
        return services;
    }
}
