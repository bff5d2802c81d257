using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Acting;

/// <summary>
/// Keeps a form that was opened for one person from being sent as another: it carries the turn it was opened in, and
/// is only taken in that turn. Nothing of it is done otherwise.
/// </summary>
internal static class ActingForms
{
    /// <summary>The hidden field with the turn, on pages that a coordinator has opened as a person.</summary>
    public const string Field = "at";

    /// <summary>The answer to a form that may not be sent like this; null when it may.</summary>
    public static async Task<IResult?> RefuseAsync(HttpContext http, IFormCollection fields)
    {
        var typed = fields[Field].ToString();
        if ((typed.Length == 0 && !SiteCookie.Acting.IsIn(http)) || ActingVisits.MarkOf(http) is { IsWayOut: true })
        {
            return null;
        }

        var visit = await ActingVisits.OfAsync(http);
        var isRight = typed.Length == 0
            ? visit is null || !ActingVisits.IsHelped(http)
            : visit is { } open && open.Turn.Value == typed && ActingVisits.IsHelped(http);
        return isRight ? null : Ended();
    }

    /// <summary>Nothing was changed: the turn is over, or it is for the person alone.</summary>
    public static RazorComponentResult<ActingEndedPage> Ended() =>
        new() { StatusCode = StatusCodes.Status409Conflict };
}
