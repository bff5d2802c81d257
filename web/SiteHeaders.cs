using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Marknadsplatsen.Web;

/// <summary>The headers that every answer carries.</summary>
internal static class SiteHeaders
{
    private const StringComparison OfText = StringComparison.OrdinalIgnoreCase;

    // A year, as the list of browsers asks for (hstspreload.org); only where the answer came over https.
    private const string OnlyHttps = "max-age=31536000; includeSubDomains";

    // Nothing on the pages asks for any of these. Passkeys are not listed: they are for the own host by themselves.
    private const string NoSensors =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
        + "microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()";

    private static readonly object KeptKey = new();

    /// <summary>Adds them just before the answer leaves, when it is known what it is.</summary>
    public static Task AddAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            Add(http);
            return Task.CompletedTask;
        });
        return next(http);
    }

    /// <summary>
    /// The browser's back button shows this answer as it was, with what was typed in it: a long form in which nothing
    /// is any participant's. Otherwise the browser asks for the page anew, or refuses to show what a form answered.
    /// </summary>
    public static void KeepForBackButton(HttpContext http) => http.Items[KeptKey] = true;

    private static void Add(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy(http.Request);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = NoSensors;
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Origin-Agent-Cluster"] = "?1";
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = OnlyHttps;
        }

        if (http.Response.ContentType?.StartsWith("text/html", OfText) != true)
        {
            return;
        }

        if (http.Items.ContainsKey(KeptKey) && !Kiosk.WillForget(http))
        {
            headers.CacheControl = "private, no-cache";
            headers.Pragma = StringValues.Empty;
        }

        // What somebody's browser shows of theirs is not left in it (RELIABILITY section 6).
        if (StringValues.IsNullOrEmpty(headers.CacheControl))
        {
            headers.CacheControl = Visitors.HasCookie(http) || Visitors.IsSigningIn(http) ? "no-store" : "no-cache";
        }

        if (Kiosk.WillForget(http))
        {
            headers["Refresh"] = FormattableString.Invariant($"{Kiosk.ForgetAfterSeconds}; url={Kiosk.ForgetPath}");
        }
    }

    // Everything comes from this host; nothing on the pages needs inline script or style. No page may be framed.
    private static string ContentPolicy(HttpRequest request) =>
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; "
        + $"connect-src 'self'{OwnSocket(request)}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // Safari before 16 and Chrome before 71 do not count the host's own WebSocket as 'self'
    // (github.com/w3c/webappsec-csp/issues/7), and these phones are in use: it is named.
    private static string OwnSocket(HttpRequest request) => request.Host.Value is { Length: > 0 } host && IsPlain(host)
        ? $" {(request.IsHttps ? "wss" : "ws")}://{host}"
        : "";

    // A host that a program made up could otherwise end the rule and begin one of its own.
    private static bool IsPlain(string host) =>
        host.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or ':' or '[' or ']');
}
