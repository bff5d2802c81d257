using System.Net;
using System.Net.Http.Json;
using Marknadsplatsen.Web.Live;

namespace Marknadsplatsen.Web.Tests.Live;

/// <summary>One browser's cookies: ordinary requests, and live connections.</summary>
internal sealed class LiveBrowser : IAsyncDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly Uri address;

    public LiveBrowser(Uri address)
    {
        this.address = address;
        Http = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = address };
    }

    public HttpClient Http { get; }

    public CookieContainer Cookies => cookies;

    /// <summary>Opens a page that asks to follow these.</summary>
    public Task<LivePage> FollowAsync(params string[] asked) => LivePage.OpenAsync(address, cookies, asked);

    /// <summary>The status of a catch-up.</summary>
    public async Task<HttpStatusCode> StatusAsync(string query)
    {
        using var response = await Http.GetAsync($"/live/changes?{query}");
        return response.StatusCode;
    }

    public async Task<LiveAnswer> SinceAsync(string audience, long since) =>
        (await Http.GetFromJsonAsync<LiveAnswer>(
            $"/live/changes?audience={audience}&since={since}", LiveJson.Options))!;

    public ValueTask DisposeAsync()
    {
        Http.Dispose();
        return ValueTask.CompletedTask;
    }
}
