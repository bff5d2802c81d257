using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Tests.Product;
using static Marknadsplatsen.Grains.Tests.Teams.TeamSamples;

namespace Marknadsplatsen.Grains.Tests.Teams;

public sealed class MemberGrainTests
{
    [Fact]
    public async Task A_sign_in_opens_its_team_for_ten_hours_however_busy_it_is()
    {
        await using var host = await StartAsync();

        var begun = await host.Member(Kim).Begin("s1", Verdandi);
        host.Time.Advance(MemberSession.LifeMax - TimeSpan.FromSeconds(1));
        var late = await host.Member(Kim).Session("s1");
        host.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(begun, late);
        Assert.Equal((Kim, Verdandi, TeamRole.Owner, "Kim"), (late!.Member, late.Team, late.Role, late.Name));
        Assert.Null(await host.Member(Kim).Session("s1"));
    }

    [Fact]
    public async Task A_name_of_a_sign_in_begins_one_only_even_after_it_has_ended()
    {
        await using var host = await StartAsync();
        await host.Member(Kim).Begin("s1", Verdandi);
        await host.Member(Kim).End("s1");

        Assert.Null(await host.Member(Kim).Session("s1"));
        Assert.Null(await host.Member(Kim).Begin("s1", Verdandi));
        Assert.NotNull(await host.Member(Kim).Begin("s2", Verdandi));
    }

    [Fact]
    public async Task A_removal_and_another_role_count_at_the_next_look()
    {
        await using var host = await StartAsync();
        await host.Member(Robin).Appoint(Verdandi, "Robin", TeamRole.Host);
        await host.Member(Robin).Begin("s1", Verdandi);

        await host.Team().Change(new ChangeMember { By = Kim, Member = Robin, Role = TeamRole.Reader });
        var asReader = await host.Member(Robin).Session("s1");
        await host.Team().Change(new ChangeMember { By = Kim, Member = Robin });

        Assert.Equal(TeamRole.Reader, asReader!.Role);
        Assert.Null(await host.Member(Robin).Session("s1"));
        Assert.Null(await host.Member(Robin).Begin("s2", null));
        Assert.Empty(await host.Member(Robin).Teams());
    }

    [Fact]
    public async Task Nobody_begins_in_a_team_that_they_are_not_in()
    {
        await using var host = await StartAsync();

        Assert.Null(await host.Member(Kim).Begin("s1", City));
        Assert.Null(await host.Member(Robin).Begin("s1", Verdandi));
        Assert.Null(await host.Member(Robin).Begin("s1", null));
    }

    [Fact]
    public async Task Without_a_wish_the_team_that_was_entered_last_opens()
    {
        await using var host = await StartAsync();
        await host.Member(Kim).Appoint(City, "Kim", TeamRole.Reader);

        Assert.Equal(City, (await host.Member(Kim).Begin("s1", null))!.Team);
        await host.Member(Kim).Begin("s2", Verdandi);

        Assert.Equal(Verdandi, (await host.Member(Kim).Begin("s3", null))!.Team);
        Assert.Equal([Verdandi, City], await host.Member(Kim).Teams());
    }

    [Fact]
    public async Task All_sign_ins_end_at_once()
    {
        await using var host = await StartAsync();
        await host.Member(Kim).Begin("s1", Verdandi);
        await host.Member(Kim).Begin("s2", Verdandi);

        await host.Member(Kim).EndAll();

        Assert.Null(await host.Member(Kim).Session("s1"));
        Assert.Null(await host.Member(Kim).Session("s2"));
    }

    [Fact]
    public async Task So_many_sign_ins_last_at_once_and_with_one_more_the_oldest_ends()
    {
        await using var host = await StartAsync();
        for (var i = 0; i <= Member.SessionCountMax; i++)
        {
            Assert.NotNull(await host.Member(Kim).Begin($"s{i}", Verdandi));
        }

        Assert.Null(await host.Member(Kim).Session("s0"));
        Assert.NotNull(await host.Member(Kim).Session("s1"));
    }

    [Fact]
    public async Task A_passkey_is_kept_with_its_count_and_the_only_one_stays()
    {
        await using var host = await StartAsync();
        Assert.True(await host.Member(Kim).AddPasskey(Key("k1")));
        Assert.True(await host.Member(Kim).AddPasskey(Key("k1")));

        await host.Member(Kim).PasskeyUsed("k1", 7, isBackedUp: true);

        var stored = Assert.Single((await host.Member(Kim).View()).Passkeys);
        Assert.Equal((7, true, host.Time.GetUtcNow()), (stored.SignCount, stored.IsBackedUp, stored.UsedAtUtc));
        Assert.False(await host.Member(Kim).RemovePasskey("k1", "s1"));
        for (var i = 2; i <= Member.PasskeyCountMax; i++)
        {
            Assert.True(await host.Member(Kim).AddPasskey(Key($"k{i}")));
        }

        Assert.False(await host.Member(Kim).AddPasskey(Key("one more")));
    }

    [Fact]
    public async Task Removing_a_passkey_ends_every_other_sign_in()
    {
        await using var host = await StartAsync();
        await host.Member(Kim).AddPasskey(Key("k1"));
        await host.Member(Kim).AddPasskey(Key("k2"));
        await host.Member(Kim).Begin("here", Verdandi);
        await host.Member(Kim).Begin("there", Verdandi);

        Assert.True(await host.Member(Kim).RemovePasskey("k1", "here"));

        Assert.NotNull(await host.Member(Kim).Session("here"));
        Assert.Null(await host.Member(Kim).Session("there"));
        Assert.Single((await host.Member(Kim).View()).Passkeys, key => key.Id == "k2");
    }

    private static Passkey Key(string id) => new() { Id = id, PublicKey = "AA==", Name = "Telefonen" };

    private static async Task<ProductHost> StartAsync()
    {
        var host = await ProductHost.StartAsync();
        await host.Member(Kim).Appoint(Verdandi, "Kim", TeamRole.Owner);
        return host;
    }
}
