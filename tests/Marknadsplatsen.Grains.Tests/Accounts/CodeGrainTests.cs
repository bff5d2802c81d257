using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Accounts;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Accounts;

/// <summary>Codes at one handle: for whoever has shown that they read its messages, and for nobody else.</summary>
public sealed class CodeGrainTests
{
    private static readonly ParticipantId Anna = new("anna");

    [Fact]
    public async Task A_code_makes_the_handle_the_persons_own_confirms_them_and_another_code_brings_them_back()
    {
        await using var host = await ProductHost.StartAsync();

        var attached = await KeepAsync(host, "mail", "anna");
        var asked = await Account(host, "mail").AskCode(Ask("b"));
        var back = await Account(host, "mail").TryCode(Try("b"));

        Assert.Equal(new AttachOutcome.Attached(null), attached);
        Assert.Equal(new AskOutcome.Made(true), asked);
        Assert.Equal(new SignInOutcome.Welcome(Anna), back);
        var person = (await host.Participant("anna").View())!;
        Assert.Equal(new AccountKey("mail"), Assert.Single(person.Contacts).Account);
        Assert.Equal(host.Time.GetUtcNow(), person.ConfirmedAtUtc);
    }

    [Theory]
    [InlineData("account/mail", WriteFault.BeforeCommit)]
    [InlineData("account/mail", WriteFault.AfterCommit)]
    [InlineData("participant/anna", WriteFault.BeforeCommit)]
    [InlineData("participant/anna", WriteFault.AfterCommit)]
    public async Task Keeping_that_was_cut_off_is_done_by_the_same_form_again(string record, WriteFault fault)
    {
        await using var host = await ProductHost.StartAsync();
        await Account(host, "mail").AskCode(Ask("a"));
        host.Store.FailOnce(record, fault);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => Account(host, "mail").Attach(Attach("anna", "a")));
        var again = await Account(host, "mail").Attach(Attach("anna", "a"));

