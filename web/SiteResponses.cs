using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web;

/// <summary>What every answer carries, and what a person meets when an answer has no page of its own.</summary>
internal static class SiteResponses
{
    private const StringComparison OfText = StringComparison.OrdinalIgnoreCase;

    /// <summary>
    /// Adds security headers, and gives errors without a body a page, or problem details for the API.
    /// </summary>
    public static void UseSiteResponses(this IApplicationBuilder app)
    {
        app.Use(AddHeaders);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = http => Describe(http, StatusOf(http.Features.Get<IExceptionHandlerFeature>()?.Error)),
        });
        app.UseStatusCodePages(context => Describe(context.HttpContext, context.HttpContext.Response.StatusCode));
    }

    private static Task AddHeaders(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy(http.Request);
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            if (Kiosk.WillForget(http) && http.Response.ContentType?.StartsWith("text/html", OfText) == true)
            {
                headers["Refresh"] = FormattableString.Invariant(
                    $"{Kiosk.ForgetAfterSeconds}; url={Kiosk.ForgetPath}");
            }

            return Task.CompletedTask;
        });
        return next(http);
    }

    // Everything comes from this host; nothing on the pages needs inline script or style. No page may be framed.
    private static string ContentPolicy(HttpRequest request) =>
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        + $"connect-src 'self'{OwnSocket(request)}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // Safari before 16 and Chrome before 71 do not count the host's own WebSocket as 'self'
    // (github.com/w3c/webappsec-csp/issues/7), and these phones are in use: it is named.
    private static string OwnSocket(HttpRequest request) => request.Host.Value is { Length: > 0 } host && IsPlain(host)
        ? $" {(request.IsHttps ? "wss" : "ws")}://{host}"
        : "";

    // A host that a program made up could otherwise end the rule and begin one of its own.
    private static bool IsPlain(string host) =>
        host.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or ':' or '[' or ']');

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
        StatusCodes.Status503ServiceUnavailable => ErrorKind.Unknown,
        >= 500 => ErrorKind.Broken,
        _ => ErrorKind.Missing,
    };
}
