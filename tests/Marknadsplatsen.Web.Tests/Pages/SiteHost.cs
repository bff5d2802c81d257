using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Tests.Pages;

/// <summary>The shell of the pages behind real HTTP, without grains; its own loopback port.</summary>
internal sealed class SiteHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private SiteHost(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(app.Urls.Single()),
        };
    }

    /// <summary>Asks the host; redirects are answers, not followed.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts in an environment, with settings such as <c>Site:DemoNotice</c>.</summary>
    public static async Task<SiteHost> StartAsync(string environment, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(one => one.Key, one => (string?)one.Value));
        builder.Services.AddSite();
        builder.Services.AddSingleton(DemoCards.File.Vocabulary);
        var app = builder.Build();
        app.UseSite();
        app.MapSite();
        app.MapGet("/fel", (HttpContext http) => http.Request.Query.ContainsKey("aldrig")
            ? "ok"
            : throw new InvalidOperationException("A fault that a page must survive."));
        await app.StartAsync();
        return new SiteHost(app);
    }

    /// <summary>Asks as a browser does when a person follows a link.</summary>
    public Task<HttpResponseMessage> OpenAsync(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml");
        return Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
