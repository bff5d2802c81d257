using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Browsers let any site open a WebSocket here with the visitor's cookies (CORS does not apply), so that the origin
/// they always send must be our own host. What sends none is no browser, and has no one else's cookies.
/// </summary>
internal static class OriginRule
{
    /// <summary>Whether the request may have come from one of our own pages.</summary>
    public static bool Allows(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && Uri.TryCreate($"{from.Scheme}://{request.Host}", UriKind.Absolute, out var here)
                && string.Equals(from.Authority, here.Authority, StringComparison.OrdinalIgnoreCase));
    }
}
