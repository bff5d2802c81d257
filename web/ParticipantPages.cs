using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Find;
using Marknadsplatsen.Web.Matching;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web;

/// <summary>The pages of somebody who looks for something to do. No account, no script needed.</summary>
public static class ParticipantPages
{
    /// <summary>
    /// Adds what the pages need. The host adds the city, the grains, the visitors' cookies and the catalogue's replica.
    /// </summary>
    public static IServiceCollection AddParticipantPages(this IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddSingleton<MomentWords>();
        services.AddSingleton<SessionWords>();
        services.AddSingleton<QualityWords>();
        services.AddSingleton<AssignmentWords>();
        services.AddSingleton<EngagementWords>();
        services.AddSingleton<Reasons>();
        services.AddSingleton<AssignmentPages>();
        services.AddSingleton<Newcomers>();
        services.AddSingleton<People>();
        return services;
    }

    /// <summary>Maps the pages and their forms.</summary>
    public static IEndpointRouteBuilder MapParticipantPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").ExcludeFromDescription();
        pages.MapGet(FindEndpoints.Path, FindEndpoints.Get);
        pages.MapGet("/uppdrag/{id}", AssignmentEndpoints.Get);
        pages.MapGet("/uppdrag/{id}/svar", AssignmentEndpoints.Answer);
        pages.MapGet("/uppdrag/{id}/{step}", AssignmentEndpoints.Back);

        var forms = routes.MapGroup("").ExcludeFromDescription().AddEndpointFilter<RouteGroupBuilder, CommandFilter>();
        forms.MapPost("/uppdrag/{id}/ja", TapEndpoints.Accept);
        forms.MapPost("/uppdrag/{id}/behall", TapEndpoints.Confirm);
        forms.MapPost("/uppdrag/{id}/{step}", TapEndpoints.Step);
        return routes;
    }
}
