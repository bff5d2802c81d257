using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Privacy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Marknadsplatsen.Web;

/// <summary>The pages where a person sees, corrects and removes what is stored about them.</summary>
internal static class PrivacyPages
{
    /// <summary>Adds what the pages need.</summary>
    public static void AddPrivacyPages(this IServiceCollection services)
    {
        services.TryAddSingleton<PersonErasure>();
        services.AddSingleton<ErasureCare>();
        services.AddHostedService(provider => provider.GetRequiredService<ErasureCare>());
    }

    /// <summary>Maps the pages and their forms. Nothing here may be kept by a browser.</summary>
    public static void MapPrivacyPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").ExcludeFromDescription();
        pages.MapGet(EraseEndpoints.Path, EraseEndpoints.Get);

        var forms = routes.MapGroup("").ExcludeFromDescription().AddEndpointFilter<RouteGroupBuilder, CommandFilter>();
        forms.MapPost(EraseEndpoints.Path, EraseEndpoints.Post);
    }
}
