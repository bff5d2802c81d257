using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Drafts;

/// <summary>An association's drafts: go on with one, or remove it.</summary>
internal static class DraftEndpoints
{
    public const string Path = "/forening/utkast";
    public const string RemovePath = "/forening/utkast/bort";

    /// <summary>The drafts.</summary>
    public static async Task<IResult> Get(string? svar, HttpContext http, PostDrafts drafts) =>
        (await Visitors.ReadAsync(http)).Association is { } association
            ? new RazorComponentResult<DraftPage>(new { Drafts = await drafts.OfAsync(association), Answer = svar })
            : await Refusals.OfAsync(http, visitor => visitor.Association is not null);

    /// <summary>Removes one. One that is gone already is no matter.</summary>
    public static async Task<IResult> Remove(HttpContext http, PostDrafts drafts)
    {
        if ((await Visitors.ReadAsync(http)).Association is not { } association)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        await drafts.RemoveAsync(association, CommandForm.Of(http).Text(PostDrafts.Field) ?? "");
        return TypedResults.LocalRedirect($"{Path}?svar=bort");
    }

    /// <summary>Where a draft goes on.</summary>
    public static string Href(string id) => $"{PostEndpoints.Path}?{PostDrafts.Field}={id}";
}
