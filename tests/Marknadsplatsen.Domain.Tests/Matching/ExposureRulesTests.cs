using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Matching;

namespace Marknadsplatsen.Domain.Tests.Matching;

public sealed class ExposureRulesTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly AssociationId One = new("one");
    private static readonly AssociationId Other = new("other");

    [Fact]
    public void What_is_shown_today_counts_from_tomorrow_and_for_fourteen_days()
    {
        var record = Add(Add(new ExposureRecord(), Monday, (One, 2)), Monday, (One, 3), (Other, 1));

        Assert.Empty(ExposureRules.On(record, Monday).Shown);
        for (var days = 1; days <= MatchRules.ExposureDays; days++)
        {
            var exposure = ExposureRules.On(record, Monday.AddDays(days));
            Assert.Equal((5, 1), (exposure.Shown[One], exposure.Shown[Other]));
            Assert.Equal(Monday, exposure.LastShown[One]);
        }

        Assert.Empty(ExposureRules.On(record, Monday.AddDays(MatchRules.ExposureDays + 1)).Shown);
    }

    [Fact]
    public void A_day_stays_as_it_was_fixed_whatever_is_shown_during_it()
    {
        var before = Add(new ExposureRecord(), Monday, (One, 2));

        var after = Add(before, Monday.AddDays(1), (One, 90), (Other, 7));

        Assert.Equal(
            ExposureRules.On(before, Monday.AddDays(1)).Shown.Order(ByAssociation),
            ExposureRules.On(after, Monday.AddDays(1)).Shown.Order(ByAssociation));
    }

    [Fact]
    public void Fifteen_days_are_kept_and_the_first_one_is_remembered()
    {
        var record = new ExposureRecord();
        for (var day = 0; day < 40; day++)
        {
            record = Add(record, Monday.AddDays(day), (One, 1));
        }

        Assert.Equal(MatchRules.ExposureDays + 1, record.Days.Length);
        Assert.Equal(Monday.AddDays(39), record.Days[^1].Date);
        Assert.Equal(Monday, record.CountedSince);
    }

    [Fact]
    public void What_cannot_be_a_count_is_ignored_and_a_flood_stops_at_a_limit()
    {
        var empty = new ExposureRecord();

        Assert.Same(empty, Add(empty, Monday, (One, 0), (Other, -5)));
        var flooded = Add(Add(empty, Monday, (One, int.MaxValue)), Monday, (One, int.MaxValue));
        Assert.Equal(ExposureRules.ShownMax, flooded.Days[0].Shown[One]);
    }

    [Fact]
    public void A_day_counts_a_bounded_number_of_associations_and_goes_on_counting_those()
    {
        var many = Enumerable.Range(0, ExposureRules.AssociationCountMax + 5)
            .Select(number => (new AssociationId($"a{number:0000}"), 1))
            .ToArray();

        var record = Add(Add(new ExposureRecord(), Monday, many), Monday, many);

        Assert.Equal(ExposureRules.AssociationCountMax, record.Days[0].Shown.Count);
        Assert.All(record.Days[0].Shown.Values, shown => Assert.Equal(2, shown));
    }

    private static readonly Comparer<KeyValuePair<AssociationId, int>> ByAssociation =
        Comparer<KeyValuePair<AssociationId, int>>.Create((one, other) =>
            string.CompareOrdinal(one.Key.Value, other.Key.Value));

    private static ExposureRecord Add(
        ExposureRecord record,
        DateOnly day,
        params (AssociationId Id, int Count)[] shown) =>
        ExposureRules.Add(record, day, shown.ToDictionary(each => each.Id, each => each.Count));
}
