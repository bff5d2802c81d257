using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Deeds;
using Marknadsplatsen.Web.Limits;
using Marknadsplatsen.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web;

/// <summary>The pages of what a person has done, and of their certificates.</summary>
internal static class DeedPages
{
    /// <summary>Adds what the pages need.</summary>
    public static IServiceCollection AddDeedPages(this IServiceCollection services) =>
        services.AddSingleton<CertificateWords>();

    /// <summary>Maps the pages and their forms.</summary>
    public static IEndpointRouteBuilder MapDeedPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages().WithOwnWrites();
        pages.MapGet(DeedEndpoints.Path, DeedEndpoints.Get);
        pages.MapGet(CertificateEndpoints.Route, CertificateEndpoints.Get);
        pages.MapGet(CheckEndpoints.Path, CheckEndpoints.Get);
        pages.ForHosts().MapGet(DeskCertificateEndpoints.HostRoute, DeskCertificateEndpoints.GetHost)
            .Follows("association");
        pages.ForCoordinators().MapGet(DeskCertificateEndpoints.DeskRoute, DeskCertificateEndpoints.GetDesk)
            .Follows("board");

        var forms = routes.MapForms().WithOwnWrites();
        var own = forms.ByPerson();
        own.MapPost(DeedEndpoints.Path, DeedEndpoints.Post);
        own.MapPost(DeedEndpoints.RemovePath, DeedEndpoints.Remove);
        own.MapPost(CertificateEndpoints.Route, CertificateEndpoints.Post);
        forms.MapPost(CheckEndpoints.Path, CheckEndpoints.Post).CountedAs(RequestKind.SignIn);
        forms.ForHosts().MapPost(DeskCertificateEndpoints.HostRoute, DeskCertificateEndpoints.PostHost);
        forms.ForCoordinators().MapPost(DeskCertificateEndpoints.DeskRoute, DeskCertificateEndpoints.PostDesk);
        return routes;
    }
}
