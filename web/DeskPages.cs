using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Alarms;
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
using Marknadsplatsen.Web.Sharing;
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
        services.AddSingleton<BoardReading>();
        services.AddSingleton<TrendShelf>();
        services.AddSingleton<Entrances>();
        services.AddSingleton<FirstOwners>();
        services.AddSingleton<HostRoll>();
        services.AddSingleton<PostReviews>();
        services.AddSingleton<PostDrafts>();
        services.AddSingleton<FitScale>();
        services.AddSingleton<Posting>();
        services.AddOwnSidePages();
        services.AddTeamPages();
        return services;
    }

    /// <summary>Maps the pages and their forms.</summary>
    public static IEndpointRouteBuilder MapDeskPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages().WithOwnWrites();
        var (hostPages, deskPages) = (pages.ForHosts(), pages.ForCoordinators());
        pages.MapGet(AssociationEndpoints.Path, AssociationEndpoints.Get).Follows("association");
        hostPages.MapGet(PostEndpoints.Path, PostEndpoints.New);
        pages.MapGet("/forening/uppdrag/{id}", AssociationEndpoints.Manage)
            .For(DeskKind.Association, TeamRole.Reader).Follows("association");
        hostPages.MapGet(ShownContact.Route, ShownContact.Get);
        hostPages.MapGet(CoHostEndpoints.Route, CoHostEndpoints.Get);
        hostPages.MapGet("/forening/uppdrag/{id}/andra", EditEndpoints.Get);
        hostPages.MapGet("/forening/uppdrag/{id}/andra/allt", EditEndpoints.Get);
        deskPages.MapGet(DeskEndpoints.Path, DeskEndpoints.Get).Follows("board");

        var forms = routes.MapForms().WithOwnWrites();
        var (hostForms, deskForms) = (forms.ForHosts(), forms.ForCoordinators());
        hostForms.MapPost(PostEndpoints.Path, PostEndpoints.Post);
        hostForms.MapPost("/forening/uppdrag/{id}/svara", AssociationEndpoints.Step).Follows("association");
        hostForms.MapPost("/forening/uppdrag/{id}/andra", AssociationEndpoints.Change).Follows("association");
        hostForms.MapPost("/forening/uppdrag/{id}/andra/allt", EditEndpoints.Post);
        hostForms.MapPost(CoHostEndpoints.Route, CoHostEndpoints.Post);
        hostForms.MapPost("/forening/uppdrag/{id}/fraga", AssociationEndpoints.Tell).Follows("association");
        deskForms.MapPost(DeskEndpoints.Path + "/{id}", DeskEndpoints.Step).Follows("board");
        deskForms.MapPost(DeskEndpoints.Path + "/{id}/fraga", DeskEndpoints.Tell);
        routes.MapBoards();
        routes.MapBeginning();
        routes.MapOwnSidePages();
        routes.MapTeamPages();
        return routes;
    }

    /// <summary>The figures: every coordinator may read them, and nobody can change anything there.</summary>
    private static void MapBoards(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages().WithOwnWrites();
        (string Path, Delegate Get)[] boards =
        [
            (BoardEndpoints.Path, BoardEndpoints.Get),
            (EveningEndpoints.Path, EveningEndpoints.Get),
            (WallEndpoints.Path, WallEndpoints.Get),
        ];
        foreach (var board in boards)
        {
            pages.MapGet(board.Path, board.Get).For(DeskKind.Coordinators, TeamRole.Reader).Follows("board");
        }

        pages.MapGet(TrendEndpoints.Path, TrendEndpoints.Get).For(DeskKind.Coordinators, TeamRole.Reader);
        pages.MapGet(AlarmEndpoints.Path, AlarmEndpoints.Get).For(DeskKind.Coordinators, TeamRole.Reader);
        routes.MapPages().MapGet(AlarmEndpoints.RulesPath, AlarmEndpoints.Rules);
    }

    /// <summary>How an association comes in, and what it has begun to write.</summary>
    private static void MapBeginning(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages().WithOwnWrites();
        var (hostPages, deskPages) = (pages.ForHosts(), pages.ForCoordinators());
        pages.MapGet(EntryEndpoints.Path, EntryEndpoints.Get);
        deskPages.MapGet(EntryDeskEndpoints.Path, EntryDeskEndpoints.Get).Follows("board");
        hostPages.MapGet(DraftEndpoints.Path, DraftEndpoints.Get);
        hostPages.MapGet(HelpEndpoints.Path, HelpEndpoints.Get);
        hostPages.MapGet(CarveEndpoints.Path, CarveEndpoints.Get);
        deskPages.MapGet(ReviewEndpoints.Path, ReviewEndpoints.Get).Follows("board");

        var forms = routes.MapForms().WithOwnWrites();
        var (hostForms, deskForms) = (forms.ForHosts(), forms.ForCoordinators());
        forms.MapPost(EntryEndpoints.Path, EntryEndpoints.Post).CountedAs(RequestKind.SignIn);
        forms.MapPost(EntryEndpoints.AnswerPath, EntryEndpoints.Answer)
            .For(DeskKind.Association, TeamRole.Owner);
        deskForms.MapPost(EntryDeskEndpoints.Path + "/{id}", EntryDeskEndpoints.Post);
        deskForms.MapPost(EntryDeskEndpoints.Path + "/{id}/lank", EntryDeskEndpoints.Renew);
        hostForms.MapPost(DraftEndpoints.RemovePath, DraftEndpoints.Remove);
        hostForms.MapPost(CarveEndpoints.Path, CarveEndpoints.Post);
        hostForms.MapPost(OwnReviewEndpoints.RemovePath, OwnReviewEndpoints.Remove);
        deskForms.MapPost(ReviewEndpoints.Path + "/{id}", ReviewEndpoints.Post);
    }
}
