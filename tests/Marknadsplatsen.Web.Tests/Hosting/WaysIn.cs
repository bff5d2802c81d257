using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Silo.Dev;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Tests.Hosting;

/// <summary>
/// Ways in under <c>/prov</c> that exist in tests only: the program's own are tried by themselves, and these lead to
/// the pages behind them.
/// </summary>
internal sealed class WaysIn : IStartupFilter
{
    private const string Root = "/prov";

    public static string Participant(string id) => $"{Root}/deltagare/{id}";

    public static string Association(string id) => $"{Root}/forening/{id}";

    public static string Coordinator(string municipality) => $"{Root}/samordnare/{municipality}";

    /// <summary>Puts the ways before everything that the program does.</summary>
    public static void Use(IApplicationBuilder app) => app.Use(
        (http, next) => http.Request.Path.StartsWithSegments(Root, out var way) ? SignInAsync(http, way) : next(http));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        Use(app);
        next(app);
    };

    private static async Task SignInAsync(HttpContext http, PathString way)
    {
        await (way.Value?.Split('/') switch
        {
            [_, "deltagare", var id] => Visitors.EnsureParticipantAsync(http, new ParticipantId(id)),
            [_, "forening", var id] => DemoAsync(http, new TeamKey(new AssociationId(id))),
            [_, "samordnare", var id] => DemoAsync(http, new TeamKey(new MunicipalityCode(id))),
            _ => throw new InvalidOperationException($"There is no way in at {http.Request.Path}."),
        });
        await http.Response.WriteAsync("inne");
    }

    private static Task DemoAsync(HttpContext http, TeamKey team) => DemoMember.SignInAsync(
        http, team, Enum.TryParse<TeamRole>(http.Request.Query["roll"], out var role) ? role : TeamRole.Owner);
}
