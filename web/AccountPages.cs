using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Accounts;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Limits;
using Marknadsplatsen.Web.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web;

/// <summary>The pages with which a participant comes back: recall card, codes and sign-in.</summary>
internal static class AccountPages
{
    /// <summary>Adds what the pages need; the host adds the secrets.</summary>
    public static void AddAccountPages(this IServiceCollection services)
    {
        services.AddMessages();
        services.AddSingleton<Doors>();
        services.AddSingleton<SecurityEvents>();
        services.AddSingleton<SlowHashing>();
        services.AddSingleton<Cards>();
        services.AddSingleton<CardTickets>();
        services.AddSingleton<AddressLimits>();
        services.AddSingleton<Contacts>();
        services.AddSingleton<CodeTickets>();
        services.AddSingleton<CodeAsking>();
        services.AddSingleton<Slips>();
        services.AddSingleton<TryOrigins>();
    }

    /// <summary>Maps the pages and their forms.</summary>
    public static void MapAccountPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages();
        pages.MapGet(CardEndpoints.Path, CardEndpoints.Get);
        pages.MapGet(SignInEndpoints.Path, SignInEndpoints.Get);
        pages.MapGet(CodeEndpoints.Path, CodeEndpoints.Get);
        pages.MapGet(CodeEndpoints.CodePath, CodeEndpoints.GetCode);
        pages.MapGet(ContactEndpoints.Path, ContactEndpoints.Get);
        pages.MapGet(ContactEndpoints.CodePath, ContactEndpoints.GetCode);
        pages.MapGet(RecoverEndpoints.Path, RecoverEndpoints.Get);
        pages.MapGet(SlipEndpoints.Path, SlipEndpoints.Get).For(DeskKind.Coordinators, TeamRole.Host);
        pages.MapGet(HoardEndpoints.Path, HoardEndpoints.Get).For(DeskKind.Coordinators, TeamRole.Host);

        var forms = routes.MapForms();
        forms.MapPost(CardEndpoints.Path, CardEndpoints.Post).CountedAs(RequestKind.SignIn);
        forms.MapPost(CardEndpoints.RevokePath, CardEndpoints.Revoke);
        forms.MapPost(SignInEndpoints.Path, SignInEndpoints.Post).CountedAs(RequestKind.SignIn);
        forms.MapPost(SignInEndpoints.PicturePath, SignInEndpoints.Picture).CountedAs(RequestKind.SignIn);
        forms.MapPost(CodeEndpoints.Path, CodeEndpoints.Post).CountedAs(RequestKind.SignIn);
        forms.MapPost(CodeEndpoints.CodePath, CodeEndpoints.PostCode).CountedAs(RequestKind.SignIn);
        forms.MapPost(ContactEndpoints.Path, ContactEndpoints.Post).CountedAs(RequestKind.SignIn);
        forms.MapPost(ContactEndpoints.CodePath, ContactEndpoints.PostCode).CountedAs(RequestKind.SignIn);
        forms.MapPost(ContactEndpoints.RemovePath, ContactEndpoints.Remove);
        forms.MapPost(RecoverEndpoints.Path, RecoverEndpoints.Post).CountedAs(RequestKind.SignIn);
        forms.MapPost(RecoverEndpoints.StopPath, RecoverEndpoints.Stop);
        forms.MapPost(SlipEndpoints.Path, SlipEndpoints.Post).For(DeskKind.Coordinators, TeamRole.Host);
        forms.MapPost(HoardEndpoints.Path, HoardEndpoints.Post).For(DeskKind.Coordinators, TeamRole.Host);
    }
}
