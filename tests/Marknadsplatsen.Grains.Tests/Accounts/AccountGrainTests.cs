using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Accounts;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Accounts;

public sealed class AccountGrainTests
{
    private static readonly ParticipantId Anna = new("anna");

    [Fact]
    public async Task A_card_opens_with_its_words_and_with_its_picture_and_confirms_its_person()
    {
        await using var host = await ProductHost.StartAsync();
        var account = Account(host, "card-1");

        var issued = await account.Issue(Issue("anna", "c1"));

        Assert.Equal(new IssueOutcome.Issued(null), issued);
        Assert.Equal(new SignInOutcome.Welcome(Anna), await account.TryWords("words-c1", null));
        Assert.Equal(new SignInOutcome.Welcome(Anna), await account.TryToken("token-c1"));
        var person = await host.Participant("anna").View();
        Assert.Equal(new AccountKey("card-1"), person!.Card);
        Assert.Equal(host.Time.GetUtcNow(), person.ConfirmedAtUtc);
    }

    [Theory]
    [InlineData("account/card-1", WriteFault.BeforeCommit)]
    [InlineData("account/card-1", WriteFault.AfterCommit)]
    [InlineData("participant/anna", WriteFault.BeforeCommit)]
    [InlineData("participant/anna", WriteFault.AfterCommit)]
    public async Task A_card_whose_making_was_cut_off_is_made_by_the_same_command_again(string record, WriteFault fault)
    {
        await using var host = await ProductHost.StartAsync();
        host.Store.FailOnce(record, fault);
        var account = Account(host, "card-1");

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => account.Issue(Issue("anna", "c1")));
        var again = await account.Issue(Issue("anna", "c1"));

