using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Layout;
using Marknadsplatsen.Web.Teams;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Commands;

/// <summary>How a desk says no, in the same way everywhere.</summary>
internal static class Refusals
{
    /// <summary>What is somebody else's is not there.</summary>
    public static RazorComponentResult<ErrorPage> Missing() => Of(ErrorKind.Missing, StatusCodes.Status404NotFound);

    /// <summary>The visitor's own team has it, and keeps it for those with another role.</summary>
    public static RazorComponentResult<ErrorPage> Role() => Of(ErrorKind.Role, StatusCodes.Status403Forbidden);

    /// <summary>
    /// Somebody with the right role asks for what is not theirs: it is not there. Anybody else has to sign in, whatever
    /// the address; what was typed while the desk stood idle waits in that page, encrypted.
    /// </summary>
    public static async Task<IResult> OfAsync(HttpContext http, Func<Visitor, bool> hasRole)
    {
        var visitor = await Visitors.ReadAsync(http);
        if (hasRole(visitor))
        {
            return Missing();
        }

        if (visitor.Desk is not null)
        {
            return Of(ErrorKind.Closed, StatusCodes.Status401Unauthorized);
        }

        var request = http.Request;
        return DeskSignInEndpoints.Page(
            HttpMethods.IsPost(request.Method)
                ? new DeskSignInView
                {
                    Draft = http.RequestServices.GetRequiredService<FormTickets>().Write(request, request.Form),
                }
                : new DeskSignInView { Back = request.Path + request.QueryString },
            StatusCodes.Status401Unauthorized);
    }

    private static RazorComponentResult<ErrorPage> Of(ErrorKind kind, int status) =>
        new(new { Kind = kind }) { StatusCode = status };
}
