using System.Globalization;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Live;

/// <summary>What a page asks over ordinary HTTP.</summary>
internal static class LiveEndpoints
{
    /// <summary>
    /// What has happened in one of the visitor's own audiences since a number, or a snapshot mark. The right is checked
    /// at each call. Somebody else's audience is not found, as if it did not exist.
    /// </summary>
    public static async Task<Results<Ok<LiveAnswer>, ProblemHttpResult, NotFound>> Changes(
        string? audience,
        string? since,
        HttpContext http,
        LiveFeed feed,
        LiveAudiences audiences,
        City city,
        ReplicaReadiness readiness)
    {
        if (!OriginRule.Allows(http.Request))
        {
            return TypedResults.Problem("The origin is another site.", statusCode: StatusCodes.Status403Forbidden);
        }

        if (!readiness.IsReady)
        {
            return TypedResults.Problem("Not ready yet.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        if (!long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return TypedResults.Problem("since must be a whole number.", statusCode: StatusCodes.Status400BadRequest);
        }

        var visitor = await Visitors.ReadAsync(http);
        if (!LiveRights.TryFind(audience, visitor, city.Municipality, out var own))
        {
            return TypedResults.Problem("audience is no audience.", statusCode: StatusCodes.Status400BadRequest);
        }

        http.Response.Headers.CacheControl = "no-store";
        return own is { } mine && await audiences.IsOpenAsync(mine, visitor)
            ? TypedResults.Ok(feed.Since(mine, number))
            : TypedResults.NotFound();
    }
}
