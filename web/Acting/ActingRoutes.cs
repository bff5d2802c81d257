using Marknadsplatsen.Domain.Acting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Acting;

/// <summary>Says of a route that a coordinator may open it for a person.</summary>
internal static class ActingRoutes
{
    /// <summary>The form that ends the turn.</summary>
    public static RouteHandlerBuilder EndsHelp(this RouteHandlerBuilder form) =>
        form.WithMetadata(new ActingMark { IsWayOut = true });

    /// <summary>A page.</summary>
    public static RouteHandlerBuilder Helped(this RouteHandlerBuilder route) => route.WithMetadata(new ActingMark());

    /// <summary>A form that changes something: it is written down first, in words of this kind.</summary>
    public static RouteHandlerBuilder Helped(this RouteHandlerBuilder form, ActKind kind) =>
        form.Helped().AddEndpointFilter(new ActingFilter(kind));
}
