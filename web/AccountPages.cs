using Marknadsplatsen.Web.Accounts;
using Marknadsplatsen.Web.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web;

/// <summary>The pages with which a participant comes back: recall card and sign-in.</summary>
internal static class AccountPages
{
    /// <summary>Adds what the pages need; the host adds the secrets.</summary>
    public static void AddAccountPages(this IServiceCollection services)
    {
        services.AddSingleton<SlowHashing>();
        services.AddSingleton<Cards>();
        services.AddSingleton<CardTickets>();
    }

    /// <summary>Maps the pages and their forms.</summary>
    public static void MapAccountPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").ExcludeFromDescription();
        pages.MapGet(CardEndpoints.Path, CardEndpoints.Get);
        pages.MapGet(SignInEndpoints.Path, SignInEndpoints.Get);

        var forms = routes.MapGroup("").ExcludeFromDescription().AddEndpointFilter<RouteGroupBuilder, CommandFilter>();
        forms.MapPost(CardEndpoints.Path, CardEndpoints.Post);
        forms.MapPost(CardEndpoints.RevokePath, CardEndpoints.Revoke);
        forms.MapPost(SignInEndpoints.Path, SignInEndpoints.Post);
        forms.MapPost(SignInEndpoints.PicturePath, SignInEndpoints.Picture);
    }
}
