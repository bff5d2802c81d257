using Marknadsplatsen.Domain.Acting;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Web.Acting;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Find;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Live;
using Marknadsplatsen.Web.Matching;
using Marknadsplatsen.Web.Notices;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Questions;
using Marknadsplatsen.Web.Sharing;
using Marknadsplatsen.Web.StandIns;
using Marknadsplatsen.Web.Start;
using Marknadsplatsen.Web.Time;
using Marknadsplatsen.Web.Weeks;
using Marknadsplatsen.Web.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        services.AddSingleton<OccasionWords>();
        services.AddSingleton<AssignmentWords>();
        services.AddSingleton<ChangeWords>();
        services.AddSingleton<EngagementWords>();
        services.AddSingleton<Reasons>();
        services.AddSingleton<ReliefWords>();
        services.TryAddSingleton<ExposureCounter>();
        services.AddSingleton<Fragments>();
        services.AddSingleton<OwnLists>();
        services.AddSingleton<Suggestions>();
        services.AddSingleton<NextSteps>();
        services.AddSingleton<AssignmentPages>();
        services.AddSingleton<Newcomers>();
        services.AddSingleton<OwnWrites>();
        services.AddSingleton<People>();
        services.AddSingleton<Commitments>();
        services.AddSingleton<OccasionPages>();
        services.AddSingleton<WeekPages>();
        services.AddTalkPages();
        services.AddDeedPages();
        services.AddSingleton<CalendarLinks>();
        services.AddPrivacyPages();
        services.AddAccountPages();
        services.AddSingleton<INoticeCarrier, NoticeCarrier>();
        return services;
    }

    /// <summary>Maps the pages and their forms.</summary>
    public static IEndpointRouteBuilder MapParticipantPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages().WithOwnWrites();
        pages.MapGet("/", StartEndpoints.Get);
        pages.MapGet(StartEndpoints.HelpPath, StartEndpoints.HelpSomeone);
        pages.MapGet(FindEndpoints.Path, FindEndpoints.Get).Follows("public").Helped();
        pages.MapGet("/uppdrag/{id}", AssignmentEndpoints.Get).Helped();
        pages.MapGet("/uppdrag/{id}/svar", AssignmentEndpoints.Answer).Helped();
        pages.MapGet(OpenNowEndpoints.Path, OpenNowEndpoints.Get);
        pages.MapGet(PrintEndpoints.Route, PrintEndpoints.Get).Helped();
        pages.MapGet(OccasionEndpoints.Route, OccasionEndpoints.Get).Helped();
        pages.MapGet(OccasionEndpoints.StepRoute, OccasionEndpoints.Back).Helped();
        pages.MapGet("/uppdrag/{id}/{step}", AssignmentEndpoints.Back).Helped();
        pages.MapGet(QuestionEndpoints.Path, QuestionEndpoints.Start).Helped();
        pages.MapGet(QuestionEndpoints.Path + "/{number:int}", QuestionEndpoints.Get).Helped();
        pages.MapGet(SuitsEndpoints.Path, SuitsEndpoints.Get).Follows("matches me").Helped();
        pages.MapGet(SuitsEndpoints.WhyNotPath, SuitsEndpoints.WhyNot).Helped();
        pages.MapGet(SuitsEndpoints.ModelPath, SuitsEndpoints.Model);
        pages.MapGet(MineEndpoints.Path, MineEndpoints.Get).Follows("me").Helped();
        pages.MapGet(NoticeChoiceEndpoints.Path, NoticeChoiceEndpoints.Get);
        pages.MapGet(NoticeEndpoints.Path, NoticeEndpoints.Get).Follows("me");
        pages.MapGet(WeekEndpoints.Path, WeekEndpoints.Get);
        pages.MapGet(WorkEndpoints.Path, WorkEndpoints.Get);
        pages.MapGet(MineEndpoints.ForgetPath, MineEndpoints.AskForget);
        pages.MapGet(Kiosk.ForgetPath, (Delegate)MineEndpoints.ForgetBySelf);
        pages.MapGet(MineEndpoints.SharedPath, MineEndpoints.Shared);

        var forms = routes.MapForms().WithOwnWrites();
        forms.MapPost(StartEndpoints.HelpPath, (Delegate)StartEndpoints.BeginHelp);
        forms.MapPost("/uppdrag/{id}/ja", TapEndpoints.Accept).Helped(ActKind.Yes);
        forms.MapPost("/uppdrag/{id}/behall", TapEndpoints.Confirm).Helped(ActKind.Yes);
        forms.MapPost("/uppdrag/{id}/fraga", AskEndpoints.Ask).Helped(ActKind.Other);
        forms.MapPost(ShownAlias.Route, ShownAlias.Post);
        forms.MapPost(GuestEndpoints.Route, GuestEndpoints.Post).Helped(ActKind.Other);
        forms.MapPost(OccasionEndpoints.StepRoute, OccasionEndpoints.Post).Helped(ActKind.Occasion);
        forms.MapPost("/uppdrag/{id}/{step}", TapEndpoints.Step).Helped(ActKind.Other);
        forms.MapPost(QuestionEndpoints.Path + "/{number:int}", QuestionEndpoints.Post).Helped(ActKind.Answers);
        var own = forms.ByPerson();
        own.MapPost(NoticeChoiceEndpoints.Path, NoticeChoiceEndpoints.Post);
        own.MapPost(NoticeEndpoints.SeenPath, NoticeEndpoints.Seen);
        own.MapPost(WorkEndpoints.Path, WorkEndpoints.Post);
        forms.MapPost(WeekEndpoints.LinkPath, WeekEndpoints.Link);
        forms.MapPost(WeekEndpoints.EndLinkPath, WeekEndpoints.EndLink);
        forms.MapPost(MineEndpoints.ForgetPath, (Delegate)MineEndpoints.Forget);
        forms.MapPost(MineEndpoints.SharedPath, MineEndpoints.SetShared);
        routes.MapTalkPages();
        routes.MapDeedPages();
        routes.MapPrivacyPages();
        routes.MapGet(CalendarEndpoints.Prefix + "/{token}.ics", CalendarEndpoints.Get).ExcludeFromDescription();
        routes.MapAccountPages();
        return routes;
    }
}
