using Marknadsplatsen.Web.About;
using Marknadsplatsen.Web.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web;

/// <summary>
/// The pages that the law asks for, linked from the foot of every page: they need neither grains nor a sign-in.
/// </summary>
internal static class AboutPages
{
    /// <summary>The statement that the law on access to digital public services asks for (DOMAIN 3.4).</summary>
    public const string AccessPath = "/tillganglighet";

    /// <summary>What is stored of whom, and why (GDPR art. 13).</summary>
    public const string PrivacyPath = "/integritet";

    /// <summary>The rules of saying yes and of sharing.</summary>
    public const string ConsentPath = "/samtycke";

    /// <summary>Whether taking part changes what somebody lives on (DOMAIN 3.9).</summary>
    public const string HoursPath = "/ersattning";

    /// <summary>The links of the foot, with their words.</summary>
    public static readonly (string Href, string Text)[] Links =
    [
        (AccessPath, "AboutAccess.Nav"),
        (PrivacyPath, "AboutPrivacy.Nav"),
        (ConsentPath, "AboutConsent.Nav"),
        (HoursPath, "AboutHours.Nav"),
    ];

    /// <summary>Adds who answers for the place.</summary>
    public static void AddAboutPages(this IServiceCollection services) => services.AddOptions<AboutOptions>()
        .BindConfiguration(AboutOptions.SectionName)
        .ValidateDataAnnotations()
        .ValidateOnStart();

    /// <summary>Maps the pages.</summary>
    public static void MapAboutPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages();
        pages.MapGet(AccessPath, () => new RazorComponentResult<AccessPage>());
        pages.MapGet(PrivacyPath, () => new RazorComponentResult<PrivacyPage>());
        pages.MapGet(ConsentPath, () => new RazorComponentResult<ConsentPage>());
        pages.MapGet(HoursPath, () => new RazorComponentResult<HoursPage>());
    }
}
