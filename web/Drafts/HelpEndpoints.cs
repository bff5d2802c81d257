using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Drafts;

/// <summary>
/// "Vi vill hjälpa till men vet inte hur": three questions, three ready assignments (DOMAIN row 83).
/// </summary>
internal static class HelpEndpoints
{
    public const string Path = "/forening/hjalpa-till";

    /// <summary>The questions, and what fits the answers once there are any. Nothing is stored.</summary>
    public static async Task<IResult> Get(
        string? har, string? nar, string? mycket, string? visa, HttpContext http, IGrainFactory grains) =>
        await AssociationEndpoints.OwnAsync(http, grains) is { } association
            ? new RazorComponentResult<HelpPage>(new
            {
                Has = har,
                When = nar,
                Much = mycket,
                Templates = visa is null ? [] : PostTemplate.For(har, nar, mycket, association.Kind),
            })
            : await Refusals.OfAsync(http, visitor => visitor.Association is not null);
}
