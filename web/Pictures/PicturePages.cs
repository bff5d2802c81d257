using Marknadsplatsen.Web.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Pictures;

/// <summary>Pictures: those of an association, what coordinators do with them, and their files.</summary>
internal static class PicturePages
{
    /// <summary>Adds what the pages need.</summary>
    public static void AddPictures(this IServiceCollection services)
    {
        services.AddSingleton<PictureReader>();
        services.AddSingleton<PictureBook>();
        services.AddSingleton<PictureShelf>();
        services.AddHostedService<PictureFollower>();
    }

    /// <summary>Maps the pages and their forms.</summary>
    public static void MapPictures(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages();
        pages.MapGet(PictureFileEndpoints.Route, PictureFileEndpoints.Get);
        pages.ForHosts().MapGet(OwnPictureEndpoints.Path, OwnPictureEndpoints.Get);
        pages.ForCoordinators().MapGet(DeskPictureEndpoints.Route, DeskPictureEndpoints.Get);

        var forms = routes.MapForms();
        forms.ForHosts().MapPost(OwnPictureEndpoints.RemovePath, OwnPictureEndpoints.Remove);
        forms.ForCoordinators().MapPost(DeskPictureEndpoints.Route, DeskPictureEndpoints.Post);

        // Outside the filter that reads the form.
        routes.MapGroup("").AddEndpointFilter(PictureBody.AllowAsync).MapForms().ForHosts()
            .MapPost(OwnPictureEndpoints.Path, OwnPictureEndpoints.Post).WithPicture();
    }
}
