using Marknadsplatsen.Domain.Dispatch;
using static Marknadsplatsen.Domain.Tests.Dispatch.DispatchSamples;

namespace Marknadsplatsen.Domain.Tests.Dispatch;

public sealed class DispatchNeedTests
{
    [Fact]
    public void The_need_left_is_a_Poisson_tail_of_what_is_in_flight_and_what_the_pace_brings()
    {
        // (1 + 0.3) yeses in 3 + 7 days, 85 per cent of it for 7 days, and 0.5 in flight: a mean of 1.2735.
        var need = Need(placesLeft: 2) with { Yeses = 1, PublishedAtUtc = Now.AddDays(-3), InFlight = 0.5 };

        Assert.Equal(0.6362399507653238, need.NeedLeft(Now), 12);
    }

    [Fact]
    public void The_pace_counts_only_for_the_time_that_is_left()
    {
        // 0.3 / 7 yeses a day, 85 per cent of it for 2 days: a mean of 0.072857, and e^-0.072857.
        var need = Need(placesLeft: 1) with { EndsAtUtc = Now.AddDays(2) };

        Assert.Equal(0.9297336396305423, need.NeedLeft(Now), 12);
    }

    [Fact]
    public void The_need_left_falls_with_what_is_in_flight_rises_with_the_places_and_never_reaches_zero()
    {
        var need = Need();

        Assert.True(need.NeedLeft(Now) > (need with { InFlight = 3 }).NeedLeft(Now));
        Assert.True((need with { PlacesLeft = 9 }).NeedLeft(Now) > need.NeedLeft(Now));
        Assert.Equal(DispatchRules.NeedLeftMin, (need with { InFlight = 1_000 }).NeedLeft(Now));
        Assert.Equal(DispatchRules.NeedLeftMin, (need with { PlacesLeft = 0 }).NeedLeft(Now));
    }

    [Fact]
    public void Without_a_last_day_a_week_of_pace_counts()
    {
        var need = Need();

        Assert.Equal(need.NeedLeft(Now), (need with { EndsAtUtc = null }).NeedLeft(Now));
    }

    [Theory]
    [InlineData(0, null, 1.4 * 2.5)]
    [InlineData(0, 0, 1.4)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 14, 1.75)]
    [InlineData(1, 28, 2.5)]
    [InlineData(1, 300, 2.5)]
    public void The_first_person_and_a_long_wait_of_the_association_weigh_more(int yeses, int? daysAgo, double weight)
    {
        var need = Need() with
        {
            Yeses = yeses,
            AssociationLastNewPersonAtUtc = daysAgo is { } days ? Now.AddDays(-days) : null,
        };

        Assert.Equal(weight, need.Equity(Now), 12);
        Assert.Equal(weight * need.NeedLeft(Now), need.Worth(Now), 12);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(6, 12)]
    [InlineData(12, 24)]
    [InlineData(90, 24)]
    public void A_wave_comes_after_a_twelfth_of_the_life_but_not_often_and_not_seldom(int lifeDays, int hours) =>
        Assert.Equal(
            Now.AddHours(hours), (Need() with { EndsAtUtc = Now.AddDays(lifeDays) }).NextWaveAt(Now));

    [Fact]
    public void A_wave_comes_after_a_day_when_few_places_are_left_or_there_is_no_last_day()
    {
        Assert.Equal(Now.AddHours(24), (Need(placesLeft: 2) with { EndsAtUtc = Now.AddDays(1) }).NextWaveAt(Now));
        Assert.Equal(Now.AddHours(3), (Need(placesLeft: 3) with { EndsAtUtc = Now.AddDays(1) }).NextWaveAt(Now));
        Assert.Equal(Now.AddHours(24), (Need() with { EndsAtUtc = null }).NextWaveAt(Now));
    }

    [Fact]
    public void Unanswered_messages_count_for_two_days()
    {
        UnansweredPush[] pushes =
        [
            new(0.1, Now.AddHours(-1)), new(0.2, Now.AddHours(-47)), new(0.4, Now.AddHours(-48)),
        ];

        Assert.Equal(0.3, UnansweredPush.Expected(pushes, Now), 12);
    }
}
