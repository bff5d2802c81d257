using System.Security.Cryptography;
using System.Text;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Teams;
using Marknadsplatsen.Web.Identity;

namespace Marknadsplatsen.Silo.Dev;

/// <summary>Somebody in every team of the example city, for those who develop: a member without any key.</summary>
internal static class DemoMember
{
    /// <summary>What the team's other members see.</summary>
    public const string Name = "Demo";

    private const int IdBytes = 12;

    /// <summary>The demo member of a team with a role.</summary>
    public static MemberId IdOf(TeamKey team, TeamRole role)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{role}/{team.Value}"));
        return new MemberId($"demo-{Convert.ToHexStringLower(hash, 0, IdBytes)}");
    }

    /// <summary>Makes the browser the team's demo member, who has the role in stored truth like anybody else.</summary>
    public static async Task SignInAsync(HttpContext http, TeamKey team, TeamRole role = TeamRole.Owner)
    {
        var id = IdOf(team, role);
        var member = http.RequestServices.GetRequiredService<IGrainFactory>().GetGrain<IMemberGrain>(id.Value);
        var session = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        if (await member.Appoint(team, Name, role) && await member.Begin(session, team) is { } desk)
        {
            await Visitors.SignInAsync(http, desk);
        }
    }
}
