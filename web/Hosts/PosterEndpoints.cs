using Marknadsplatsen.Domain.ShortCodes;
using Marknadsplatsen.Grains.ShortCodes;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Orleans;

namespace Marknadsplatsen.Web.Hosts;

/// <summary>A poster of an assignment in A4 or A3, and the short way from it to the page.</summary>
internal static class PosterEndpoints
{
    public const string Route = "/forening/uppdrag/{id}/affisch";
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

        var origin = site.Value.Host.Length > 0
            ? $"https://{site.Value.Host}"
            : $"{http.Request.Scheme}://{http.Request.Host}";
        var code = await TakeAsync(grains, own.State.Id);
        return new RazorComponentResult<PosterPage>(new
        {
            own.State,
            Address = origin + (code is { } taken ? $"/k/{taken}" : AssignmentWords.Href(own.State.Id)),
            IsLarge = http.Request.Query[SizeQuery] == Large,
        });
    }

    /// <summary>Leads from a code to the assignment. A code that leads nowhere is answered as a missing page.</summary>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<MissingPage>>> Follow(
        string code, IGrainFactory grains, CatalogReplica catalog, AssignmentWords words) =>
        ShortCode.TryParse(code, null, out var known)
        && await grains.GetGrain<IShortCodeGrain>(known.Value).Find() is { } assignment
            ? TypedResults.LocalRedirect(AssignmentWords.Href(assignment))
            : AssignmentEndpoints.Missing(catalog, words);

    /// <summary>
    /// The first of the assignment's codes that no other has; null when all are taken, and the whole address has to do.
    /// </summary>
    private static async Task<ShortCode?> TakeAsync(IGrainFactory grains, Domain.Assignments.AssignmentId assignment)
    {
        for (var tried = 0; tried < ShortCode.TryCountMax; tried++)
        {
            var code = ShortCode.Of(assignment, tried);
            if (await grains.GetGrain<IShortCodeGrain>(code.Value).Take(assignment))
            {
                return code;
            }
        }

        return null;
    }
}
