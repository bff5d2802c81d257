using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Accounts;

public sealed class SignInCodesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(6, 8)]
    [InlineData(10, 120)]
    [InlineData(5_000, 120)]
    public void A_wait_for_the_next_code_grows_and_is_never_longer_than_two_hours(int count, int minutes)
    {
        var asks = Enumerable.Range(0, count).Aggregate(Asks.None, (so, _) => so.Asked(Now));

        Assert.Equal(minutes, Math.Max(0, (asks.OpensAtUtc() - Now).TotalMinutes));
    }

    [Fact]
    public void Somebody_who_asks_as_often_as_is_heard_has_one_chance_in_ten_thousand_a_day()
    {
        var (asks, now, count) = (Asks.None, Now, 0);
        while (now < Now.AddDays(1))
        {
            (asks, count) = (asks.Asked(now), count + 1);
            now = asks.OpensAtUtc() > now ? asks.OpensAtUtc() : now;
        }

        Assert.InRange(count * SentCode.TryCountMax / 1e6, 0, 1e-4);
    }

    [Fact]
    public void Somebody_who_comes_back_twice_a_day_never_waits()
    {
        var asks = Asks.None;
        for (var day = 0; day < 100; day++)
        {
            var now = Now.AddDays(day);
            asks = asks.Asked(now).Asked(now.AddMinutes(1));

            Assert.True(asks.OpensAtUtc() <= now);
        }

        Assert.True(asks.AreForgotten(Now.AddDays(101)));
    }

    [Fact]
    public void A_fourth_browser_ends_the_first_ones_code_and_a_browser_that_asks_again_ends_its_own()
    {
        var state = new AccountState();
        foreach (var ask in new[] { "a", "b", "c", "d" })
        {
            state = SignInCodes.Asked(state, Ask(ask), Now);
        }

        Assert.Equal(["b", "c", "d"], state.Codes.Select(code => code.Ask));
        state = SignInCodes.Asked(state, Ask("e") with { Replaces = "c" }, Now);
        Assert.Equal(["b", "d", "e"], state.Codes.Select(code => code.Ask));
    }

    [Fact]
    public void A_code_is_over_after_ten_minutes_and_after_five_wrong_tries()
    {
        var state = SignInCodes.Asked(new AccountState(), Ask("a"), Now);

        Assert.NotNull(SignInCodes.Find(state, "a", Now + SentCode.Life - TimeSpan.FromTicks(1)));
        Assert.Null(SignInCodes.Find(state, "a", Now + SentCode.Life));
        Assert.Null(SignInCodes.Find(state, "another", Now));
        for (var i = 0; i < SentCode.TryCountMax; i++)
        {
            Assert.NotNull(SignInCodes.Find(state, "a", Now));
            state = SignInCodes.Failed(state, Try("a", "wrong"), Now);
        }

        Assert.Null(SignInCodes.Find(state, "a", Now));
    }

    [Fact]
    public void A_code_opens_for_one_form_only()
    {
        var state = SignInCodes.Asked(new AccountState(), Ask("a"), Now);
        var command = Try("a", "proof-a");

        Assert.True(SignInCodes.Opens(state.Codes[0], command));
        state = SignInCodes.Used(state, command);

        Assert.True(SignInCodes.Opens(state.Codes[0], command));
        Assert.False(SignInCodes.Opens(state.Codes[0], command with { CommandId = new CommandId("another") }));
        Assert.False(SignInCodes.Opens(null, command with { Proof = "" }));
    }

    [Fact]
    public void Nobodys_handle_is_forgotten_when_nothing_weighs_and_somebodys_is_kept()
    {
        var state = SignInCodes.Asked(new AccountState(), Ask("a"), Now);

        Assert.NotNull(SignInCodes.Forgotten(state, Now.AddHours(1)));
        Assert.Null(SignInCodes.Forgotten(state, Now.AddDays(1)));
        var known = state with { Contact = new ContactCredential() };
        Assert.Empty(SignInCodes.Forgotten(known, Now.AddDays(1))!.Codes);
    }

    private static AskCode Ask(string ask) => new() { Ask = ask, Proof = $"proof-{ask}" };

    private static TryCode Try(string ask, string proof) =>
        new() { CommandId = new CommandId("try"), Ask = ask, Proof = proof };
}
