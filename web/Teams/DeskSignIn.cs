using System.Security.Cryptography;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Teams;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Teams;

/// <summary>The last step of every way in: a stored sign-in, and a cookie that names it.</summary>
internal static class DeskSignIn
{
    private const int SessionBytes = 16;

    /// <summary>A name that no sign-in had.</summary>
    public static string NewSession() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SessionBytes));

    /// <summary>
    /// Begins, and goes to where the person wanted or to the team's own page. Null when the person is in no team.
    /// </summary>
    public static async Task<IResult?> BeginAsync(
        HttpContext http, IMemberGrain member, string session, TeamKey? team, string? back)
    {
        if (await member.Begin(session, team) is not { } desk)
        {
            return null;
        }

        await Visitors.SignInAsync(http, desk);
        return TypedResults.LocalRedirect(LocalPath.OrElse(back, TeamEndpoints.HomeOf(desk.Team)));
    }
}
