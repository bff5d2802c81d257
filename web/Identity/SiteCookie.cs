using Marknadsplatsen.Domain.Teams;

namespace Marknadsplatsen.Web.Identity;

/// <summary>
/// A cookie that the site sets. Each of them is here: the page about what is stored lists them, and a test finds any
/// other.
/// </summary>
/// <param name="Name">The name in the browser.</param>
/// <param name="Purpose">The key of what it does, in the texts about privacy.</param>
/// <param name="Life">How long the browser keeps it; null until it is closed.</param>
internal sealed record SiteCookie(string Name, string Purpose, TimeSpan? Life)
{
    /// <summary>Who takes part: a random id. It outlives a bad winter; chosen.</summary>
    public static readonly SiteCookie Person = new("mp-person", "AboutPrivacy.Cookie.Person", TimeSpan.FromDays(400));

    /// <summary>Who is signed in at a desk, until it has been left alone at lunch (DOMAIN 3.17).</summary>
    public static readonly SiteCookie Desk = new("mp-desk", "AboutPrivacy.Cookie.Desk", MemberSession.IdleMax);

    /// <summary>That many share the device.</summary>
    public static readonly SiteCookie Kiosk = new("mp-kiosk", "AboutPrivacy.Cookie.Kiosk", TimeSpan.FromDays(365));

    /// <summary>Which language.</summary>
    public static readonly SiteCookie Language = new("sprak", "AboutPrivacy.Cookie.Language", TimeSpan.FromDays(365));

    /// <summary>Which version the person's own last change led to.</summary>
    public static readonly SiteCookie OwnWrite = new("nyss", "AboutPrivacy.Cookie.Own", TimeSpan.FromMinutes(1));

    /// <summary>That a form comes from one of our own pages.</summary>
    public static readonly SiteCookie Form = new("mp-form", "AboutPrivacy.Cookie.Form", null);

    /// <summary>All of them, the ones that say most about somebody first.</summary>
    public static IReadOnlyList<SiteCookie> All => [Person, Desk, Form, OwnWrite, Kiosk, Language];
}
