using Marknadsplatsen.Silo.Hosting;
using Marknadsplatsen.Web.Tests.Attacks;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(SiloHost))]

namespace Marknadsplatsen.Web.Tests.Hosting;

/// <summary>The whole program with the example city in it, on a real server, a port and a folder of its own.</summary>
public sealed class SiloHost : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("marknadsplatsen-web-");
    private readonly string environment;
    private readonly (string Key, string Value)[] settings;
    private Running program = null!;

    /// <summary>The program as a developer starts it.</summary>
    public SiloHost()
        : this("Development")
    {
    }

    internal SiloHost(string environment, params (string Key, string Value)[] settings) =>
        (this.environment, this.settings) = (environment, settings);

    /// <summary>A client of the server.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Services of the program.</summary>
    public IServiceProvider Services => program.Services;

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => StartAsync();

    /// <summary>Stops the program and starts it again on what it had stored.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Delete(recursive: true);
    }

    private async ValueTask StartAsync()
    {
        program = new Running(folder.FullName, environment, settings);
        program.UseKestrel(port: 0);
        program.StartServer();
        Client = program.CreateClient();
        await Services.GetRequiredService<StartUp>().Done;
    }

    private async ValueTask StopAsync()
    {
        Client.Dispose();
        await program.DisposeAsync();
        await program.Closed;
    }

    private sealed class Running(string folder, string environment, (string Key, string Value)[] settings)
        : WebApplicationFactory<StartUp>
    {
        private readonly LastOut lastOut = new();

        /// <summary>Completes when everything in the program is closed, its store too.</summary>
        public Task Closed => lastOut.Closed;

        protected override void ConfigureWebHost(IWebHostBuilder builder) => settings
            .Aggregate(builder, (host, setting) => host.UseSetting(setting.Key, setting.Value))
            .UseEnvironment(environment)
            .UseSetting("Storage:Folder", Path.Combine(folder, "data"))
            .UseSetting("Keys:Folder", Path.Combine(folder, "keys"))
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureServices(services =>
            {
                services.Insert(0, ServiceDescriptor.Singleton<IHostedService>(_ => lastOut));
                services.AddSingleton<IStartupFilter, WaysIn>();
                services.AddSingleton<AskedNames>();
                services.AddSingleton<IStartupFilter>(provider => provider.GetRequiredService<AskedNames>());
            });
    }

    // The program closes itself while the factory closes it, and the second to begin does not wait for the first. What
    // was made first is closed last: this.
    private sealed class LastOut : IHostedService, IDisposable
    {
        private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Closed => closed.Task;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose() => closed.TrySetResult();
    }
}
