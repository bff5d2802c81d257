using Marknadsplatsen.Domain.ShortCodes;
using Marknadsplatsen.Grains.ShortCodes;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Orleans;

namespace Marknadsplatsen.Web.Hosts;

/// <summary>A poster of an assignment or an association in A4 or A3, and the short way from it to the page.</summary>
internal static class PosterEndpoints
{
    public const string Route = "/forening/uppdrag/{id}/affisch";
    public const string HostPath = "/forening/affisch";
    public const string CodeRoute = "/k/{code}";
    public const string SizeQuery = "storlek";
    public const string Large = "a3";

    /// <summary>The poster. Its short code is taken the first time, and is the same for ever.</summary>
    public static async Task<IResult> Get(
        string id, HttpContext http, IGrainFactory grains, IOptions<SiteOptions> site)
    {
        if (await AssociationEndpoints.HostedAsync(http, grains, id) is not { } own)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        var code = await TakeAsync(
            tried => ShortCode.Of(own.State.Id, tried), code => Code(grains, code).Take(own.State.Id));
        return new RazorComponentResult<PosterPage>(new
        {
            own.State,
            Address = Address(http, site.Value, code, AssignmentWords.Href(own.State.Id)),
            IsLarge = http.Request.Query[SizeQuery] == Large,
        });
    }

    /// <summary>The poster of a whole association: what it is, and what is open there now.</summary>
    public static async Task<IResult> GetHost(
        HttpContext http, IGrainFactory grains, IOptions<SiteOptions> site, HostPages pages)
    {
        if ((await Visitors.ReadAsync(http)).Association is not { } own)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        if (await pages.FindAsync(own.Value) is not { } view)
        {
            return TypedResults.LocalRedirect(AssociationEndpoints.Path);
        }

        var code = await TakeAsync(tried => ShortCode.Of(own, tried), code => Code(grains, code).TakeForHost(own));
        return new RazorComponentResult<HostPosterPage>(new
        {
            View = view,
            Address = Address(http, site.Value, code, HostPages.Href(own)),
            IsLarge = http.Request.Query[SizeQuery] == Large,
        });
    }

    /// <summary>
    /// Leads from a code to the assignment or the association. A code that leads nowhere is answered as a missing page.
    /// </summary>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<MissingPage>>> Follow(
        string code, IGrainFactory grains, CatalogReplica catalog, AssignmentWords words)
    {
        if (ShortCode.TryParse(code, null, out var known))
        {
            var taken = Code(grains, known);
            if (await taken.Find() is { } assignment)
            {
                return TypedResults.LocalRedirect(AssignmentWords.Href(assignment));
            }

            if (await taken.FindHost() is { } association)
            {
                return TypedResults.LocalRedirect(HostPages.Href(association));
            }
        }

        return AssignmentEndpoints.Missing(catalog, words);
    }

    /// <summary>
    /// The first of somebody's codes that nobody else has; null when all are taken, and the whole address has to do.
    /// </summary>
    private static async Task<ShortCode?> TakeAsync(Func<int, ShortCode> codeOf, Func<ShortCode, Task<bool>> take)
    {
        for (var tried = 0; tried < ShortCode.TryCountMax; tried++)
        {
            var code = codeOf(tried);
            if (await take(code))
            {
                return code;
            }
        }

        return null;
    }

    private static IShortCodeGrain Code(IGrainFactory grains, ShortCode code) =>
        grains.GetGrain<IShortCodeGrain>(code.Value);

    private static string Address(HttpContext http, SiteOptions site, ShortCode? code, string path)
    {
        var origin = site.Host.Length > 0
            ? $"https://{site.Host}"
            : $"{http.Request.Scheme}://{http.Request.Host}";
        return origin + (code is { } taken ? $"/k/{taken}" : path);
    }
}
