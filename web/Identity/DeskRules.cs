using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Identity;

/// <summary>Declares at a route who it is for, and lets nobody else through.</summary>
public static class DeskRules
{
    /// <summary>
    /// The route is for members of such a team who have at least this role. The right is read from the team at each
    /// request.
    /// </summary>
    public static TBuilder For<TBuilder>(this TBuilder route, DeskKind desk, TeamRole least)
        where TBuilder : IEndpointConventionBuilder
    {
        var rule = new DeskRule(desk, least);
        route.WithMetadata(rule);
        return route.AddEndpointFilter(async (call, next) =>
        {
            var visitor = await Visitors.ReadAsync(call.HttpContext);
            return rule.Allows(visitor) ? await next(call)
                : rule.IsAt(visitor) ? Refusals.Role()
                : await Refusals.OfAsync(call.HttpContext, rule.IsAt);
        });
    }
}
