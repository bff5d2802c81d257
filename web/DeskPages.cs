using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Desk;
using Marknadsplatsen.Web.FillRates;
using Marknadsplatsen.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web;

/// <summary>The pages of associations and coordinators.</summary>
public static class DeskPages
{
    /// <summary>Adds what the pages need; after <see cref="ParticipantPages.AddParticipantPages"/>.</summary>
    public static IServiceCollection AddDeskPages(this IServiceCollection services)
    {
        services.AddSingleton<AssociationWords>();
        services.AddSingleton<DeskWords>();
        return services;
    }

    /// <summary>Maps the pages and their forms.</summary>
    public static IEndpointRouteBuilder MapDeskPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").ExcludeFromDescription()
            .AddEndpointFilter<RouteGroupBuilder, OwnWritesFilter>();
        pages.MapGet(AssociationEndpoints.Path, AssociationEndpoints.Get).Follows("association");
        pages.MapGet("/forening/nytt", AssociationEndpoints.New);
        pages.MapGet("/forening/uppdrag/{id}", AssociationEndpoints.Manage).Follows("association");
        pages.MapGet("/forening/uppdrag/{id}/andra", EditEndpoints.Get);
        pages.MapGet("/forening/uppdrag/{id}/andra/allt", EditEndpoints.Get);
        pages.MapGet(BoardEndpoints.Path, BoardEndpoints.Get).Follows("board");
        pages.MapGet(DeskEndpoints.Path, DeskEndpoints.Get).Follows("board");

        var forms = routes.MapGroup("").ExcludeFromDescription()
            .AddEndpointFilter<RouteGroupBuilder, CommandFilter>()
            .AddEndpointFilter<RouteGroupBuilder, OwnWritesFilter>();
        forms.MapPost("/forening/nytt", AssociationEndpoints.Post);
        forms.MapPost("/forening/uppdrag/{id}/svara", AssociationEndpoints.Step).Follows("association");
        forms.MapPost("/forening/uppdrag/{id}/andra", AssociationEndpoints.Change).Follows("association");
        forms.MapPost("/forening/uppdrag/{id}/andra/allt", EditEndpoints.Post);
        forms.MapPost("/forening/uppdrag/{id}/fraga", AssociationEndpoints.Tell).Follows("association");
        forms.MapPost(DeskEndpoints.Path + "/{id}", DeskEndpoints.Step).Follows("board");
        forms.MapPost(DeskEndpoints.Path + "/{id}/fraga", DeskEndpoints.Tell);
        return routes;
    }
}
