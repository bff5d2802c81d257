using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

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
    /// the address, and loses nothing that was typed while the desk stood idle.
    /// </summary>
    public static async Task<IResult> OfAsync(HttpContext http, Func<Visitor, bool> hasRole)
    {
        var visitor = await Visitors.ReadAsync(http);
        if (hasRole(visitor))
        {
            return Missing();
        }

        var isNobody = visitor.Desk is null;
        return isNobody && HttpMethods.IsPost(http.Request.Method)
            ? RepeatPage.Of(RepeatReason.SignedOut, http.Request.Form, StatusCodes.Status401Unauthorized)
            : Of(ErrorKind.Closed, StatusCodes.Status401Unauthorized);
    }

    private static RazorComponentResult<ErrorPage> Of(ErrorKind kind, int status) =>
        new(new { Kind = kind }) { StatusCode = status };
}
