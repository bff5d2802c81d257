using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.FillRates;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Commands;

/// <summary>
/// Stands before every page and form, so that people see what they have done. A form that goes on to a page tells which
/// version it led to; a page waits a moment for this process' copies to have it, and is then shown as it is.
/// </summary>
internal sealed class OwnWritesFilter(OwnWrites ownWrites, CatalogReplica catalog, FigureReplica figures)
    : IEndpointFilter
{
    /// <summary>How long a page waits at most: required, ARCHITECTURE section 6.</summary>
    public static readonly TimeSpan WaitMax = TimeSpan.FromMilliseconds(500);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            await CatchUpAsync(http);
            return await next(context);
        }

        var result = await next(context);
        if (result is RedirectHttpResult or INestedHttpResult { Result: RedirectHttpResult })
        {
            await ownWrites.TellAsync(http);
        }

        return result;
    }

    private async Task CatchUpAsync(HttpContext http)
    {
        if (ownWrites.Read(SiteCookie.OwnWrite.Read(http)) is var (id, version))
        {
            var arrived = await Task.WhenAll(
                catalog.WaitForAsync(id, version, WaitMax, http.RequestAborted),
                figures.WaitForAsync(id, version, WaitMax, http.RequestAborted));
            if (!arrived.All(isThere => isThere))
            {
                // Waiting once is enough: the next page shows what there is at once.
                SiteCookie.OwnWrite.Remove(http);
            }
        }
    }
}
