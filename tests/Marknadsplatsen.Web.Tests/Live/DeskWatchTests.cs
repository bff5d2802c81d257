using System.Net;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Teams;
using Marknadsplatsen.Silo.Dev;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Live;

/// <summary>A right that ends closes what it had opened, on a clock that only the test moves.</summary>
public sealed class DeskWatchTests : IAsyncLifetime
{
    private static readonly TimeSpan RemovalMax = TimeSpan.FromSeconds(2);

    private readonly ManualTime time = new(new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero));
    private readonly LiveHost host;

    public DeskWatchTests() => host = new LiveHost(time);

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_member_who_is_taken_out_hears_nothing_after_two_seconds_and_others_go_on()
    {
        var association = await host.RegisterAsync();
        await using var desk = await host.OpenAsync(association: association);
        await using var page = await desk.FollowAsync("association");
        await using var other = await host.OpenAsync(coordinator: true);
        await using var othersPage = await other.FollowAsync("board");
        Assert.Single(page.Followed);

        await RemoveAsync(association);
        Assert.Equal(HttpStatusCode.NotFound, await desk.StatusAsync("audience=association&since=0"));
        time.Advance(RemovalMax);
        await page.Closed;

        await using var again = await desk.FollowAsync("association");
        Assert.Empty(again.Followed);
        Assert.Single(await othersPage.FollowAsync("board"));
    }

    [Fact]
    public async Task Another_role_closes_what_the_old_one_had_open()
    {
        var association = await host.RegisterAsync();
        await using var desk = await host.OpenAsync(association: association);
        await using var page = await desk.FollowAsync("association");

        await AnotherOwnerAsync(association, DemoId(association), TeamRole.Reader);
        time.Advance(RemovalMax);
        await page.Closed;

        await using var again = await desk.FollowAsync("association");
        Assert.Single(again.Followed);
    }

    [Fact]
    public async Task Signing_out_ends_the_sign_in_also_for_a_copy_of_its_cookie()
    {
        var association = await host.RegisterAsync();
        await using var desk = await host.OpenAsync(association: association);
        await using var copy = new LiveBrowser(host.Address);
        copy.Cookies.Add(desk.Cookies.GetCookies(host.Address));
        await using var page = await copy.FollowAsync("association");
        Assert.Single(page.Followed);

        await desk.Http.GetStringAsync("/forget");
        await page.Closed;

        Assert.Equal(HttpStatusCode.NotFound, await copy.StatusAsync("audience=association&since=0"));
    }

    [Fact]
    public async Task A_sign_in_that_is_used_all_the_time_ends_after_ten_hours_and_its_connections_with_it()
    {
        var association = await host.RegisterAsync();
        await using var desk = await host.OpenAsync(association: association);
        await using var page = await desk.FollowAsync("association");

        time.Advance(MemberSession.LifeMax);
        await page.Closed;

        Assert.Equal(HttpStatusCode.NotFound, await desk.StatusAsync("audience=association&since=0"));
    }

    private static MemberId DemoId(AssociationId association) =>
        DemoMember.IdOf(new TeamKey(association), TeamRole.Owner);

    private Task RemoveAsync(AssociationId association) => AnotherOwnerAsync(association, DemoId(association), null);

    private async Task AnotherOwnerAsync(AssociationId association, MemberId changed, TeamRole? role)
    {
        var team = new TeamKey(association);
        var owner = new MemberId(host.New("m"));
        await host.Grains.GetGrain<IMemberGrain>(owner.Value).Appoint(team, "Ägaren", TeamRole.Owner);
        var outcome = await host.Grains.GetGrain<ITeamGrain>(team.Value).Change(
            new ChangeMember { By = owner, Member = changed, Role = role });
        Assert.IsType<TeamOutcome.Changed>(outcome);
    }
}