        Assert.IsType<IssueOutcome.Issued>(again);
        Assert.IsType<SignInOutcome.Welcome>(await account.TryWords("words-c1", null));
    }

    [Fact]
    public async Task A_name_that_another_card_has_is_taken_and_the_card_stays_its_owners()
    {
        await using var host = await ProductHost.StartAsync();
        var account = Account(host, "card-1");
        await account.Issue(Issue("anna", "c1"));

        Assert.IsType<IssueOutcome.NameTaken>(await account.Issue(Issue("bo", "c2")));
        Assert.IsType<IssueOutcome.NameTaken>(await account.Issue(Issue("anna", "c3")));

        Assert.Null(await host.Participant("bo").View());
        Assert.Equal(new SignInOutcome.Welcome(Anna), await account.TryWords("words-c1", null));
    }

    [Fact]
    public async Task A_new_card_ends_the_old_one_even_when_the_tidying_up_was_cut_off()
    {
        await using var host = await ProductHost.StartAsync();
        await Account(host, "card-1").Issue(Issue("anna", "c1"));

        var second = await Account(host, "card-2").Issue(Issue("anna", "c2"));

        Assert.Equal(new IssueOutcome.Issued(new AccountKey("card-1")), second);
        Assert.IsType<SignInOutcome.Refused>(await Account(host, "card-1").TryWords("words-c1", null));
        Assert.IsType<SignInOutcome.Refused>(await Account(host, "card-1").TryToken("token-c1"));
        Assert.IsType<SignInOutcome.Welcome>(await Account(host, "card-2").TryWords("words-c2", null));
    }

    [Fact]
    public async Task A_retired_name_can_be_anothers()
    {
        await using var host = await ProductHost.StartAsync();
        var account = Account(host, "card-1");
        await account.Issue(Issue("anna", "c1"));
        await host.Participant("anna").KeepCard(new KeepCard
        {
            CommandId = new CommandId("end"),
            Municipality = ProductHost.Municipality,
        });
        await account.Retire(Anna);

        Assert.IsType<IssueOutcome.Issued>(await account.Issue(Issue("bo", "c2")));
        Assert.Equal(new SignInOutcome.Welcome(new ParticipantId("bo")), await account.TryWords("words-c2", null));
        Assert.IsType<SignInOutcome.Refused>(await account.TryWords("words-c1", null));
        Assert.NotNull((await host.Participant("anna").View())!.ConfirmedAtUtc);
    }

    [Fact]
    public async Task A_known_and_an_unknown_name_answer_alike_and_store_alike()
    {
        await using var host = await ProductHost.StartAsync();
        await Account(host, "known").Issue(Issue("anna", "c1"));
        var answers = new List<(SignInOutcome Known, SignInOutcome Unknown)>();

        for (var i = 0; i < 6; i++)
        {
            answers.Add((
                await Account(host, "known").TryWords("no", null), await Account(host, "none").TryWords("no", null)));
        }

        Assert.All(answers, pair => Assert.Equal(pair.Known, pair.Unknown));
        Assert.Equal(
            host.Facts.Find<AccountRecord>("account", "known")!.State.Attempts,
            host.Facts.Find<AccountRecord>("account", "none")!.State.Attempts);
    }

    [Fact]
    public async Task After_three_failures_even_the_right_words_wait_but_never_for_long_and_the_picture_does_not()
    {
        await using var host = await ProductHost.StartAsync();
        var account = Account(host, "card-1");
        await account.Issue(Issue("anna", "c1"));
        for (var i = 0; i < Attempts.FreeCount; i++)
        {
            Assert.IsType<SignInOutcome.Refused>(await account.TryWords("no", null));
        }

        var later = Assert.IsType<SignInOutcome.Later>(await account.TryWords("words-c1", null));

        Assert.Equal(TimeSpan.FromSeconds(2), later.OpensAtUtc - host.Time.GetUtcNow());
        Assert.IsType<SignInOutcome.Welcome>(await account.TryToken("token-c1"));
        host.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.IsType<SignInOutcome.Welcome>(await account.TryWords("words-c1", null));
        Assert.Equal(Attempts.None, host.Facts.Find<AccountRecord>("account", "card-1")!.State.Attempts);
    }

    [Fact]
    public async Task Failures_spread_over_many_accounts_give_everybody_a_turn_also_after_a_restart()
    {
        var host = await ProductHost.StartAsync();
        await Account(host, "card-1").Issue(Issue("anna", "c1"));
        for (var i = 0; i < FailureCapRecord.OpenFailuresPerHourMax; i++)
        {
            Assert.IsType<SignInOutcome.Refused>(await Account(host, $"guess-{i}").TryWords("no", null));
        }

        await host.CrashAsync();
        await using var again = await ProductHost.StartAsync(host.Facts, host.Time);
        var closed = Assert.IsType<SignInOutcome.Later>(await Account(again, "card-1").TryWords("words-c1", null));

        Assert.Equal(FailureCapRecord.TurnApart, closed.OpensAtUtc - again.Time.GetUtcNow());
        Assert.IsType<SignInOutcome.Welcome>(await Account(again, "card-1").TryToken("token-c1"));
        again.Time.Advance(FailureCapRecord.TurnApart);
        Assert.IsType<SignInOutcome.Welcome>(await Account(again, "card-1").TryWords("words-c1", null));
    }

    [Fact]
    public async Task A_flood_from_few_networks_closes_for_them_and_not_for_people_elsewhere()
    {
        await using var host = await ProductHost.StartAsync();
        await Account(host, "card-1").Issue(Issue("anna", "c1"));
        for (var i = 0; i < FailureCapRecord.LoudFailuresPerHourMax; i++)
        {
            var flood = new TryOrigin($"flood-{i % 5}");
            Assert.IsType<SignInOutcome.Refused>(await Account(host, $"guess-{i}").TryWords("no", flood));
        }

        Assert.IsType<SignInOutcome.Later>(
            await Account(host, "card-1").TryWords("words-c1", new TryOrigin("flood-0")));
        Assert.IsType<SignInOutcome.Refused>(await Account(host, "card-2").TryWords("mistyped", new TryOrigin("home")));
        Assert.IsType<SignInOutcome.Welcome>(await Account(host, "card-1").TryWords("words-c1", new TryOrigin("home")));
    }

    [Fact]
    public async Task A_flood_from_many_networks_leaves_a_lane_to_known_browsers_and_a_turn_to_anybody()
    {
        const int networks = 120;
        await using var host = await ProductHost.StartAsync();
        await Account(host, "card-1").Issue(Issue("anna", "c1"));
        var cap = host.Grains.GetGrain<IFailureCapGrain>(ProductHost.Municipality.Value);
        for (var i = 0; i < FailureCapRecord.OpenFailuresPerHourMax; i++)
        {
            var flood = new TryOrigin($"flood-{i % networks}");
            Assert.IsType<SignInOutcome.Refused>(await Account(host, $"guess-{i}").TryWords("no", flood));
        }

        await Task.WhenAll(Enumerable.Range(0, networks).Select(i => cap.Ask(new TryOrigin($"flood-{i}"))));
        var (came, home) = (host.Time.GetUtcNow(), new TryOrigin("home"));
        var told = Assert.IsType<SignInOutcome.Later>(await Account(host, "card-1").TryWords("words-c1", home));
        Assert.Equal(told.OpensAtUtc, await cap.Ask(home));
        Assert.IsType<SignInOutcome.Welcome>(
            await Account(host, "card-1").TryWords("words-c1", home with { Browser = "known" }));
        host.Time.Advance(told.OpensAtUtc - came);

        Assert.Null(await cap.Ask(home));
        Assert.IsType<SignInOutcome.Welcome>(await Account(host, "card-1").TryWords("words-c1", home));
        Assert.Equal((networks + 1) * FailureCapRecord.TurnApart, told.OpensAtUtc - came);
    }

    private static IAccountGrain Account(ProductHost host, string key) => host.Grains.GetGrain<IAccountGrain>(key);

    private static IssueCard Issue(string participant, string card) => new()
    {
        CommandId = new CommandId($"issue-{card}"),
        Participant = new ParticipantId(participant),
        Municipality = ProductHost.Municipality,
        Words = $"words-{card}",
        Token = $"token-{card}",
    };
}
