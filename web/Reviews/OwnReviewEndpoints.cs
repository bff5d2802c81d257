using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Orleans;

namespace Marknadsplatsen.Web.Reviews;

/// <summary>What an association does with its assignments that a coordinator looks at.</summary>
internal static class OwnReviewEndpoints
{
    public const string RemovePath = "/forening/granskas/bort";
    public const string IdField = "uppdrag";

    /// <summary>Takes one away. One that is gone already is no matter.</summary>
    public static async Task<IResult> Remove(HttpContext http, IGrainFactory grains, PostReviews reviews)
    {
        if ((await Visitors.ReadAsync(http)).Association is not { } id
            || await grains.GetGrain<IAssociationGrain>(id.Value).View() is not { } association)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        if (AssignmentId.TryParse(CommandForm.Of(http).Text(IdField), null, out var assignment))
        {
            await reviews.RemoveAsync(association, assignment);
        }

        return TypedResults.LocalRedirect(AssociationEndpoints.Path);
    }
}
