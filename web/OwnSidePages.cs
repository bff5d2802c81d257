using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web;

/// <summary>What an association shows of itself, and how it goes for it.</summary>
internal static class OwnSidePages
{
    /// <summary>Adds what the pages need.</summary>
    public static void AddOwnSidePages(this IServiceCollection services) => services.AddSingleton<HostPages>();

    /// <summary>Maps the pages and their forms.</summary>
    public static void MapOwnSidePages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages().WithOwnWrites();
        var hostPages = pages.ForHosts();
        pages.MapGet(HostEndpoints.Route, HostEndpoints.Get);
        hostPages.MapGet(OwnHostEndpoints.Path, OwnHostEndpoints.Get);

        var hostForms = routes.MapForms().ForHosts();
        hostForms.MapPost(OwnHostEndpoints.Path, OwnHostEndpoints.Post);
    }
}