        Assert.IsType<AttachOutcome.Attached>(again);
        await Account(host, "mail").AskCode(Ask("b"));
        Assert.Equal(new SignInOutcome.Welcome(Anna), await Account(host, "mail").TryCode(Try("b")));
    }

    [Fact]
    public async Task A_handle_that_is_somebody_elses_stays_theirs_until_they_give_it_up()
    {
        await using var host = await ProductHost.StartAsync();
        await KeepAsync(host, "mail", "anna");

        Assert.IsType<AttachOutcome.Elsewhere>(await KeepAsync(host, "mail", "bo"));
        await host.Participant("anna").KeepContact(new KeepContact
        {
            CommandId = new CommandId("end"),
            Municipality = ProductHost.Municipality,
            Kind = ContactKind.Email,
        });

        Assert.IsType<AttachOutcome.Attached>(await KeepAsync(host, "mail", "bo", "again"));
        Assert.NotNull((await host.Participant("anna").View())!.ConfirmedAtUtc);
    }

    [Fact]
    public async Task A_new_address_takes_the_place_of_the_old_one_of_its_kind_which_opens_nothing_any_more()
    {
        await using var host = await ProductHost.StartAsync();
        await KeepAsync(host, "old", "anna");

        var second = Assert.IsType<AttachOutcome.Attached>(await KeepAsync(host, "new", "anna", "second"));

        Assert.Equal(new AccountKey("old"), second.Replaced!.Account);
        await Account(host, "old").AskCode(Ask("b"));
        Assert.IsType<SignInOutcome.Refused>(await Account(host, "old").TryCode(Try("b")));
        await Account(host, "old").Retire(Anna);
        Assert.Equal(new AskOutcome.Made(false), await Account(host, "old").AskCode(Ask("c")));
        await Account(host, "new").AskCode(Ask("b"));
        Assert.IsType<SignInOutcome.Welcome>(await Account(host, "new").TryCode(Try("b")));
    }

    [Fact]
    public async Task A_code_opens_only_in_the_browser_that_asked_for_one_form_and_for_ten_minutes()
    {
        await using var host = await ProductHost.StartAsync();
        await KeepAsync(host, "mail", "anna");
        var account = Account(host, "mail");
        await account.AskCode(Ask("b"));

        Assert.IsType<SignInOutcome.Refused>(await account.TryCode(Try("b") with { Ask = "elsewhere" }));
        Assert.IsType<SignInOutcome.Welcome>(await account.TryCode(Try("b")));
        Assert.IsType<SignInOutcome.Welcome>(await account.TryCode(Try("b")));
        Assert.IsType<SignInOutcome.Refused>(
            await account.TryCode(Try("b") with { CommandId = new CommandId("second") }));
        await account.AskCode(Ask("c"));
        host.Time.Advance(SentCode.Life);
        Assert.IsType<SignInOutcome.Refused>(await account.TryCode(Try("c")));
    }

    [Fact]
    public async Task The_fourth_wrong_try_waits_and_after_the_fifth_even_the_right_code_is_refused()
    {
        await using var host = await ProductHost.StartAsync();
        await KeepAsync(host, "mail", "anna");
        var account = Account(host, "mail");
        await account.AskCode(Ask("b"));
        for (var i = 0; i < Attempts.FreeCount; i++)
        {
            Assert.IsType<SignInOutcome.Refused>(await account.TryCode(Wrong("b", i)));
        }

        var later = Assert.IsType<SignInOutcome.Later>(await account.TryCode(Try("b")));
        Assert.Equal(TimeSpan.FromSeconds(2), later.OpensAtUtc - host.Time.GetUtcNow());
        for (var i = Attempts.FreeCount; i < SentCode.TryCountMax; i++)
        {
            host.Time.Advance(TimeSpan.FromSeconds(10));
            Assert.IsType<SignInOutcome.Refused>(await account.TryCode(Wrong("b", i)));
        }

        host.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.IsType<SignInOutcome.Refused>(await account.TryCode(Try("b")));
    }

    [Fact]
    public async Task The_same_form_makes_one_code_and_too_many_codes_wait()
    {
        await using var host = await ProductHost.StartAsync();
        var account = Account(host, "mail");

        Assert.IsType<AskOutcome.Made>(await account.AskCode(Ask("a")));
        Assert.IsType<AskOutcome.MadeBefore>(await account.AskCode(Ask("a")));
        Assert.IsType<AskOutcome.Made>(await account.AskCode(Ask("b")));
        Assert.IsType<AskOutcome.Made>(await account.AskCode(Ask("c")));
        var later = Assert.IsType<AskOutcome.Later>(await account.AskCode(Ask("d")));

        host.Time.Advance(later.OpensAtUtc - host.Time.GetUtcNow());
        Assert.IsType<AskOutcome.Made>(await account.AskCode(Ask("d")));
    }

    [Fact]
    public async Task A_known_and_an_unknown_handle_answer_alike_and_store_alike()
    {
        await using var host = await ProductHost.StartAsync();
        await KeepAsync(host, "known", "anna", "first");
        var (known, unknown) = (Account(host, "known"), Account(host, "unknown"));
        var tidied = host.Facts.When<AccountRecord>("account", "known", stored => stored.State.Codes.IsEmpty);
        host.Time.Advance(Attempts.ForgottenAfter);
        await host.RemindAsync(known, "forget");
        var before = (await tidied).Version;
        await known.AskCode(Ask("b"));
        await unknown.AskCode(Ask("b"));
        var tries = new List<(SignInOutcome Known, SignInOutcome Unknown)>();
        for (var i = 0; i < 7; i++)
        {
            tries.Add((await known.TryCode(Wrong("b", i)), await unknown.TryCode(Wrong("b", i))));
        }

        Assert.All(tries, pair => Assert.Equal(pair.Known, pair.Unknown));
        Assert.Equal(Stored(host, "unknown").Version, Stored(host, "known").Version - before);
        Assert.Equal(Stored(host, "unknown").State.Codes.AsEnumerable(), Stored(host, "known").State.Codes);
    }

    [Fact]
    public async Task Even_the_right_code_opens_nothing_at_a_handle_that_is_nobodys()
    {
        await using var host = await ProductHost.StartAsync();
        await Account(host, "nobody").AskCode(Ask("a"));

        Assert.IsType<SignInOutcome.Refused>(await Account(host, "nobody").TryCode(Try("a")));
    }

    [Fact]
    public async Task Guesses_spread_over_many_handles_close_for_all_until_the_hour_is_over()
    {
        await using var host = await ProductHost.StartAsync();
        await KeepAsync(host, "mail", "anna");
        await Account(host, "mail").AskCode(Ask("b"));
        for (var i = 0; i < FailureCapRecord.OpenFailuresPerHourMax; i++)
        {
            await Account(host, $"guess-{i}").TryCode(Try("b"));
        }

        var closed = Assert.IsType<SignInOutcome.Later>(await Account(host, "mail").TryCode(Try("b")));

        Assert.Equal(FailureCapRecord.TurnApart, closed.OpensAtUtc - host.Time.GetUtcNow());
    }

    [Fact]
    public async Task What_is_kept_of_nobodys_handle_is_forgotten_by_itself_and_an_owner_is_not()
    {
        await using var host = await ProductHost.StartAsync();
        await KeepAsync(host, "known", "anna");
        await Account(host, "nobody").AskCode(Ask("a"));
        var gone = host.Facts.WhenGone("account", "nobody");
        var tidied = host.Facts.When<AccountRecord>("account", "known", stored => stored.State.Codes.IsEmpty);

        host.Time.Advance(Attempts.ForgottenAfter);

        await host.RemindAsync(Account(host, "nobody"), "forget");
        await host.RemindAsync(Account(host, "known"), "forget");
        await gone;
        Assert.NotNull((await tidied).State.Contact);
        await Account(host, "known").AskCode(Ask("b"));
        Assert.IsType<SignInOutcome.Welcome>(await Account(host, "known").TryCode(Try("b")));
    }

    [Fact]
    public async Task When_a_person_is_erased_the_handle_is_nobodys_and_can_be_kept_by_another()
    {
        await using var host = await ProductHost.StartAsync();
        await KeepAsync(host, "mail", "p-anna-0f1e2d3c");
        Assert.Contains("account|account/mail", host.Facts.Mentioning("p-anna-0f1e2d3c"));

        await host.Erasure.EraseAsync(new ParticipantId("p-anna-0f1e2d3c"), default);

        Assert.Empty(host.Facts.Mentioning("p-anna-0f1e2d3c"));
        Assert.IsType<AttachOutcome.Attached>(await KeepAsync(host, "mail", "bo"));
    }

    private static async Task<AttachOutcome> KeepAsync(
        ProductHost host, string account, string person, string form = "keep")
    {
        await Account(host, account).AskCode(Ask($"{form}-{person}"));
        return await Account(host, account).Attach(Attach(person, $"{form}-{person}"));
    }

    private static IAccountGrain Account(ProductHost host, string key) => host.Grains.GetGrain<IAccountGrain>(key);

    private static AccountRecord Stored(ProductHost host, string key) =>
        host.Facts.Find<AccountRecord>("account", key)!;

    private static AskCode Ask(string ask) => new() { Ask = ask, Proof = $"proof-{ask}" };

    private static TryCode Try(string ask) =>
        new() { CommandId = new CommandId($"try-{ask}"), Ask = ask, Proof = $"proof-{ask}" };

    private static TryCode Wrong(string ask, int number) =>
        new() { CommandId = new CommandId($"wrong-{number}"), Ask = ask, Proof = "no" };

    private static AttachContact Attach(string person, string ask) => new()
    {
        Try = Try(ask),
        Participant = new ParticipantId(person),
        Municipality = ProductHost.Municipality,
        Contact = new OwnContact { Kind = ContactKind.Email, Sealed = "c2VhbGVk" },
    };
}
