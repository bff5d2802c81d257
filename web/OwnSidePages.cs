using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Hosts;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Hosts;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Marks;
using Marknadsplatsen.Web.Pictures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web;

/// <summary>What an association shows of itself, and how it goes for it.</summary>
internal static class OwnSidePages
{
    /// <summary>Adds what the pages need.</summary>
    public static void AddOwnSidePages(this IServiceCollection services)
    {
        services.AddSingleton<HostPages>();
        services.AddSingleton<HostCalendarLinks>();
        services.AddSingleton<MarkShelf>();
        services.AddSingleton<MarkFollower>();
        services.AddHostedService(provider => provider.GetRequiredService<MarkFollower>());
        services.AddSingleton<IHostCarrier, HostCarrier>();
        services.AddPictures();
    }

    /// <summary>Maps the pages and their forms.</summary>
    public static void MapOwnSidePages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages().WithOwnWrites();
        var hostPages = pages.ForHosts();
        pages.MapGet(HostEndpoints.Route, HostEndpoints.Get);
        pages.MapGet(PosterEndpoints.CodeRoute, PosterEndpoints.Follow);
        pages.MapGet(HostCalendarEndpoints.Prefix + "/{token}.ics", HostCalendarEndpoints.Feed);
        hostPages.MapGet(OwnHostEndpoints.Path, OwnHostEndpoints.Get);
        hostPages.MapGet(HostReminderEndpoints.Path, HostReminderEndpoints.Get);
        hostPages.MapGet(VisitEndpoints.Route, VisitEndpoints.Get);
        hostPages.MapGet(HostCalendarEndpoints.Path, HostCalendarEndpoints.Get);

        var readers = pages.MapGroup("").For(DeskKind.Association, TeamRole.Reader);
        readers.MapGet(HostFigureEndpoints.Path, HostFigureEndpoints.Get);
        readers.MapGet(HostFigureEndpoints.TablePath, HostFigureEndpoints.Table);
        readers.MapGet(PosterEndpoints.Route, PosterEndpoints.Get);
        readers.MapGet(PosterEndpoints.HostPath, PosterEndpoints.GetHost);

        var hostForms = routes.MapForms().ForHosts();
        hostForms.MapPost(OwnHostEndpoints.Path, OwnHostEndpoints.Post);
        hostForms.MapPost(HostReminderEndpoints.Path, HostReminderEndpoints.Post);
        hostForms.MapPost(VisitEndpoints.Route, VisitEndpoints.Greet);
        hostForms.MapPost(VisitEndpoints.CountRoute, VisitEndpoints.Count);
        hostForms.MapPost(HostCalendarEndpoints.Path, HostCalendarEndpoints.Link);
        hostForms.MapPost(HostCalendarEndpoints.EndPath, HostCalendarEndpoints.EndLink);
        routes.MapMarks();
        routes.MapPictures();
    }

    /// <summary>The mark of a responsible host: who asks, and who decides.</summary>
    private static void MapMarks(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages();
        pages.ForHosts().MapGet(OwnMarkEndpoints.Path, OwnMarkEndpoints.Get);
        pages.MapGet(DeskMarkEndpoints.Path, DeskMarkEndpoints.Get).For(DeskKind.Coordinators, TeamRole.Reader);

        var forms = routes.MapForms();
        var hostForms = forms.ForHosts();
        hostForms.MapPost(OwnMarkEndpoints.Path, OwnMarkEndpoints.Post);
        hostForms.MapPost(OwnMarkEndpoints.BackPath, OwnMarkEndpoints.GiveBack);
        forms.MapPost(DeskMarkEndpoints.CouncilPath, DeskMarkEndpoints.Appoint)
            .For(DeskKind.Coordinators, TeamRole.Owner);
        forms.MapPost(DeskMarkEndpoints.Path + "/{id}", DeskMarkEndpoints.Vote)
            .For(DeskKind.Coordinators, TeamRole.Reader);
    }
}
