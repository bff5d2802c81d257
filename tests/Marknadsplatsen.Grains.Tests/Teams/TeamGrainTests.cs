using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Product;
using static Marknadsplatsen.Grains.Tests.Teams.TeamSamples;

namespace Marknadsplatsen.Grains.Tests.Teams;

public sealed class TeamGrainTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task The_installation_invites_a_first_owner_and_nobody_after_that()
    {
        await using var host = await ProductHost.StartAsync();

        var invited = await host.Team().Invite(Invite("i1"));
        var joined = await host.Member(Kim).Join(Verdandi, Join("i1"));

        Assert.Equal(new InviteOutcome.Invited(host.Time.GetUtcNow() + TimeSpan.FromMinutes(30)), invited);
        Assert.Equal(new JoinOutcome.Joined(TeamRole.Owner), joined);
        Assert.IsType<InviteOutcome.NotAllowed>(await host.Team().Invite(Invite("i2")));
        Assert.Equal(TeamRole.Owner, (await host.Team().Find(Kim))!.Role);
    }

    [Fact]
    public async Task Only_the_newest_first_invitation_opens_the_team()
    {
        await using var host = await ProductHost.StartAsync();
        await host.Team().Invite(Invite("i1"));

        await host.Team().Invite(Invite("i2"));

        Assert.IsType<JoinOutcome.Refused>(await host.Member(Kim).Join(Verdandi, Join("i1")));
        Assert.IsType<JoinOutcome.Joined>(await host.Member(Kim).Join(Verdandi, Join("i2")));
    }

    [Fact]
    public async Task A_first_invitation_opens_for_thirty_minutes_and_a_colleagues_for_seven_days()
    {
        await using var host = await ProductHost.StartAsync();
        await host.Team().Invite(Invite("i1"));
        host.Time.Advance(Invitation.LifeOfFirst - Moment);
        Assert.IsType<JoinOutcome.Joined>(await host.Member(Kim).Join(Verdandi, Join("i1")));
        await host.Team().Invite(Invite("i2", Kim, TeamRole.Reader));
        await host.Team(City).Invite(Invite("i1"));

        host.Time.Advance(Invitation.LifeOfFirst);
        Assert.IsType<JoinOutcome.Refused>(await host.Member(Robin).Join(City, Join("i1")));
        host.Time.Advance(Invitation.LifeOfColleagues - Invitation.LifeOfFirst - Moment);
        Assert.NotNull(await host.Team().Peek("i2", "proof-i2"));
        host.Time.Advance(Moment);

        Assert.Null(await host.Team().Peek("i2", "proof-i2"));
        Assert.IsType<JoinOutcome.Refused>(await host.Member(Robin).Join(Verdandi, Join("i2")));
    }

    [Fact]
    public async Task An_invitation_lets_one_person_in_once_and_answers_that_person_alike_again()
    {
        await using var host = await StartAsync();
        await host.Team().Invite(Invite("i2", Kim, TeamRole.Host));

        var first = await host.Member(Robin).Join(Verdandi, Join("i2"));
        var again = await host.Member(Robin).Join(Verdandi, Join("i2"));
        var another = await host.Member(new MemberId("alex")).Join(Verdandi, Join("i2"));

        Assert.Equal((new JoinOutcome.Joined(TeamRole.Host), new JoinOutcome.Joined(TeamRole.Host)), (first, again));
        Assert.IsType<JoinOutcome.Refused>(another);
    }

    [Fact]
    public async Task A_wrong_secret_an_unknown_number_and_a_withdrawn_invitation_get_the_same_answer()
    {
        await using var host = await StartAsync();
        await host.Team().Invite(Invite("i2", Kim));
        await host.Team().Invite(Invite("i3", Kim));
        await host.Team().Withdraw(Kim, "i3");

        Assert.IsType<JoinOutcome.Refused>(
            await host.Member(Robin).Join(Verdandi, Join("i2") with { Proof = "another" }));
        Assert.IsType<JoinOutcome.Refused>(await host.Member(Robin).Join(Verdandi, Join("i4")));
        Assert.IsType<JoinOutcome.Refused>(await host.Member(Robin).Join(Verdandi, Join("i3")));
    }

    [Theory]
    [InlineData(TeamRole.Reader)]
    [InlineData(TeamRole.Host)]
    public async Task Whoever_is_no_owner_neither_invites_nor_withdraws_nor_changes_anybody(TeamRole role)
    {
        await using var host = await StartAsync();
        await host.Member(Robin).Appoint(Verdandi, "Robin", role);

        Assert.IsType<InviteOutcome.NotAllowed>(await host.Team().Invite(Invite("i2", Robin, TeamRole.Reader)));
        Assert.IsType<TeamOutcome.NotAllowed>(await host.Team().Withdraw(Robin, "i1"));
        Assert.IsType<TeamOutcome.NotAllowed>(await ChangeAsync(host, Robin, Kim, null));
        Assert.IsType<TeamOutcome.NotAllowed>(await ChangeAsync(host, Robin, Robin, TeamRole.Owner));
        Assert.IsType<TeamOutcome.NotAllowed>(await ChangeAsync(host, new MemberId("stranger"), Kim, null));
        Assert.Equal(role, (await host.Team().Find(Robin))!.Role);
    }

    [Fact]
    public async Task The_last_owner_stays_and_stays_an_owner_until_there_is_another()
    {
        await using var host = await StartAsync();

        Assert.IsType<TeamOutcome.LastOwner>(await ChangeAsync(host, Kim, Kim, null));
        Assert.IsType<TeamOutcome.LastOwner>(await ChangeAsync(host, Kim, Kim, TeamRole.Host));
        await host.Member(Robin).Appoint(Verdandi, "Robin", TeamRole.Owner);

        Assert.IsType<TeamOutcome.Changed>(await ChangeAsync(host, Kim, Kim, null));
        Assert.Null(await host.Team().Find(Kim));
        Assert.IsType<TeamOutcome.LastOwner>(await ChangeAsync(host, Robin, Robin, null));
    }

    [Fact]
    public async Task Whoever_is_taken_out_takes_their_own_invitations_along()
    {
        await using var host = await StartAsync();
        await host.Member(Robin).Appoint(Verdandi, "Robin", TeamRole.Owner);
        await host.Team().Invite(Invite("way-back", Robin));
        await host.Team().Invite(Invite("kims", Kim));

        await ChangeAsync(host, Kim, Robin, null);

        Assert.IsType<JoinOutcome.Refused>(await host.Member(Robin).Join(Verdandi, Join("way-back")));
        Assert.Single((await host.Team().View()).Invitations, known => known.Id == "kims");
    }

    [Fact]
    public async Task A_team_takes_so_many_members_and_so_many_invitations_and_no_more()
    {
        await using var host = await StartAsync();
        for (var i = 0; i < Team.InvitationCountMax; i++)
        {
            await host.Team().Invite(Invite($"n{i}", Kim));
        }

        Assert.IsType<InviteOutcome.TooMany>(await host.Team().Invite(Invite("one more", Kim)));
        for (var i = 1; i < Team.MemberCountMax; i++)
        {
            Assert.True(await host.Member(new MemberId($"m{i}")).Appoint(Verdandi, "Ny", TeamRole.Reader));
        }

        Assert.False(await host.Member(Robin).Appoint(Verdandi, "Robin", TeamRole.Reader));
        Assert.IsType<JoinOutcome.Full>(await host.Member(Robin).Join(Verdandi, Join("n1")));
    }

    [Theory]
    [InlineData("team/association/verdandi", WriteFault.BeforeCommit)]
    [InlineData("team/association/verdandi", WriteFault.AfterCommit)]
    [InlineData("member/robin", WriteFault.BeforeCommit)]
    [InlineData("member/robin", WriteFault.AfterCommit)]
    public async Task A_coming_in_that_was_cut_off_is_done_by_doing_it_again(string record, WriteFault fault)
    {
        await using var host = await StartAsync();
        await host.Team().Invite(Invite("i2", Kim, TeamRole.Host));
        host.Store.FailOnce(record, fault);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => host.Member(Robin).Join(Verdandi, Join("i2")));
        var again = await host.Member(Robin).Join(Verdandi, Join("i2"));

        Assert.Equal(new JoinOutcome.Joined(TeamRole.Host), again);
        Assert.NotNull(await host.Member(Robin).Begin("s1", null));
    }

    private static async Task<ProductHost> StartAsync()
    {
        var host = await ProductHost.StartAsync();
        await host.Member(Kim).Appoint(Verdandi, "Kim", TeamRole.Owner);
        return host;
    }

    private static Task<TeamOutcome> ChangeAsync(ProductHost host, MemberId by, MemberId member, TeamRole? role) =>
        host.Team().Change(new ChangeMember { By = by, Member = member, Role = role });
}
