using System.Net;
using Marknadsplatsen.Web.Live;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web;

/// <summary>What a request must be before anything looks at it.</summary>
internal static class SiteGate
{
    /// <summary>
    /// Leads plain http to https, except on the machine itself, and stops whatever another site sends in a visitor's
    /// name. Whether a form is our own is looked at once more by its token.
    /// </summary>
    public static Task PassAsync(HttpContext http, RequestDelegate next)
    {
        if (!IsSafeLine(http))
        {
            // A program that is led on would send the next secret in the open too, and nobody would notice.
            return IsReading(http.Request) && !IsForPrograms(http.Request)
                ? ToHttps(http)
                : Refuse(http, StatusCodes.Status400BadRequest);
        }

        return IsReading(http.Request) || IsOwn(http.Request)
            ? next(http)
            : Refuse(http, StatusCodes.Status403Forbidden);
    }

    /// <summary>
    /// Whether nobody on the way can read along: https, or a host that a browser never leaves the machine for. Checks
    /// of health come from the machine's own surroundings and say nothing.
    /// </summary>
    private static bool IsSafeLine(HttpContext http) =>
        http.Request.IsHttps
        || IsThisMachine(http.Request.Host.Host)
        || http.Request.Path.StartsWithSegments("/health")
        || http.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value.AllowPlainHttp;

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsReading(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static bool IsForPrograms(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/openapi")
        || request.Path.StartsWithSegments("/live");

    private static bool IsOwn(HttpRequest request) =>
        OriginRule.Allows(request) && request.Headers["Sec-Fetch-Site"].ToString() is not ("cross-site" or "same-site");

    private static Task ToHttps(HttpContext http)
    {
        var request = http.Request;
        http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        http.Response.Headers.Location =
            $"https://{request.Host.Host}{request.PathBase}{request.Path}{request.QueryString}";
        return Task.CompletedTask;
    }

    private static Task Refuse(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
