using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Identity;

/// <summary>
/// A device that many share, such as a computer in a common room: it forgets whoever uses it after three minutes
/// without a new page (DOMAIN 3.17). Nothing is lost, since every answer is saved at once. Works without script.
/// </summary>
internal static class Kiosk
{
    /// <summary>The path that a waiting page goes to by itself.</summary>
    public const string ForgetPath = "/glom/sjalv";

    /// <summary>Seconds without a new page (DOMAIN 3.17).</summary>
    public const int ForgetAfterSeconds = 180;

    private const string Shared = "1";
    private const string Helping = "hjalp";

    /// <summary>Whether the browser is on a shared device.</summary>
    public static bool IsOn(HttpContext http) => SiteCookie.Kiosk.IsIn(http);

    /// <summary>
    /// Whether somebody helps somebody else here (DOMAIN section 1 row 98): the device is shared until they are done.
    /// </summary>
    public static bool IsHelping(HttpContext http) => SiteCookie.Kiosk.Read(http) == Helping;

    /// <summary>The device is shared while somebody is helped. One that many share already stays so.</summary>
    public static void BeginHelp(HttpContext http)
    {
        if (!IsOn(http))
        {
            SiteCookie.Kiosk.Write(http, Helping);
            SiteCookie.Known.Remove(http);
        }
    }

    /// <summary>The helping is over, and the device its owner's again.</summary>
    public static void EndHelp(HttpContext http)
    {
        if (IsHelping(http))
        {
            SiteCookie.Kiosk.Remove(http);
        }
    }

    /// <summary>Whether the page is to forget its reader by itself: a shared device that knows somebody.</summary>
    public static bool WillForget(HttpContext http) =>
        IsOn(http) && Visitors.IsKnown(http);

    /// <summary>Makes the device shared, or one's own again.</summary>
    public static void Set(HttpContext http, bool isOn)
    {
        if (isOn)
        {
            SiteCookie.Kiosk.Write(http, Shared);
            SiteCookie.Known.Remove(http);
        }
        else
        {
            SiteCookie.Kiosk.Remove(http);
        }
    }
}
