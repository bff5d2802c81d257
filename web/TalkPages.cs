using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Acting;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Inquiries;
using Marknadsplatsen.Web.Limits;
using Marknadsplatsen.Web.Live;
using Marknadsplatsen.Web.Peers;
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
        services.AddSingleton<ActingWords>();
        services.AddSingleton<PeerWords>();
        services.AddSingleton<FaqShelf>();
        services.AddSingleton<FaqFollower>();
        services.AddHostedService(provider => provider.GetRequiredService<FaqFollower>());
        return services;
    }

    /// <summary>Maps the pages and their forms.</summary>
    public static IEndpointRouteBuilder MapTalkPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages().WithOwnWrites();
        var (hostPages, deskPages) = (pages.ForHosts(), pages.ForCoordinators());
        pages.MapGet(TalkEndpoints.ListPath, TalkEndpoints.List).Follows("me");
        pages.MapGet("/uppdrag/{id}/meddelanden", TalkEndpoints.Get).Follows("me");
        pages.MapGet("/uppdrag/{id}/kanns-fel", AskingEndpoints.GetConcern);
        pages.MapGet("/uppdrag/{id}/undrar", AskingEndpoints.GetQuestion);
        pages.MapGet(InquiryEndpoints.ListPath, InquiryEndpoints.List).Follows("me");
        pages.MapGet(InquiryEndpoints.ListPath + "/{key}", InquiryEndpoints.Get).Follows("me");
        pages.MapGet(SupportEndpoints.Path, SupportEndpoints.Get).Follows("me");
        pages.MapGet(PeerEndpoints.Path, PeerEndpoints.Get).Follows("me");
        deskPages.MapGet(DeskPeerEndpoints.Path, DeskPeerEndpoints.Get).Follows("board");
        deskPages.MapGet(CaseEndpoints.Path, CaseEndpoints.Get).Follows("board");
        pages.MapGet(OwnActingEndpoints.Path, OwnActingEndpoints.Get);
        deskPages.MapGet(ActingEndpoints.SheetRoute, ActingEndpoints.Sheet);
        deskPages.MapGet("/tavla/stod/{person}", DeskSupportEndpoints.Get).Follows("board");
        hostPages.MapGet("/forening/svar/{key}", DeskInquiryEndpoints.GetHost).Follows("association");
        deskPages.MapGet("/tavla/svar/{key}", DeskInquiryEndpoints.GetDesk).Follows("board");
        hostPages.MapGet(WaitingEndpoints.HostPath, WaitingEndpoints.GetHost).Follows("association");
        deskPages.MapGet(WaitingEndpoints.DeskPath, WaitingEndpoints.GetDesk).Follows("board");
        hostPages.MapGet("/forening/uppdrag/{id}/meddelanden/{person}", DeskTalkEndpoints.GetHost)
            .Follows("association");
        deskPages.MapGet("/tavla/meddelanden/{id}/{person}", DeskTalkEndpoints.GetDesk).Follows("board");

        var forms = routes.MapForms().WithOwnWrites();
        var (hostForms, deskForms) = (forms.ForHosts(), forms.ForCoordinators());
        var own = forms.ByPerson();
        own.MapPost("/uppdrag/{id}/meddelanden", TalkEndpoints.Post).Follows("me");
        forms.MapPost("/uppdrag/{id}/kanns-fel", AskingEndpoints.PostConcern);
        forms.MapPost("/uppdrag/{id}/undrar", AskingEndpoints.PostQuestion);
        forms.MapPost(InquiryEndpoints.ListPath, InquiryEndpoints.Enter).CountedAs(RequestKind.SignIn);
        forms.MapPost(InquiryEndpoints.ListPath + "/{key}", InquiryEndpoints.Say).Follows("me");
        forms.MapPost(InquiryEndpoints.ListPath + "/{key}/ta-tillbaka", InquiryEndpoints.Withdraw);
        own.MapPost(SupportEndpoints.Path, SupportEndpoints.Post).Follows("me");
        own.MapPost(PeerEndpoints.Path, PeerEndpoints.Post).Follows("me");
        deskForms.MapPost(DeskPeerEndpoints.Path, DeskPeerEndpoints.Post).Follows("board");
        deskForms.MapPost(ActingEndpoints.BeginRoute, ActingEndpoints.Begin);
        deskForms.MapPost(ActingEndpoints.DonePath, ActingEndpoints.Done).EndsHelp();
        own.MapPost(OwnActingEndpoints.StopPath, OwnActingEndpoints.Stop);
        deskForms.MapPost("/tavla/stod/{person}", DeskSupportEndpoints.Post).Follows("board");
        deskForms.MapPost("/tavla/stod/{person}/berattat", DeskSupportEndpoints.Told);
        hostForms.MapPost("/forening/svar/{key}", DeskInquiryEndpoints.PostHost).Follows("association");
        deskForms.MapPost(WaitingEndpoints.DeskPath + "/utkast/{id}", WaitingEndpoints.Called).Follows("board");
        deskForms.MapPost("/tavla/svar/{key}", DeskInquiryEndpoints.PostDesk).Follows("board");
        deskForms.MapPost("/tavla/svar/{key}/visa", DeskInquiryEndpoints.Show).Follows("board");
        deskForms.MapPost("/tavla/svar/{key}/dolj", DeskInquiryEndpoints.Hide);
        hostForms.MapPost("/forening/uppdrag/{id}/meddelanden/{person}", DeskTalkEndpoints.PostHost)
            .Follows("association");
        hostForms.MapPost("/forening/uppdrag/{id}/meddelanden/{person}/klart", DeskTalkEndpoints.SettleHost);
        deskForms.MapPost("/tavla/meddelanden/{id}/{person}", DeskTalkEndpoints.PostDesk).Follows("board");
        deskForms.MapPost("/tavla/meddelanden/{id}/{person}/klart", DeskTalkEndpoints.SettleDesk);
        return routes;
    }
}
