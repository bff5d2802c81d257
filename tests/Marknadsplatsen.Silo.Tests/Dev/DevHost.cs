using System.Net;
using Marknadsplatsen.Silo.City;
using Marknadsplatsen.Silo.Dev;
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

    private DevHost(WebApplication app, HttpClient client) => (this.app, Client) = (app, client);

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
        builder.Configuration.AddInMemoryCollection([new("Dev:AllowRemote", allowRemote ? "true" : "false")]);
        builder.Services.AddCity();
        builder.Services.AddVisitors();
        builder.Services.AddSite();
        builder.Services.AddDevSignIn();
        builder.Services.AddSingleton(NoGrains.Factory);
        var app = builder.Build();
        app.Use((http, next) =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse(callerAddress);
            return next(http);
        });
        app.UseRouting();
        app.MapDevSignIn();
        await app.StartAsync();
        return new DevHost(app, new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(app.Urls.Single()),
        });
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
