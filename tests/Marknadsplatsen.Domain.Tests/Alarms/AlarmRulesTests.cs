using Marknadsplatsen.Domain.Alarms;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Tests.Assignments;

namespace Marknadsplatsen.Domain.Tests.Alarms;

/// <summary>The published rules of places at risk, and what is remembered of each time.</summary>
public sealed class AlarmRulesTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;

    [Theory]
    [InlineData(7, 4, AlarmRule.BeginsSoon)]
    [InlineData(7, 5, null)]
    [InlineData(8, 4, null)]
    [InlineData(0, 0, AlarmRule.BeginsSoon)]
    [InlineData(-1, 0, null)]
    public void Under_half_full_within_a_week_of_its_date_is_at_risk(int inDays, int taken, AlarmRule? expected)
    {
        var date = new DateOnly(2026, 3, 2).AddDays(inDays);
        var card = Card(taken, Now.AddDays(-1));
        card = card with
        {
            Details = card.Details with
            {
                Sessions = [card.Details.Sessions[0] with { Weekday = null, Date = date }],
            },
        };

        Assert.Equal(expected, Of(card));
    }

    [Theory]
    [InlineData(14, 3, null)]
    [InlineData(15, 3, AlarmRule.NobodyNew)]
    [InlineData(15, 5, null)]
    [InlineData(7, 0, AlarmRule.NobodyYet)]
    [InlineData(6, 0, null)]
    [InlineData(7, 1, null)]
    public void What_stands_empty_for_long_is_at_risk(int publishedDaysAgo, int taken, AlarmRule? expected) =>
        Assert.Equal(expected, Of(Card(taken, Now.AddDays(-publishedDaysAgo))));

    [Fact]
    public void Where_somebody_new_came_lately_nothing_is_told() => Assert.Null(
        Of(Card(3, Now.AddDays(-40)) with { LastNewPersonAtUtc = Now.AddDays(-10) }));

    [Fact]
    public void What_is_closed_or_full_is_never_at_risk()
    {
        var card = Card(0, Now.AddDays(-40));

        Assert.NotNull(Of(card));
        Assert.Null(Of(card with { Status = AssignmentStatus.Closed }));
        Assert.Null(Of(card with { Occupancy = new Occupancy { Places = 10, Held = 10 } }));
    }

    [Theory]
    [InlineData(1, 3.5, AlarmOutcome.Accepted)]
    [InlineData(2.9, 10, AlarmOutcome.Accepted)]
    [InlineData(3.1, 3.5, AlarmOutcome.Unknown)]
    [InlineData(-1, 2, AlarmOutcome.Waiting)]
    [InlineData(-1, 3.5, AlarmOutcome.Nobody)]
    public void An_alarm_is_judged_by_who_came_within_three_days(
        double cameAfterDays, double lookedAfterDays, AlarmOutcome expected)
    {
        var card = Card(0, Now.AddDays(-40));
        var record = Raised(card);

        record = Look(record, card with { LastNewPersonAtUtc = Now.AddDays(cameAfterDays) }, lookedAfterDays);

        Assert.Equal(expected, record.Alarms[0].Outcome);
    }

    [Fact]
    public void What_is_judged_stays_so_and_the_same_is_told_again_after_two_weeks()
    {
        var card = Card(0, Now.AddDays(-40));
        var record = Look(Raised(card), card, 4);
        Assert.Same(record, Look(record, card, 5));

        var came = Look(record, card with { LastNewPersonAtUtc = Now.AddDays(4.5) }, 5);
        Assert.Equal(AlarmOutcome.Nobody, came.Alarms[0].Outcome);
        Assert.Single(Look(record, card, 13).Alarms);
        Assert.Equal(2, Look(record, card, 14).Alarms.Length);
    }

    [Fact]
    public void What_is_a_year_old_is_forgotten_and_never_more_is_kept_than_the_limit()
    {
        var card = Card(0, Now.AddDays(-40));
        var many = new AlarmRecord
        {
            Alarms =
            [
                .. Enumerable.Range(0, AlarmRules.AlarmCountMax).Select(at => new Alarm
                {
                    Assignment = new AssignmentId($"x{at}"),
                    RaisedAtUtc = Now,
                    Outcome = AlarmOutcome.Nobody,
                }),
            ],
        };

        Assert.Equal("a1", Look(many, card, 1).Alarms[^1].Assignment.Value);
        Assert.Equal(AlarmRules.AlarmCountMax, Look(many, card, 1).Alarms.Length);
        Assert.Single(Look(many, card, AlarmRules.KeptDays).Alarms);
    }

    private static AlarmRecord Raised(AssignmentCard card) => Look(new AlarmRecord(), card, 0);

    private static AlarmRecord Look(AlarmRecord record, AssignmentCard card, double afterDays)
    {
        var now = Now.AddDays(afterDays);
        return record.After(AlarmLook.Of([card], now, AssignmentSamples.Stockholm), now);
    }

    private static AlarmRule? Of(AssignmentCard card) => AlarmRules.Of(card, Now, AssignmentSamples.Stockholm);

    private static AssignmentCard Card(int taken, DateTimeOffset publishedAt) =>
        (AssignmentSamples.Open(places: 10, takenOutside: taken) with { PublishedAtUtc = publishedAt }).ToCard(1);
}
