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

    /// <summary>Whether the browser is on a shared device.</summary>
    public static bool IsOn(HttpContext http) => SiteCookie.Kiosk.IsIn(http);

    /// <summary>Whether the page is to forget its reader by itself: a shared device that knows somebody.</summary>
    public static bool WillForget(HttpContext http) =>
        IsOn(http) && Visitors.IsKnown(http);

    /// <summary>Makes the device shared, or one's own again.</summary>
    public static void Set(HttpContext http, bool isOn)
    {
        if (isOn)
        {
            SiteCookie.Kiosk.Write(http, "1");
            SiteCookie.Known.Remove(http);
        }
        else
        {
            SiteCookie.Kiosk.Remove(http);
        }
    }
}
