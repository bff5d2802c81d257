using System.Globalization;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web;

/// <summary>What every answer carries, and what a person meets when an answer has no page of its own.</summary>
internal static class SiteResponses
{
    /// <summary>
    /// Adds security headers, and gives errors without a body a page, or problem details for the API.
    /// </summary>
    public static void UseSiteResponses(this IApplicationBuilder app)
    {
        app.Use(SiteHeaders.AddAsync);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = http => Describe(http, StatusOf(http.Features.Get<IExceptionHandlerFeature>()?.Error)),
        });
        app.UseStatusCodePages(context => Describe(context.HttpContext, context.HttpContext.Response.StatusCode));
    }

    /// <summary>
    /// Says that too much was asked for at once, and when to come back. A form comes back with all that was typed.
    /// </summary>
    public static async Task TellBusyAsync(HttpContext http, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (WantsPage(http.Request) && await CommandFilter.FieldsOfAsync(http) is { } fields)
        {
            var again = RepeatPage.Of(RepeatReason.Busy, fields, StatusCodes.Status429TooManyRequests);
            await again.ExecuteAsync(http);
            return;
        }

        await Describe(http, StatusCodes.Status429TooManyRequests);
    }

    private static async Task Describe(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        if (WantsPage(http.Request))
        {
            var page = new RazorComponentResult<ErrorPage>(new { Kind = KindOf(status) });
            await page.ExecuteAsync(http);
            return;
        }

        await TypedResults.Problem(statusCode: status).ExecuteAsync(http);
    }

    // A request that cannot be read is the sender's fault, not ours.
    private static int StatusOf(Exception? fault) =>
        (fault as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError;

    private static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api")
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static ErrorKind KindOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => ErrorKind.Stale,
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => ErrorKind.Closed,
        StatusCodes.Status429TooManyRequests => ErrorKind.Busy,
        StatusCodes.Status503ServiceUnavailable => ErrorKind.Unknown,
        >= 500 => ErrorKind.Broken,
        _ => ErrorKind.Missing,
    };
}
