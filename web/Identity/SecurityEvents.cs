using Marknadsplatsen.Domain.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Identity;

/// <summary>
/// Writes down who came in and who was not let in, so that an attack is seen, and not who anybody is. What can be found
/// again is a network, for the rest of the day.
/// </summary>
internal sealed class SecurityEvents(Doors doors, ILogger<SecurityEvents> log)
{
    // Enough to tell networks apart for a day, and less than what is stored of one.
    private const int NetworkLength = 8;

    private const string NoRoute = "(no page)";

    /// <summary>Somebody is known from now on.</summary>
    public void CameIn(HttpContext http, WayIn way) => SecurityLog.CameIn(log, way, NetworkOf(http));

    /// <summary>Somebody is not, with that.</summary>
    public void Refused(HttpContext http, WayIn way) => SecurityLog.TryRefused(log, way, NetworkOf(http));

    /// <summary>A try with a card, a code or a slip; null is one that the slow hash had no time for.</summary>
    public void Tried(HttpContext http, WayIn way, SignInOutcome? outcome)
    {
        switch (outcome)
        {
            case SignInOutcome.Welcome:
                CameIn(http, way);
                break;
            case SignInOutcome.Refused:
                Refused(http, way);
                break;
            default:
                SecurityLog.TryDelayed(log, way, NetworkOf(http));
                break;
        }
    }

    /// <summary>A try that is heard later.</summary>
    public void Delayed(HttpContext http, WayIn way) => SecurityLog.TryDelayed(log, way, NetworkOf(http));

    /// <summary>The browser is nobody's from now on.</summary>
    public void Forgotten(HttpContext http) => SecurityLog.Forgotten(log, NetworkOf(http));

    /// <summary>A form that no page of ours made for this browser, or one that had grown old.</summary>
    public void FormWithoutMark(HttpContext http) =>
        SecurityLog.FormWithoutMark(log, RouteOf(http), NetworkOf(http));

    /// <summary>
    /// Stands around everything else and writes down each answer that refuses. What is somebody else's is answered as
    /// missing, so missing things of a route that exists are written down too.
    /// </summary>
    public static async Task WatchAsync(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (http.Response.StatusCode is >= 401 and <= 429)
        {
            http.RequestServices.GetService<SecurityEvents>()?.Answered(http, http.Response.StatusCode);
        }
    }

    private void Answered(HttpContext http, int status)
    {
        switch (status)
        {
            case StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden:
                SecurityLog.AccessRefused(log, RouteOf(http), VisitorOf(http), status, NetworkOf(http));
                break;
            case StatusCodes.Status404NotFound or StatusCodes.Status410Gone when http.GetEndpoint() is not null:
                SecurityLog.NothingToSee(log, RouteOf(http), VisitorOf(http), NetworkOf(http));
                break;
            case StatusCodes.Status429TooManyRequests:
                SecurityLog.TooOften(log, RouteOf(http), NetworkOf(http));
                break;
        }
    }

    /// <summary>As it is written in the program. What somebody asked for is in the address, and not logged.</summary>
    private static string RouteOf(HttpContext http) =>
        (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? NoRoute;

    private static string VisitorOf(HttpContext http) => Visitors.DeskOf(http) switch
    {
        { Team.Association: not null } desk => $"an association's {desk.Role}",
        { } desk => $"a coordinators' {desk.Role}",
        null => Visitors.HasParticipantCookie(http) ? "a participant" : "nobody known",
    };

    private string NetworkOf(HttpContext http) => doors.NetworkOf(http) is { } network ? network[..NetworkLength] : "-";
}
