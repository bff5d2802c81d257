using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marknadsplatsen.Web.Commands;

/// <summary>What all pages, and all forms, have in common.</summary>
internal static class PageGroups
{
    /// <summary>Pages: no part of the API's description.</summary>
    public static RouteGroupBuilder MapPages(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("").ExcludeFromDescription();

    /// <summary>Forms that change something, each behind a <see cref="CommandFilter"/>.</summary>
    public static RouteGroupBuilder MapForms(this IEndpointRouteBuilder routes) =>
        routes.MapPages().AddEndpointFilter<RouteGroupBuilder, CommandFilter>();

    /// <summary>Whoever has just changed something sees it here: the page waits a moment for it.</summary>
    public static RouteGroupBuilder WithOwnWrites(this RouteGroupBuilder group) =>
        group.AddEndpointFilter<RouteGroupBuilder, OwnWritesFilter>();

    /// <summary>Forms of a person that another record than their own keeps.</summary>
    public static RouteGroupBuilder ByPerson(this RouteGroupBuilder forms) =>
        forms.MapGroup("").AddEndpointFilter<RouteGroupBuilder, PersonSeenFilter>();

    /// <summary>Those for members of an association who may do things there.</summary>
    public static RouteGroupBuilder ForHosts(this RouteGroupBuilder group) =>
        group.MapGroup("").For(DeskKind.Association, TeamRole.Host);

    /// <summary>Those for coordinators who may do things.</summary>
    public static RouteGroupBuilder ForCoordinators(this RouteGroupBuilder group) =>
        group.MapGroup("").For(DeskKind.Coordinators, TeamRole.Host);
}
