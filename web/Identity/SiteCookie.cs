using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Teams;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Identity;

/// <summary>
/// A cookie that the site sets. Each of them is here: the page about what is stored lists them, and a test finds any
/// other. Over https the browser knows it by the name with <c>__Host-</c> before it, which it keeps for this very host,
/// for https and for every path (RFC 6265bis, section 4.1.3.2): no neighbour of the host can plant one. Plain http is
/// answered on the machine itself only, unless <see cref="SiteOptions.AllowPlainHttp"/>, and browsers refuse the prefix
/// there.
/// </summary>
/// <param name="Name">The name without the prefix.</param>
/// <param name="Purpose">The key of what it does, in the texts about privacy.</param>
/// <param name="Life">How long the browser keeps it; null until it is closed.</param>
internal sealed record SiteCookie(string Name, string Purpose, TimeSpan? Life)
{
    /// <summary>What a browser takes for a promise of this host alone.</summary>
    public const string HostPrefix = "__Host-";

    /// <summary>Who takes part: a random id. It outlives a bad winter; chosen.</summary>
    public static readonly SiteCookie Person = new("mp-person", "AboutPrivacy.Cookie.Person", TimeSpan.FromDays(400));

    /// <summary>Who is signed in at a desk, until it has been left alone at lunch (DOMAIN 3.17).</summary>
    public static readonly SiteCookie Desk = new("mp-desk", "AboutPrivacy.Cookie.Desk", MemberSession.IdleMax);

    /// <summary>That this browser waits for a code.</summary>
    public static readonly SiteCookie Code = new("mp-kod", "AboutPrivacy.Cookie.Code", SentCode.Life);

    /// <summary>Whom a coordinator does things for, as long as a desk's sign-in may last (DOMAIN 3.17).</summary>
    public static readonly SiteCookie Acting = new("mp-at", "AboutPrivacy.Cookie.Acting", TimeSpan.FromHours(10));

    /// <summary>Which share card was opened.</summary>
    public static readonly SiteCookie Share = new("mp-share", "AboutPrivacy.Cookie.Share", null);

    /// <summary>Which questions this browser has asked without saying who asks; as long as they are kept.</summary>
    public static readonly SiteCookie Asked = new("mp-fraga", "AboutPrivacy.Cookie.Asked", TimeSpan.FromDays(366));

    /// <summary>That somebody with a card or a contact way has been in this browser; not who.</summary>
    public static readonly SiteCookie Known = new("mp-forr", "AboutPrivacy.Cookie.Known", TimeSpan.FromDays(400));

    /// <summary>That many share the device.</summary>
    public static readonly SiteCookie Kiosk = new("mp-kiosk", "AboutPrivacy.Cookie.Kiosk", TimeSpan.FromDays(365));

    /// <summary>Which language.</summary>
    public static readonly SiteCookie Language = new("sprak", "AboutPrivacy.Cookie.Language", TimeSpan.FromDays(365));

    /// <summary>Which version the person's own last change led to.</summary>
    public static readonly SiteCookie OwnWrite = new("nyss", "AboutPrivacy.Cookie.Own", TimeSpan.FromMinutes(1));

    /// <summary>That a form comes from one of our own pages.</summary>
    public static readonly SiteCookie Form = new("mp-form", "AboutPrivacy.Cookie.Form", null);

    /// <summary>A question to a passkey, until it is answered.</summary>
    public static readonly SiteCookie Key = new("mp-nyckel", "AboutPrivacy.Cookie.Key", TimeSpan.FromMinutes(5));

    /// <summary>That the person is at the city's identity broker and will be back.</summary>
    public static readonly SiteCookie Broker =
        new("mp-stad", "AboutPrivacy.Cookie.Broker", TimeSpan.FromMinutes(10));

    /// <summary>All of them, the ones that say most about somebody first.</summary>
    public static IReadOnlyList<SiteCookie> All =>
        [Person, Desk, Acting, Key, Broker, Share, Asked, Code, Form, OwnWrite, Known, Kiosk, Language];

    /// <summary>The name that a request's browser knows a cookie by.</summary>
    public static string NameIn(HttpContext http, string name) => http.Request.IsHttps ? HostPrefix + name : name;

    /// <summary>What the browser sent; null when it has none.</summary>
    public string? Read(HttpContext http) => http.Request.Cookies[NameIn(http, Name)];

    /// <summary>Whether the browser sent one, readable or not.</summary>
    public bool IsIn(HttpContext http) => http.Request.Cookies.ContainsKey(NameIn(http, Name));

    /// <summary>Gives it to the browser for as long as it lives.</summary>
    public void Write(HttpContext http, string value) =>
        http.Response.Cookies.Append(NameIn(http, Name), value, Shape(http));

    /// <summary>Takes it back.</summary>
    public void Remove(HttpContext http) => http.Response.Cookies.Delete(NameIn(http, Name), Shape(http));

    private CookieOptions Shape(HttpContext http) => new()
    {
        Path = "/",
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        MaxAge = Life,
    };
}
