using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Accounts;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Accounts;

/// <summary>A slip brings one person back once, and puts everybody who was in before out.</summary>
public sealed class SlipGrainTests
{
    private static readonly ParticipantId Anna = new("anna");
    private static readonly CommandId Form = new("use");

    [Fact]
    public async Task A_slip_opens_for_one_form_for_a_day_and_the_card_it_leads_to_ends_every_session()
    {
        await using var host = await ProductHost.StartAsync();
        await host.ConfirmAsync("anna");
        var before = await host.Participant("anna").Session();

        Assert.True(await Slip(host, "s1").Issue(Anna, new CommandId("issue")));
        Assert.Equal(new SignInOutcome.Welcome(Anna), await Slip(host, "s1").Use(Form, null));
        await Account(host, "card-new").Issue(Card("new"));

        Assert.Equal(before + 1, await host.Participant("anna").Session());
        var person = (await host.Participant("anna").View())!;
        Assert.Equal(
            (new AccountKey("card-new"), null, host.Time.GetUtcNow()),
            (person.Card!.Value, person.Slip, person.RecoveredAtUtc));
        Assert.Equal(new SignInOutcome.Welcome(Anna), await Slip(host, "s1").Use(Form, null));
        Assert.IsType<SignInOutcome.Refused>(await Slip(host, "s1").Use(new CommandId("another"), null));
    }

    [Fact]
    public async Task A_newer_slip_ends_an_older_one_and_its_person_can_stop_it()
    {
        await using var host = await ProductHost.StartAsync();
        await host.ConfirmAsync("anna");
        await Slip(host, "s1").Issue(Anna, new CommandId("issue-1"));
        await Slip(host, "s2").Issue(Anna, new CommandId("issue-2"));

        Assert.IsType<SignInOutcome.Refused>(await Slip(host, "s1").Use(Form, null));
        var stopped = await host.Participant("anna").KeepSlip(new KeepSlip { CommandId = new CommandId("stop") });

        Assert.Equal(new AccountKey("s2"), stopped);
        Assert.IsType<SignInOutcome.Refused>(await Slip(host, "s2").Use(Form, null));
    }

    [Fact]
    public async Task A_slip_is_over_after_a_day_and_forgets_by_itself()
    {
        await using var host = await ProductHost.StartAsync();
        await host.ConfirmAsync("anna");
        await Slip(host, "s1").Issue(Anna, new CommandId("issue"));
        var gone = host.Facts.WhenGone("slip", "s1");

        host.Time.Advance(SlipRecord.Life);

        Assert.IsType<SignInOutcome.Refused>(await Slip(host, "s1").Use(Form, null));
        await host.RemindAsync(Slip(host, "s1"), "clear");
        await gone;
    }

    [Fact]
    public async Task Nobody_gets_a_slip_of_somebody_elses_or_for_somebody_who_is_not_there()
    {
        await using var host = await ProductHost.StartAsync();
        await host.ConfirmAsync("anna");
        await host.ConfirmAsync("bo");
        await Slip(host, "s1").Issue(Anna, new CommandId("issue"));

        Assert.False(await Slip(host, "s1").Issue(new ParticipantId("bo"), new CommandId("issue-2")));
        Assert.False(await Slip(host, "s2").Issue(new ParticipantId("nobody"), new CommandId("issue-3")));
        Assert.Null(await host.Participant("nobody").View());
        Assert.IsType<SignInOutcome.Refused>(await Slip(host, "never-made").Use(Form, null));
    }

    [Theory]
    [InlineData("slip/s1", WriteFault.BeforeCommit)]
    [InlineData("slip/s1", WriteFault.AfterCommit)]
    [InlineData("participant/anna", WriteFault.BeforeCommit)]
    [InlineData("participant/anna", WriteFault.AfterCommit)]
    public async Task What_was_cut_off_is_done_by_the_same_form_again(string record, WriteFault fault)
    {
        await using var host = await ProductHost.StartAsync();
        await host.ConfirmAsync("anna");
        await host.Facts.When<ParticipantRecord>("participant", "anna", stored => !stored.MatcherIsBehind);
        host.Store.FailOnce(record, fault);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(
            () => Slip(host, "s1").Issue(Anna, new CommandId("issue")));
        Assert.True(await Slip(host, "s1").Issue(Anna, new CommandId("issue")));

        Assert.IsType<SignInOutcome.Welcome>(await Slip(host, "s1").Use(Form, null));
    }

    [Fact]
    public async Task Guesses_are_counted_in_the_city()
    {
        await using var host = await ProductHost.StartAsync();
        await host.ConfirmAsync("anna");
        await Slip(host, "s1").Issue(Anna, new CommandId("issue"));
        for (var i = 0; i < FailureCapRecord.OpenFailuresPerHourMax; i++)
        {
            Assert.IsType<SignInOutcome.Refused>(await Slip(host, $"guess-{i}").Use(Form, null));
        }

        Assert.IsType<SignInOutcome.Later>(await Slip(host, "s1").Use(Form, null));
        Assert.Null(host.Facts.Find<SlipRecord>("slip", "guess-1"));
    }

    [Fact]
    public async Task The_first_card_and_the_first_way_keep_sessions_and_every_change_ends_them()
    {
        await using var host = await ProductHost.StartAsync();
        var anna = host.Participant("anna");
        var sessions = new List<long>();

        foreach (var card in new[] { "c1", "c2", null })
        {
            await anna.KeepCard(new KeepCard
            {
                CommandId = new CommandId($"card-{card}"),
                Municipality = ProductHost.Municipality,
                Card = card is null ? null : new AccountKey(card),
            });
            sessions.Add(await anna.Session());
        }

        foreach (var mail in new[] { "m1", "m2", null })
        {
            await anna.KeepContact(new KeepContact
            {
                CommandId = new CommandId($"mail-{mail}"),
                Municipality = ProductHost.Municipality,
                Contact = mail is null ? null : new OwnContact { Account = new AccountKey(mail), Sealed = "c2VhbGVk" },
            });
            sessions.Add(await anna.Session());
        }

        Assert.Equal([0, 1, 2, 2, 3, 4], sessions);
    }

    [Fact]
    public async Task When_a_person_is_erased_their_slip_is_too()
    {
        await using var host = await ProductHost.StartAsync();
        var person = new ParticipantId("p-anna-0f1e2d3c");
        await host.ConfirmAsync(person.Value);
        await Slip(host, "s1").Issue(person, new CommandId("issue"));

        await host.Erasure.EraseAsync(person, default);

        Assert.Empty(host.Facts.Mentioning(person.Value));
    }

    private static ISlipGrain Slip(ProductHost host, string key) => host.Grains.GetGrain<ISlipGrain>(key);

    private static IAccountGrain Account(ProductHost host, string key) => host.Grains.GetGrain<IAccountGrain>(key);

    private static IssueCard Card(string card) => new()
    {
        CommandId = Form,
        Participant = Anna,
        Municipality = ProductHost.Municipality,
        Words = $"words-{card}",
        Token = $"token-{card}",
        IsRecovery = true,
    };
}
