using FsCheck.Fluent;
using Marknadsplatsen.Domain.Dispatch;
using static Marknadsplatsen.Domain.Tests.Dispatch.DispatchSamples;

namespace Marknadsplatsen.Domain.Tests.Dispatch;

public sealed class PushBudgetTests
{
    [Fact]
    public void A_person_is_given_two_messages_a_week_and_at_most_three_are_saved()
    {
        var budget = PushBudget.New(Now);

        Assert.Equal(2, budget.TokensAt(Now));
        Assert.Equal(2.5, budget.TokensAt(Now.AddDays(1.75)), 12);
        Assert.Equal(3, budget.TokensAt(Now.AddDays(3.5)), 12);
        Assert.Equal(3, budget.TokensAt(Now.AddDays(365)));
        Assert.Equal(1, budget.Spend(Now).TokensAt(Now));
        Assert.Equal(2, budget.Spend(Now).TokensAt(Now.AddDays(3.5)), 12);
    }

    [Fact]
    public void Without_a_whole_message_left_nothing_is_worth_sending_and_nothing_can_be_spent()
    {
        var budget = new PushBudget(0.99, Now, Now);

        Assert.Equal(double.PositiveInfinity, budget.ValueMin(Now));
        Assert.Throws<InvalidOperationException>(() => budget.Spend(Now));
        Assert.True(budget.ValueMin(Now.AddHours(1)) < 1);
    }

    [Theory]
    [InlineData(3, 0.15)]
    [InlineData(2, 0.2625)]
    [InlineData(1, 0.375)]
    public void The_fewer_are_left_the_more_a_message_must_be_worth(double tokens, double valueMin) =>
        Assert.Equal(valueMin, new PushBudget(tokens, Now, null).ValueMin(Now), 12);

    [Fact]
    public void Attention_comes_back_after_a_message()
    {
        Assert.Equal(1, PushBudget.New(Now).AttentionAt(Now));
        var told = PushBudget.New(Now).Spend(Now);
        Assert.Equal(0, told.AttentionAt(Now));
        Assert.Equal(0.18126924692201818, told.AttentionAt(Now.AddDays(1)), 12);
        Assert.Equal(0.6321205588285577, told.AttentionAt(Now.AddDays(5)), 12);
    }

    [Fact]
    public void However_it_is_asked_for_nobody_gets_more_than_is_saved_and_two_a_week()
    {
        var minutesBetween = Gen.Choose(0, 3 * 24 * 60).ArrayOf(60);

        Law.Holds(minutesBetween, waits =>
        {
            var (budget, now, spent) = (PushBudget.New(Now), Now, 0);
            foreach (var minutes in waits)
            {
                now = now.AddMinutes(minutes);
                if (budget.TokensAt(now) >= 1)
                {
                    budget = budget.Spend(now);
                    spent++;
                }

                if (budget.TokensAt(now) is < 0 or > DispatchRules.TokensMax
                    || spent > DispatchRules.TokensMax + (DispatchRules.TokensPerWeek / 7 * (now - Now).TotalDays))
                {
                    return false;
                }
            }

            return spent > 0;
        });
    }
}
