using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Desk;
using Marknadsplatsen.Web.Drafts;
using Marknadsplatsen.Web.Entries;
using Marknadsplatsen.Web.FillRates;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Limits;
using Marknadsplatsen.Web.Live;
using Marknadsplatsen.Web.Reviews;
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
        services.AddSingleton<Entrances>();
        services.AddSingleton<PostReviews>();
        services.AddSingleton<PostDrafts>();
        services.AddSingleton<FitScale>();
        services.AddSingleton<Posting>();
        services.AddTeamPages();
        return services;
    }

    /// <summary>Maps the pages and their forms.</summary>
    public static IEndpointRouteBuilder MapDeskPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").ExcludeFromDescription()
            .AddEndpointFilter<RouteGroupBuilder, OwnWritesFilter>();
        pages.MapGet(AssociationEndpoints.Path, AssociationEndpoints.Get).Follows("association");
        pages.MapGet(PostEndpoints.Path, PostEndpoints.New)
            .For(DeskKind.Association, TeamRole.Host);
        pages.MapGet("/forening/uppdrag/{id}", AssociationEndpoints.Manage)
            .For(DeskKind.Association, TeamRole.Reader).Follows("association");
        pages.MapGet("/forening/uppdrag/{id}/andra", EditEndpoints.Get)
            .For(DeskKind.Association, TeamRole.Host);
        pages.MapGet("/forening/uppdrag/{id}/andra/allt", EditEndpoints.Get)
            .For(DeskKind.Association, TeamRole.Host);
        pages.MapGet(BoardEndpoints.Path, BoardEndpoints.Get)
            .For(DeskKind.Coordinators, TeamRole.Reader).Follows("board");
        pages.MapGet(DeskEndpoints.Path, DeskEndpoints.Get)
            .For(DeskKind.Coordinators, TeamRole.Host).Follows("board");

        var forms = routes.MapGroup("").ExcludeFromDescription()
            .AddEndpointFilter<RouteGroupBuilder, CommandFilter>()
            .AddEndpointFilter<RouteGroupBuilder, OwnWritesFilter>();
        forms.MapPost(PostEndpoints.Path, PostEndpoints.Post)
            .For(DeskKind.Association, TeamRole.Host);
        forms.MapPost("/forening/uppdrag/{id}/svara", AssociationEndpoints.Step)
            .For(DeskKind.Association, TeamRole.Host).Follows("association");
        forms.MapPost("/forening/uppdrag/{id}/andra", AssociationEndpoints.Change)
            .For(DeskKind.Association, TeamRole.Host).Follows("association");
        forms.MapPost("/forening/uppdrag/{id}/andra/allt", EditEndpoints.Post)
            .For(DeskKind.Association, TeamRole.Host);
        forms.MapPost("/forening/uppdrag/{id}/fraga", AssociationEndpoints.Tell)
            .For(DeskKind.Association, TeamRole.Host).Follows("association");
        forms.MapPost(DeskEndpoints.Path + "/{id}", DeskEndpoints.Step)
            .For(DeskKind.Coordinators, TeamRole.Host).Follows("board");
        forms.MapPost(DeskEndpoints.Path + "/{id}/fraga", DeskEndpoints.Tell)
            .For(DeskKind.Coordinators, TeamRole.Host);
        MapBeginning(pages, forms);
        routes.MapTeamPages();
        return routes;
    }

    /// <summary>How an association comes in, and what it has begun to write.</summary>
    private static void MapBeginning(RouteGroupBuilder pages, RouteGroupBuilder forms)
    {
        pages.MapGet(EntryEndpoints.Path, EntryEndpoints.Get);
        pages.MapGet(EntryDeskEndpoints.Path, EntryDeskEndpoints.Get)
            .For(DeskKind.Coordinators, TeamRole.Host);
        pages.MapGet(DraftEndpoints.Path, DraftEndpoints.Get)
            .For(DeskKind.Association, TeamRole.Host);
        pages.MapGet(HelpEndpoints.Path, HelpEndpoints.Get)
            .For(DeskKind.Association, TeamRole.Host);
        pages.MapGet(CarveEndpoints.Path, CarveEndpoints.Get)
            .For(DeskKind.Association, TeamRole.Host);
        pages.MapGet(ReviewEndpoints.Path, ReviewEndpoints.Get)
            .For(DeskKind.Coordinators, TeamRole.Host);

        forms.MapPost(EntryEndpoints.Path, EntryEndpoints.Post).CountedAs(RequestKind.SignIn);
        forms.MapPost(EntryEndpoints.AnswerPath, EntryEndpoints.Answer)
            .For(DeskKind.Association, TeamRole.Owner);
        forms.MapPost(EntryDeskEndpoints.Path + "/{id}", EntryDeskEndpoints.Post)
            .For(DeskKind.Coordinators, TeamRole.Host);
        forms.MapPost(DraftEndpoints.RemovePath, DraftEndpoints.Remove)
            .For(DeskKind.Association, TeamRole.Host);
        forms.MapPost(CarveEndpoints.Path, CarveEndpoints.Post)
            .For(DeskKind.Association, TeamRole.Host);
        forms.MapPost(OwnReviewEndpoints.RemovePath, OwnReviewEndpoints.Remove)
            .For(DeskKind.Association, TeamRole.Host);
        forms.MapPost(ReviewEndpoints.Path + "/{id}", ReviewEndpoints.Post)
            .For(DeskKind.Coordinators, TeamRole.Host);
    }
}
