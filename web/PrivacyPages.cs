using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Access;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Retention;
using Marknadsplatsen.Web.Access;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Limits;
using Marknadsplatsen.Web.Live;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Privacy;
using Marknadsplatsen.Web.Release;
using Marknadsplatsen.Web.Retention;
using Marknadsplatsen.Web.Sharing;
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
        services.TryAddSingleton<AccessLogs>();
        services.AddSingleton<AccessNotes>();
        services.AddSingleton<WatcherWords>();
        services.AddSingleton<ExportWords>();
        services.AddSingleton<ShareCookie>();
        services.AddSingleton<SharedMatches>();
        services.AddSingleton<IRetentionNotice, RetentionNotice>();
        services.AddOptions<DocumentationOptions>()
            .BindConfiguration(DocumentationOptions.SectionName)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<ErasureCare>();
        services.AddHostedService(provider => provider.GetRequiredService<ErasureCare>());
    }

    /// <summary>Maps the pages and their forms. Nothing here may be kept by a browser.</summary>
    public static void MapPrivacyPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages();
        pages.MapGet(PrivacyEndpoints.Path, PrivacyEndpoints.Get);
        pages.MapGet(PrivacyEndpoints.FilePath, PrivacyEndpoints.File);
        pages.MapGet(PrivacyEndpoints.NamePath, PrivacyEndpoints.GetName);
        pages.MapGet(WatchersEndpoints.Path, WatchersEndpoints.Get);
        pages.MapGet(EraseEndpoints.Path, EraseEndpoints.Get);
        pages.MapGet(ShareEndpoints.Path, ShareEndpoints.Get);
        pages.MapGet(MatchShareEndpoints.Route, MatchShareEndpoints.Get);
        pages.MapGet(ShareEndpoints.RulesPath, ShareEndpoints.Rules);
        pages.MapGet(SharedEndpoints.Path, SharedEndpoints.Get);
        pages.MapGet(RegisterEndpoints.Path, RegisterEndpoints.Get).For(DeskKind.Coordinators, TeamRole.Host);
        pages.MapGet(SharedEndpoints.ViewPath, SharedEndpoints.View).Follows("share");

        var forms = routes.MapForms();
        forms.MapPost(EraseEndpoints.Path, EraseEndpoints.Post);
        forms.MapPost(PrivacyEndpoints.NamePath, PrivacyEndpoints.PostName);
        forms.MapPost(ShareEndpoints.Path, ShareEndpoints.Post);
        forms.MapPost(MatchShareEndpoints.Route, MatchShareEndpoints.Post);
        forms.MapPost(ShareEndpoints.EndPath, ShareEndpoints.End);
        forms.MapPost(SharedEndpoints.Path, SharedEndpoints.Post).CountedAs(RequestKind.SignIn);
        forms.MapPost(RegisterEndpoints.Path, RegisterEndpoints.Post).For(DeskKind.Coordinators, TeamRole.Host);
        forms.MapPost(MineEndpoints.StayPath, MineEndpoints.Stay);
        forms.MapPost(SharedEndpoints.DonePath, SharedEndpoints.Done);
    }
}
