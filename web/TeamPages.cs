using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Limits;
using Marknadsplatsen.Web.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web;

/// <summary>The pages with which associations and coordinators sign in, and keep who they are.</summary>
internal static class TeamPages
{
    private const int ChallengeBytes = 32;

    /// <summary>Adds what the pages need; the host adds the secrets.</summary>
    public static void AddTeamPages(this IServiceCollection services)
    {
        services.AddOptions<DeskOptions>()
            .BindConfiguration(DeskOptions.SectionName)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<BrokerOptions>, BrokerOptions>();
        services.AddOptions<BrokerOptions>().BindConfiguration(BrokerOptions.SectionName).ValidateOnStart();
        services.AddHttpClient(BrokerMetadata.ClientName, client =>
        {
            client.Timeout = BrokerMetadata.AnswerMax;
            client.MaxResponseContentBufferSize = BrokerMetadata.AnswerBytesMax;
        });
        services.AddSingleton<BrokerMetadata>();
        services.AddSingleton<BrokerTrips>();
        services.AddSingleton<BrokerAnswers>();
        services.AddSingleton<Broker>();
        services.AddSingleton<Passkeys>();
        services.AddSingleton<FormTickets>();
        services.AddIdentityCore<PasskeyUser>().AddUserStore<PasskeyUsers>();
        services.AddScoped<IPasskeyHandler<PasskeyUser>, PasskeyHandler<PasskeyUser>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<DeskOptions>>((passkeys, desk) =>
        {
            passkeys.ServerDomain = desk.Value.Domain;
            passkeys.AuthenticatorTimeout = Passkeys.Life;
            passkeys.ChallengeSize = ChallengeBytes;

            // A key that anybody who holds the phone can use is no proof of who; a key that names nobody finds nobody.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
    }

    /// <summary>Maps the pages and their forms.</summary>
    public static void MapTeamPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages();
        pages.MapGet(DeskSignInEndpoints.Path, DeskSignInEndpoints.Get);
        pages.MapGet(BrokerEndpoints.BackPath, BrokerEndpoints.Back);
        pages.MapGet(JoinEndpoints.Path, JoinEndpoints.Get);
        pages.MapGet(OwnSignInEndpoints.Path, OwnSignInEndpoints.Get).For(DeskKind.Any, TeamRole.Reader);

        var forms = routes.MapForms();
        forms.MapPost(DeskSignInEndpoints.Path, DeskSignInEndpoints.Post).CountedAs(RequestKind.SignIn);
        forms.MapPost(DeskSignInEndpoints.AskPath, DeskSignInEndpoints.Ask);
        forms.MapPost(BrokerEndpoints.StartPath, BrokerEndpoints.Start).CountedAs(RequestKind.SignIn);
        forms.MapPost(JoinEndpoints.Path, JoinEndpoints.Read).CountedAs(RequestKind.SignIn);
        forms.MapPost(JoinEndpoints.AskPath, JoinEndpoints.Ask);
        forms.MapPost(JoinEndpoints.EnterPath, JoinEndpoints.Enter).CountedAs(RequestKind.SignIn);

        var own = forms.MapGroup("").For(DeskKind.Any, TeamRole.Reader);
        own.MapPost(OwnSignInEndpoints.AskPath, OwnSignInEndpoints.Ask);
        own.MapPost(OwnSignInEndpoints.AddPath, OwnSignInEndpoints.Add);
        own.MapPost(OwnSignInEndpoints.RemovePath, OwnSignInEndpoints.Remove);
        own.MapPost(OwnSignInEndpoints.TeamPath, OwnSignInEndpoints.Change);
        own.MapPost(OwnSignInEndpoints.OutPath, OwnSignInEndpoints.Out);

        MapTeam(pages, forms, TeamEndpoints.AssociationPath, DeskKind.Association);
        MapTeam(pages, forms, TeamEndpoints.CoordinatorPath, DeskKind.Coordinators);
    }

    private static void MapTeam(RouteGroupBuilder pages, RouteGroupBuilder forms, string path, DeskKind desk)
    {
        pages.MapGet(path, TeamEndpoints.Get).For(desk, TeamRole.Owner);
        forms.MapPost(path, TeamEndpoints.Invite).For(desk, TeamRole.Owner);
        forms.MapPost(path + "/andra", TeamEndpoints.Change).For(desk, TeamRole.Owner);
        forms.MapPost(path + "/aterkalla", TeamEndpoints.Withdraw).For(desk, TeamRole.Owner);
    }
}
