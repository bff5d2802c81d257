using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Live;

/// <summary>Says of a page's route what the page follows.</summary>
internal static class LivePages
{
    /// <summary>
    /// The page, or the form that answers with it, holds a live bar that follows these audiences. They are opened
    /// before the page reads anything.
    /// </summary>
    /// <param name="page">The route.</param>
    /// <param name="audiences">Short names with a space between, such as <c>matches me</c>.</param>
    public static RouteHandlerBuilder Follows(this RouteHandlerBuilder page, string audiences) =>
        page.AddEndpointFilter(async (call, next) =>
        {
            call.HttpContext.Features.Set(await LiveMarks.ReadAsync(call.HttpContext, audiences));
            return await next(call);
        });
}
