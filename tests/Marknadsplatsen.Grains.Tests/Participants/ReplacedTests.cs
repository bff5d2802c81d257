using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Participants;

/// <summary>
/// What a command took the place of has to be retired and told, also when the answer to the command was lost.
/// </summary>
public sealed class ReplacedTests
{
    [Theory]
    [InlineData(WriteFault.BeforeCommit)]
    [InlineData(WriteFault.AfterCommit)]
    public async Task A_new_address_sent_again_after_an_unknown_outcome_answers_with_the_old_one(WriteFault fault)
    {
        await using var host = await StartAsync();
        await FailOnceAsync(host, fault);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => KeepAsync(host, "change", "new"));
        var retried = await KeepAsync(host, "change", "new");
        var again = await KeepAsync(host, "change", "new");

        Assert.Equal(new AccountKey("old"), retried!.Account);
        Assert.Equal(retried, again);
        Assert.Equal(new AccountKey("new"), Assert.Single((await host.Participant("anna").View())!.Contacts).Account);
    }

    [Theory]
    [InlineData(WriteFault.BeforeCommit)]
    [InlineData(WriteFault.AfterCommit)]
    public async Task An_address_that_is_given_up_is_answered_until_it_is_settled(WriteFault fault)
    {
        await using var host = await StartAsync();
        await FailOnceAsync(host, fault);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => KeepAsync(host, "end", null));
        var retried = await KeepAsync(host, "end", null);
        await host.Participant("anna").Settle(new CommandId("end"));
        await host.Participant("anna").Settle(new CommandId("end"));

        Assert.Equal(new AccountKey("old"), retried!.Account);
        Assert.Null(await KeepAsync(host, "end", null));
        Assert.DoesNotContain("participant|participant/anna", host.Facts.Mentioning("sealed-old"));
    }

    [Theory]
    [InlineData(WriteFault.BeforeCommit)]
    [InlineData(WriteFault.AfterCommit)]
    public async Task A_new_card_and_a_stopped_slip_answer_the_same_again(WriteFault fault)
    {
        await using var host = await StartAsync();
        await CardAsync(host, "first", "card-1");
        await SlipAsync(host, "slip", "slip-1");
        await FailOnceAsync(host, fault);
        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => CardAsync(host, "second", "card-2"));
        Assert.Equal(new AccountKey("card-1"), await CardAsync(host, "second", "card-2"));
        await FailOnceAsync(host, fault);
        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => SlipAsync(host, "stop", null));
        Assert.Equal(new AccountKey("slip-1"), await SlipAsync(host, "stop", null));
    }

    [Fact]
    public async Task An_old_form_sent_again_undoes_nothing_that_came_after_it()
    {
        await using var host = await StartAsync();
        await KeepAsync(host, "change", "new");
        await KeepAsync(host, "later", "newest");

        var old = await KeepAsync(host, "change", "new");

        Assert.Equal(new AccountKey("old"), old!.Account);
        var now = (await host.Participant("anna").View())!;
        Assert.Equal(new AccountKey("newest"), Assert.Single(now.Contacts).Account);
    }

    [Fact]
    public async Task What_nobody_settles_is_forgotten_after_a_day_and_never_more_than_eight()
    {
        await using var host = await StartAsync();
        for (var i = 0; i <= Replaced.CountMax; i++)
        {
            await KeepAsync(host, $"change-{i}", $"new-{i}");
        }

        Assert.Equal(Replaced.CountMax, Stored(host).Replaced.Length);
        Assert.DoesNotContain("participant|participant/anna", host.Facts.Mentioning("sealed-old"));
        host.Time.Advance(Replaced.Life);
        await host.Participant("anna").Stay(new CommandId("stay"));

        Assert.Empty(Stored(host).Replaced);
    }

    [Fact]
    public async Task Whoever_is_erased_leaves_no_account_that_was_replaced_and_not_yet_retired()
    {
        await using var host = await StartAsync();
        var account = host.Grains.GetGrain<Grains.Accounts.IAccountGrain>("old");
        await account.AskCode(new AskCode { Ask = "a", Proof = "p" });
        await account.Attach(new AttachContact
        {
            Try = new TryCode { CommandId = new CommandId("own"), Ask = "a", Proof = "p" },
            Participant = new ParticipantId("anna"),
            Municipality = ProductHost.Municipality,
            Contact = Way("old"),
        });
        await KeepAsync(host, "end", null);
        Assert.NotNull(host.Facts.Find<AccountRecord>("account", "old")!.State.Contact);

        await host.Erasure.EraseAsync(new ParticipantId("anna"), default);

        Assert.Null(host.Facts.Find<AccountRecord>("account", "old")!.State.Contact);
    }

    private static async Task<ProductHost> StartAsync()
    {
        var host = await ProductHost.StartAsync();
        await KeepAsync(host, "first", "old");
        return host;
    }

    /// <summary>The next command fails: nothing of an earlier one is on its way to be written.</summary>
    private static async Task FailOnceAsync(ProductHost host, WriteFault fault)
    {
        await host.Facts.When<ParticipantRecord>("participant", "anna", record => !record.MatcherIsBehind);
        host.Store.FailOnce("participant/anna", fault);
    }

    private static ParticipantRecord Stored(ProductHost host) =>
        host.Facts.Find<ParticipantRecord>("participant", "anna")!;

    private static Task<OwnContact?> KeepAsync(ProductHost host, string command, string? account) =>
        host.Participant("anna").KeepContact(new KeepContact
        {
            CommandId = new CommandId(command),
            Municipality = ProductHost.Municipality,
            Kind = ContactKind.Email,
            Contact = account is null ? null : Way(account),
        });

    private static Task<AccountKey?> CardAsync(ProductHost host, string command, string card) =>
        host.Participant("anna").KeepCard(new KeepCard
        {
            CommandId = new CommandId(command),
            Municipality = ProductHost.Municipality,
            Card = new AccountKey(card),
        });

    private static Task<AccountKey?> SlipAsync(ProductHost host, string command, string? slip) =>
        host.Participant("anna").KeepSlip(new KeepSlip
        {
            CommandId = new CommandId(command),
            Slip = slip is null ? null : new AccountKey(slip),
        });

    private static OwnContact Way(string account) => new()
    {
        Kind = ContactKind.Email,
        Account = new AccountKey(account),
        Sealed = $"sealed-{account}",
    };
}
