using System.Net;
using Marknadsplatsen.Silo.City;
using Marknadsplatsen.Silo.Dev;
using Marknadsplatsen.Storage;
using Marknadsplatsen.Web;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Silo.Tests.Dev;

/// <summary>The ways in for developers on a real server, as if called from any address.</summary>
internal sealed class DevHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private DevHost(WebApplication app, HttpClient client, DirectoryInfo folder) =>
        (this.app, Client, this.folder) = (app, client, folder);

    /// <summary>A client that follows no redirect.</summary>
    public HttpClient Client { get; }

    public static async Task<DevHost> StartAsync(string environment, string callerAddress, bool allowRemote = false)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = environment,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var folder = Directory.CreateTempSubdirectory("mp-dev-");
        builder.Configuration.AddInMemoryCollection(
        [
            new("Dev:AllowRemote", allowRemote ? "true" : "false"), new("Storage:Folder", folder.FullName),
        ]);
        builder.Services.AddCity();
        builder.Services.AddVisitors();
        builder.Services.AddSite();
        builder.Services.AddDevSignIn();
        builder.Services.AddSqliteGrainStorage();
        builder.AddGrainEngine();
        var app = builder.Build();
        app.Use((http, next) =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse(callerAddress);
            return next(http);
        });
        app.UseRouting();
        app.MapDevSignIn();
        await app.StartAsync();
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(app.Urls.Single()),
        };
        return new DevHost(app, client, folder);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
