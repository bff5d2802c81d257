using System.Net;
using Marknadsplatsen.Web.Api;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Tests.Guard;

/// <summary>A request that is never done is ended, with words for people and for programs.</summary>
public sealed class SlowAnswerTests : IAsyncLifetime
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication app = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("Limits:RequestSeconds", "1")]);
        builder.Services.AddSingleton(DemoCards.File.Vocabulary);
        builder.Services.AddSite();
        builder.Services.AddMarketplaceApi();
        app = builder.Build();
        app.UseSite();
        app.MapGet("/api/v1/aldrig", WaitAsync);
        app.MapGet("/aldrig", WaitAsync);
        await app.StartAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("/aldrig", "text/html")]
    [InlineData("/api/v1/aldrig", "application/problem+json")]
    public async Task A_request_that_is_never_done_is_answered_that_nobody_knows(string path, string kind)
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html");

        using var answer = await http.SendAsync(request);

        await ended.Task;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(kind, answer.Content.Headers.ContentType?.MediaType);
    }

    private async Task WaitAsync(HttpContext http)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted);
        }
        finally
        {
            ended.TrySetResult();
        }
    }
}
