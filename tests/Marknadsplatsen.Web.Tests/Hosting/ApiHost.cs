using Marknadsplatsen.Web.Api;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Matching;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(ApiHost))]

namespace Marknadsplatsen.Web.Tests.Hosting;

/// <summary>The API over a freshly loaded city, on a real server and a port of its own, without grains.</summary>
public sealed class ApiHost : IAsyncLifetime
{
    private WebApplication app = null!;

    /// <summary>A client of the server.</summary>
    public HttpClient Client { get; private set; } = null!;

    internal CatalogReplica Catalog => app.Services.GetRequiredService<CatalogReplica>();

    internal ExposureReplica Exposure => app.Services.GetRequiredService<ExposureReplica>();

    internal MatchTexts Texts => app.Services.GetRequiredService<MatchTexts>();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(new ManualTime(DemoCards.LoadedAt.AddHours(5)));
        builder.Services.AddSingleton(DemoCards.File.Vocabulary);
        builder.Services.AddSite();
        builder.Services.AddMarketplaceApi();
        app = builder.Build();
        app.UseSite();
        app.MapMarketplaceApi();
        app.MapGet("/api/v1/fault", string () => throw new InvalidOperationException("A fault on purpose."));
        app.MapGet("/api/v1/unreadable", string () => throw new BadHttpRequestException("Unreadable on purpose.", 408));
        Catalog.Apply(DemoCards.All);
        await app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
