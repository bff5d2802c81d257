using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Storage;

namespace Marknadsplatsen.Storage.Tests;

public sealed class RegistrationTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_host_opens_the_store_finds_it_by_name_and_closes_it()
    {
        using (var host = Host(_folder.Path))
        {
            await host.StartAsync();
            Assert.True(File.Exists(_folder.Database));
            Assert.Throws<StorageRefusedException>(_folder.Open);

            Assert.IsType<JsonGrainStateSerializer>(
                host.Services.GetRequiredKeyedService<IGrainStorageSerializer>(FactStore.Name));
            Assert.IsType<SqliteFactScan>(host.Services.GetRequiredService<IFactScan>());
            var storage = host.Services.GetRequiredKeyedService<IGrainStorage>(FactStore.Name);
            await storage.WriteStateAsync("s", GrainId.Create("t", "k"), new GrainState<string>("value"));
            await host.StopAsync();
        }

        using var store = _folder.Open();
        Assert.NotNull(await store.ReadAsync("s", "t/k", CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task An_empty_folder_setting_stops_the_start_and_names_the_key(string folder)
    {
        using var host = Host(folder);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("Storage:Folder", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_use_stops_the_start()
    {
        using var store = _folder.Open();
        using var host = Host(_folder.Path);

        await Assert.ThrowsAsync<StorageRefusedException>(() => host.StartAsync());
    }

    [Fact]
    public void The_default_folder_is_data_beside_the_program() => Assert.Equal("./data", new StorageOptions().Folder);

    private static IHost Host(string folder)
    {
        var settings = new HostApplicationBuilderSettings();
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(settings);
        builder.Configuration.AddInMemoryCollection([new(StorageOptions.FolderKey, folder)]);
        builder.Services.AddSqliteGrainStorage();
        return builder.Build();
    }
}
