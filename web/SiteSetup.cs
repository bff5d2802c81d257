using System.Text.Encodings.Web;
using System.Text.Unicode;
using Marknadsplatsen.Web.Dev;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web;

/// <summary>Registers what every page needs: static components, texts, language, settings.</summary>
public static class SiteSetup
{
    /// <summary>Adds rendering, texts and <see cref="SiteOptions"/> (validated at start).</summary>
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddProblemDetails();
        services.AddAboutPages();
        services.Configure<AntiforgeryOptions>(form => form.Cookie.Name = SiteCookie.Form.Name);
        services.TryAddSingleton<Texts>();
        // Without this å, ä and ö leave as entities: twice the bytes, and unreadable source.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddOptions<SiteOptions>()
            .BindConfiguration(SiteOptions.SectionName)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<SiteOptions>()
            .Configure<IHostEnvironment>((site, host) => site.StrictTexts |= host.IsDevelopment());
        services.AddOptions<RequestLocalizationOptions>().Configure<IOptions<SiteOptions>>((language, site) =>
        {
            var offered = site.Value.LanguagesOrDefault.ToArray();
            language.SetDefaultCulture(offered[0]).AddSupportedCultures(offered).AddSupportedUICultures(offered);
            language.RequestCultureProviders =
                [new CookieRequestCultureProvider { CookieName = SiteCookie.Language.Name }];
        });
        return services;
    }

    /// <summary>
    /// Security headers, pages for errors without a body, and the language of each request. First in the pipeline.
    /// </summary>
    public static IApplicationBuilder UseSite(this IApplicationBuilder app)
    {
        // With no proxy in Door:Proxies no header is believed, whoever sends it.
        if (app.ApplicationServices.GetService<IOptions<DoorOptions>>()?.Value.Proxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        app.UseRequestLocalization();
        app.UseSiteResponses();
        return app;
    }

    /// <summary>
    /// Maps the language switch, the pages that the law asks for, and in Development the style page at
    /// <c>/dev/style</c>.
    /// </summary>
    public static IEndpointRouteBuilder MapSite(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sprak/{code}", SwitchLanguage).ExcludeFromDescription();
        routes.MapAboutPages();
        if (routes.ServiceProvider.GetRequiredService<IWebHostEnvironment>().IsDevelopment())
        {
            routes.MapGet("/dev/style", () => new RazorComponentResult<StylePage>()).ExcludeFromDescription();
        }

        return routes;
    }

    private static Results<RedirectHttpResult, NotFound> SwitchLanguage(
        string code, string? tillbaka, HttpContext http, IOptions<SiteOptions> site)
    {
        if (!site.Value.LanguagesOrDefault.Contains(code, StringComparer.Ordinal))
        {
            return TypedResults.NotFound();
        }

        var choice = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(code));
        http.Response.Cookies.Append(SiteCookie.Language.Name, choice, new()
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            MaxAge = SiteCookie.Language.Life,
        });
        return TypedResults.LocalRedirect(IsOwnPath(tillbaka) ? tillbaka! : "/");
    }

    // A path on this site: one slash, then neither a slash nor a backslash, which browsers read as another host.
    private static bool IsOwnPath(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);
}
