using System.Net;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Teams;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Teams;

/// <summary>An owner's page with the team's people.</summary>
public sealed class TeamPageTests(CityHost host)
{
    private const string Path = "/forening/personer";

    [Fact]
    public async Task An_owner_gives_another_role_and_takes_out_and_both_count_at_the_next_request()
    {
        var (owner, colleague, key) = await host.TeamAsync("personer-roll");
        var team = host.Grains.GetGrain<ITeamGrain>("association/personer-roll");
        var alex = (await team.View()).Members.Single(member => member.Name == "Alex").Id.Value;

        await ChangeAsync(owner, alex, "reader");
        Assert.Contains("Klart", owner.Words, StringComparison.Ordinal);
        await colleague.OpenAsync("/forening/nytt");
        Assert.Equal(HttpStatusCode.Forbidden, colleague.Status);
        await ChangeAsync(owner, alex, "bort");
        await colleague.OpenAsync("/inloggning");
        Assert.Equal(HttpStatusCode.Unauthorized, colleague.Status);

        await colleague.SignInAsync(key);
        Assert.Equal(HttpStatusCode.BadRequest, colleague.Status);
        Assert.Contains("inte med i någon grupp", colleague.Words, StringComparison.Ordinal);
        Dispose(owner, colleague, key);
    }

    [Fact]
    public async Task The_last_owner_is_told_why_and_stays()
    {
        var id = await host.RegisterAsync("personer-sist");
        using var owner = await host.NewBrowserAsync(id);
        var team = host.Grains.GetGrain<ITeamGrain>(new TeamKey(id).Value);
        var self = Assert.Single((await team.View()).Members).Id.Value;

        await ChangeAsync(owner, self, "bort");
        Assert.Contains("minst en ägare", owner.Words, StringComparison.Ordinal);
        await ChangeAsync(owner, self, "reader");
        Assert.Contains("minst en ägare", owner.Words, StringComparison.Ordinal);

        Assert.Equal(TeamRole.Owner, Assert.Single((await team.View()).Members).Role);
    }

    [Theory]
    [InlineData("", "host")]
    [InlineData("   ", "host")]
    [InlineData("Alex", "chef")]
    public async Task A_wrong_invitation_comes_back_as_it_was_typed(string name, string role)
    {
        var id = await host.RegisterAsync("personer-fel");
        using var owner = await host.NewBrowserAsync(id);
        await owner.OpenAsync(Path);

        await owner.SendAsync(Path, ("namn", name), ("roll", role));

        Assert.Equal(HttpStatusCode.BadRequest, owner.Status);
        Assert.Contains("Skriv vad ni kallar", owner.Words, StringComparison.Ordinal);
        Assert.Empty((await host.Grains.GetGrain<ITeamGrain>(new TeamKey(id).Value).View()).Invitations);
    }

    [Fact]
    public async Task An_owner_of_one_team_changes_nobody_in_another()
    {
        var (first, firstColleague, firstKey) = await host.TeamAsync("personer-ett");
        var (second, secondColleague, secondKey) = await host.TeamAsync("personer-tva");
        var team = host.Grains.GetGrain<ITeamGrain>("association/personer-tva");
        var before = await team.View();

        await ChangeAsync(first, before.Members.Single(member => member.Name == "Alex").Id.Value, "bort");

        Assert.Equal(before.Members, (await team.View()).Members);
        Dispose(first, firstColleague, firstKey, second, secondColleague, secondKey);
    }

    private static async Task ChangeAsync(Browser owner, string member, string role)
    {
        await owner.OpenAsync(Path);
        var token = owner.Fields(Path).Where(field => field.Name is not ("namn" or "roll"));
        await owner.PostAsync($"{Path}/andra", [.. token, ("person", member), ("roll", role)]);
    }

    private static void Dispose(params IDisposable[] used) => Array.ForEach(used, each => each.Dispose());
}
