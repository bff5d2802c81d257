using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.FillRates;

/// <summary>What there is after 16, when most meeting places have closed (DOMAIN row 26).</summary>
public sealed class EveningGapsTests
{
    private static readonly AreaId Soder = new("soder");
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory]
    [InlineData(14, 30, 17, 30, 1)]
    [InlineData(14, 0, 16, 0, 0)]
    [InlineData(16, 0, 18, 0, 1)]
    public void It_counts_what_ends_after_16(int hour, int minute, int endHour, int endMinute, int expected)
    {
        var card = Card(details => details with
        {
            Sessions = [details.Sessions[0] with { Start = new(hour, minute), End = new(endHour, endMinute) }],
        });

        Assert.Equal(expected, Count(Monday, card));
    }

    [Fact]
    public void A_weekly_time_counts_on_its_day_and_leaves_the_others_empty()
    {
        var counts = EveningGaps.Of([Card(), Card()], Monday.AddDays(-2));

        Assert.Equal(KeyValuePair.Create((Soder, Monday), 2), Assert.Single(counts));
    }

    [Fact]
    public void A_date_counts_on_that_date_within_the_week_only()
    {
        var card = Card(details => details with
        {
            Sessions = [details.Sessions[0] with { Weekday = null, Date = Monday.AddDays(7) }],
        });

        Assert.Empty(EveningGaps.Of([card], Monday));
        Assert.Equal(1, EveningGaps.Of([card], Monday.AddDays(1))[(Soder, Monday.AddDays(7))]);
    }

    [Fact]
    public void What_is_full_or_closed_is_a_gap_and_what_has_no_limit_is_none()
    {
        var closed = Card(details => details with { Closures = [new Closure(Monday, Monday)] });

        Assert.Equal(0, Count(Monday, closed));
        Assert.Equal(0, Count(Monday, Card() with { Occupancy = new Occupancy { Places = 2, Taken = 2 } }));
        Assert.Equal(0, Count(Monday, Card() with { Status = AssignmentStatus.Closed }));
        Assert.Equal(1, Count(Monday, Card() with { Occupancy = new Occupancy() }));
    }

    [Fact]
    public void A_line_goes_through_the_last_stored_day_of_each_week_before_this_one()
    {
        DateOnly[] stored =
        [
            .. Enumerable.Range(0, 100).Select(day => Monday.AddDays(day - 90)).Where(day => day != Monday.AddDays(-1)),
        ];

        var days = TrendWeeks.DaysOf(stored, Monday.AddDays(3));

        Assert.Equal(TrendWeeks.WeekCount, days.Length);
        Assert.Equal(Monday.AddDays(-2), days[^1]);
        Assert.Equal(Monday.AddDays(-8), days[^2]);
        Assert.Equal(9, TrendWeeks.NumberOf(days[^1]));
        Assert.Empty(TrendWeeks.DaysOf([Monday], Monday.AddDays(6)));
    }

    private static int Count(DateOnly today, AssignmentCard card) =>
        EveningGaps.Of([card], today).GetValueOrDefault((Soder, today));

    private static AssignmentCard Card(Func<AssignmentDetails, AssignmentDetails>? change = null)
    {
        var details = AssignmentSamples.Details(places: 5);
        return AssignmentSamples.Of(change?.Invoke(details) ?? details).ToCard(1);
    }
}
