using System.IO.Compression;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Dev;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Limits;
using Marknadsplatsen.Web.Listening;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.ResponseCompression;
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
        services.AddLimits();
        services.Configure<AntiforgeryOptions>(form => form.Cookie.Name = SiteCookie.Form.Name);
        services.AddSingleton<IPostConfigureOptions<AntiforgeryOptions>, HostCookies>();
        services.AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>, HostCookies>();
        AddDoor(services);
        services.TryAddSingleton<Texts>();
        services.AddSingleton<Recordings>();
        services.AddSingleton<IValidateOptions<ListeningOptions>, ListeningOptions>();
        services.AddOptions<ListeningOptions>().BindConfiguration(ListeningOptions.SectionName).ValidateOnStart();
        AddCompression(services);
        // Without this å, ä and ö leave as entities: twice the bytes, and unreadable source.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddOptions<SiteOptions>()
            .BindConfiguration(SiteOptions.SectionName)
            .ValidateDataAnnotations()
            .Validate(
                site => site.LanguagesOrDefault.All(code => Tongue.Find(code) is not null),
                $"Site:Languages names a language there is no text in; there are {Tongue.Codes}.")
            .ValidateOnStart();
        services.AddOptions<SiteOptions>()
            .Configure<IHostEnvironment>((site, host) => site.StrictTexts |= host.IsDevelopment());
        services.AddOptions<RequestLocalizationOptions>().Configure<IOptions<SiteOptions>>((language, site) =>
        {
            var offered = site.Value.LanguagesOrDefault.Select(code => Tongue.Find(code)!.Culture).ToList();
            language.DefaultRequestCulture = new RequestCulture(offered[0]);
            language.SupportedCultures = language.SupportedUICultures = [.. offered, Tongue.Swedish.Culture];
            language.RequestCultureProviders = [new ChosenLanguage()];
        });
        return services;
    }

    /// <summary>
    /// Security headers, pages for errors without a body, the language of each request, and what is stopped before
    /// anything looks at it. First in the pipeline.
    /// </summary>
    public static IApplicationBuilder UseSite(this IApplicationBuilder app)
    {
        // With no proxy in Door:Proxies no header is believed, whoever sends it.
        if (app.ApplicationServices.GetRequiredService<IOptions<DoorOptions>>().Value.Proxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseSiteResponses();
        app.Use(SecurityEvents.WatchAsync);
        app.Use(SiteGate.PassAsync);
        app.UseRateLimiter();
        app.UseRequestTimeouts();
        return app;
    }

    /// <summary>
    /// Maps the language switch, the pages that the law asks for, and in Development the style page at
    /// <c>/dev/style</c>.
    /// </summary>
    public static IEndpointRouteBuilder MapSite(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sprak/{code}", SwitchLanguage).ExcludeFromDescription();
        routes.MapGet(Recordings.Path + "/{name}", Recordings.Get).ExcludeFromDescription();
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

        var choice = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(Tongue.Find(code)!.Culture));
        SiteCookie.Language.Write(http, choice);
        return TypedResults.LocalRedirect(LocalPath.OrElse(tillbaka, "/"));
    }

    /// <summary>
    /// Pages leave packed, over https too. What could be guessed from their length (breachattack.com) is the form's
    /// token, which is masked anew in every answer, and a person's own links, which stand on no page that repeats words
    /// from an address.
    /// </summary>
    private static void AddCompression(IServiceCollection services)
    {
        services.AddResponseCompression(packing =>
        {
            packing.EnableForHttps = true;
            packing.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "text/calendar"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    private static void AddDoor(IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<DoorOptions>, DoorOptions>();
        services.AddOptions<DoorOptions>().BindConfiguration(DoorOptions.SectionName).ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<DoorOptions>>((forwarded, door) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in door.Value.Proxies)
            {
                forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
    }

    /// <summary>
    /// Only what the person chose. What the browser says it likes (Accept-Language) is often its maker's choice, and
    /// would hide the words that people around the person use.
    /// </summary>
    private sealed class ChosenLanguage : RequestCultureProvider
    {
        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
            Task.FromResult(Tongue.IsSwedishOnly(httpContext.Request.Path)
                ? new ProviderCultureResult(Tongue.Swedish.Code)
                : CookieRequestCultureProvider.ParseCookieValue(SiteCookie.Language.Read(httpContext) ?? ""));
    }
}
