using System.Net;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Tests.Commands;

public sealed class UnknownOutcomeTests
{
    public static TheoryData<string> Failures => ["timeout", "write"];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task When_nobody_knows_the_outcome_the_same_form_comes_back_and_a_second_press_is_the_same_command(
        string failure)
    {
        var seen = new List<string>();
        await using var app = await StartAsync(form =>
        {
            seen.Add(form.Command.Value);
            return seen.Count > 1 ? "klart" : throw Failure(failure);
        });
        using var browser = new Browser(new Uri(app.Urls.Single()));
        await browser.OpenAsync("/form");
        var newcomer = browser.Fields("/skicka").Single(field => field.Name == "ny");

        await browser.SendAsync("/skicka", ("text", "å ä ö <b>"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, browser.Status);
        Assert.Contains("Vi vet inte om det gick fram", browser.Words, StringComparison.Ordinal);
        Assert.Contains(("text", "å ä ö <b>"), browser.Fields("/skicka"));
        Assert.Contains(newcomer, browser.Fields("/skicka"));
        await browser.SendAsync("/skicka");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal(seen[0], seen[1]);
    }

    [Fact]
    public async Task A_fault_of_ours_is_not_told_as_an_unknown_outcome()
    {
        await using var app = await StartAsync(_ => throw new InvalidOperationException("A bug on purpose."));
        using var browser = new Browser(new Uri(app.Urls.Single()));
        await browser.OpenAsync("/form");

        await browser.SendAsync("/skicka");

        Assert.Equal(HttpStatusCode.InternalServerError, browser.Status);
        Assert.DoesNotContain("A bug on purpose.", browser.Page.Source.Text, StringComparison.Ordinal);
    }

    private static Exception Failure(string kind) => kind == "timeout"
        ? new TimeoutException("No answer in time.")
        : new WriteOutcomeUnknownException("The disk did not say.", null);

    private static async Task<WebApplication> StartAsync(Func<CommandForm, string> act)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSite();
        builder.Services.AddVisitors();
        builder.Services.AddSingleton<Newcomers>();
        var app = builder.Build();
        app.UseSite();
        app.MapGet("/form", () => new RazorComponentResult<CommandPost>(new { Action = "/skicka" }));
        app.MapPost("/skicka", (HttpContext http) => TypedResults.Text(act(CommandForm.Of(http))))
            .AddEndpointFilter<RouteHandlerBuilder, CommandFilter>();
        await app.StartAsync();
        return app;
    }
}
