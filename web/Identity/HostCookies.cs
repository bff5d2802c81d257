using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Identity;

/// <summary>
/// Gives the cookies that ASP.NET Core sets itself, those of sign-in and of forms, the name that the request asks for:
/// with <see cref="SiteCookie.HostPrefix"/> over https. Whatever scheme is added later gets it too.
/// </summary>
internal sealed class HostCookies(IHttpContextAccessor requests)
    : IPostConfigureOptions<CookieAuthenticationOptions>, IPostConfigureOptions<AntiforgeryOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions options) =>
        options.Cookie = new Named(options.Cookie, requests);

    public void PostConfigure(string? name, AntiforgeryOptions options) =>
        options.Cookie = new Named(options.Cookie, requests);

    private sealed class Named : CookieBuilder
    {
        private readonly IHttpContextAccessor requests;
        private string? plain;

        public Named(CookieBuilder shape, IHttpContextAccessor requests)
        {
            this.requests = requests;
            plain = shape.Name;
            Path = "/";
            Domain = null;
            HttpOnly = true;
            IsEssential = true;
            SameSite = shape.SameSite == SameSiteMode.Strict ? SameSiteMode.Strict : SameSiteMode.Lax;
            SecurePolicy = CookieSecurePolicy.SameAsRequest;
            MaxAge = shape.MaxAge;
            Expiration = shape.Expiration;
        }

        public override string? Name
        {
            get => plain is { } name && requests.HttpContext is { } http ? SiteCookie.NameIn(http, name) : plain;
            set => plain = value;
        }
    }
}
