using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Inquiries;
using Marknadsplatsen.Web.Limits;
using Marknadsplatsen.Web.Live;
using Marknadsplatsen.Web.Supports;
using Marknadsplatsen.Web.Talks;
using Marknadsplatsen.Web.Waiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web;

/// <summary>The pages where people, associations and coordinators write to each other.</summary>
internal static class TalkPages
{
    /// <summary>Adds what the pages need.</summary>
    public static IServiceCollection AddTalkPages(this IServiceCollection services)
    {
        services.AddSingleton<TalkWords>();
        services.AddSingleton<WaitingWords>();
        services.AddSingleton<AskedCookie>();
        services.AddSingleton<Asking>();
        services.AddSingleton<InquiryWords>();
        services.AddSingleton<SupportWords>();
        return services;
    }

    /// <summary>Maps the pages and their forms.</summary>
    public static IEndpointRouteBuilder MapTalkPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").ExcludeFromDescription()
            .AddEndpointFilter<RouteGroupBuilder, OwnWritesFilter>();
        pages.MapGet(TalkEndpoints.ListPath, TalkEndpoints.List).Follows("me");
        pages.MapGet("/uppdrag/{id}/meddelanden", TalkEndpoints.Get).Follows("me");
        pages.MapGet("/uppdrag/{id}/kanns-fel", AskingEndpoints.GetConcern);
        pages.MapGet("/uppdrag/{id}/undrar", AskingEndpoints.GetQuestion);
        pages.MapGet(InquiryEndpoints.ListPath, InquiryEndpoints.List).Follows("me");
        pages.MapGet(InquiryEndpoints.ListPath + "/{key}", InquiryEndpoints.Get).Follows("me");
        pages.MapGet(SupportEndpoints.Path, SupportEndpoints.Get).Follows("me");
        pages.MapGet("/tavla/stod/{person}", DeskSupportEndpoints.Get)
            .For(DeskKind.Coordinators, TeamRole.Host).Follows("board");
        pages.MapGet("/forening/svar/{key}", DeskInquiryEndpoints.GetHost)
            .For(DeskKind.Association, TeamRole.Host).Follows("association");
        pages.MapGet("/tavla/svar/{key}", DeskInquiryEndpoints.GetDesk)
            .For(DeskKind.Coordinators, TeamRole.Host).Follows("board");
        pages.MapGet(WaitingEndpoints.HostPath, WaitingEndpoints.GetHost)
            .For(DeskKind.Association, TeamRole.Host).Follows("association");
        pages.MapGet(WaitingEndpoints.DeskPath, WaitingEndpoints.GetDesk)
            .For(DeskKind.Coordinators, TeamRole.Host).Follows("board");
        pages.MapGet("/forening/uppdrag/{id}/meddelanden/{person}", DeskTalkEndpoints.GetHost)
            .For(DeskKind.Association, TeamRole.Host).Follows("association");
        pages.MapGet("/tavla/meddelanden/{id}/{person}", DeskTalkEndpoints.GetDesk)
            .For(DeskKind.Coordinators, TeamRole.Host).Follows("board");

        var forms = routes.MapGroup("").ExcludeFromDescription()
            .AddEndpointFilter<RouteGroupBuilder, CommandFilter>()
            .AddEndpointFilter<RouteGroupBuilder, OwnWritesFilter>();
        forms.MapPost("/uppdrag/{id}/meddelanden", TalkEndpoints.Post).Follows("me");
        forms.MapPost("/uppdrag/{id}/kanns-fel", AskingEndpoints.PostConcern);
        forms.MapPost("/uppdrag/{id}/undrar", AskingEndpoints.PostQuestion);
        forms.MapPost(InquiryEndpoints.ListPath, InquiryEndpoints.Enter).CountedAs(RequestKind.SignIn);
        forms.MapPost(InquiryEndpoints.ListPath + "/{key}", InquiryEndpoints.Say).Follows("me");
        forms.MapPost(InquiryEndpoints.ListPath + "/{key}/ta-tillbaka", InquiryEndpoints.Withdraw);
        forms.MapPost(SupportEndpoints.Path, SupportEndpoints.Post).Follows("me");
        forms.MapPost("/tavla/stod/{person}", DeskSupportEndpoints.Post)
            .For(DeskKind.Coordinators, TeamRole.Host).Follows("board");
        forms.MapPost("/tavla/stod/{person}/berattat", DeskSupportEndpoints.Told)
            .For(DeskKind.Coordinators, TeamRole.Host);
        forms.MapPost("/forening/svar/{key}", DeskInquiryEndpoints.PostHost)
            .For(DeskKind.Association, TeamRole.Host).Follows("association");
        forms.MapPost("/tavla/svar/{key}", DeskInquiryEndpoints.PostDesk)
            .For(DeskKind.Coordinators, TeamRole.Host).Follows("board");
        forms.MapPost("/tavla/svar/{key}/visa", DeskInquiryEndpoints.Show)
            .For(DeskKind.Coordinators, TeamRole.Host).Follows("board");
        forms.MapPost("/tavla/svar/{key}/dolj", DeskInquiryEndpoints.Hide)
            .For(DeskKind.Coordinators, TeamRole.Host);
        forms.MapPost("/forening/uppdrag/{id}/meddelanden/{person}", DeskTalkEndpoints.PostHost)
            .For(DeskKind.Association, TeamRole.Host).Follows("association");
        forms.MapPost("/forening/uppdrag/{id}/meddelanden/{person}/klart", DeskTalkEndpoints.SettleHost)
            .For(DeskKind.Association, TeamRole.Host);
        forms.MapPost("/tavla/meddelanden/{id}/{person}", DeskTalkEndpoints.PostDesk)
            .For(DeskKind.Coordinators, TeamRole.Host).Follows("board");
        forms.MapPost("/tavla/meddelanden/{id}/{person}/klart", DeskTalkEndpoints.SettleDesk)
            .For(DeskKind.Coordinators, TeamRole.Host);
        return routes;
    }
}
