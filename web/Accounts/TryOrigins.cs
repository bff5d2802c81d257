using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>Says where a try to sign in comes from.</summary>
internal sealed class TryOrigins(Doors doors)
{
    /// <summary>Where the request comes from.</summary>
    public TryOrigin Of(HttpContext http) => new(
        doors.NetworkOf(http), KnownBrowser.NumberOf(http) is { } number ? doors.BrowserOf(number) : null);
}
