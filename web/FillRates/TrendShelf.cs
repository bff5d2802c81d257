using System.Collections.Concurrent;
using System.Collections.Immutable;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Grains.FillRates;
using Marknadsplatsen.Grains.Vocabulary;
using Orleans;

namespace Marknadsplatsen.Web.FillRates;

/// <summary>
/// The stored days that lines over weeks are drawn through. A day that is over changes no more, so each is read once;
/// only which days there are is asked each time.
/// </summary>
internal sealed class TrendShelf(IGrainFactory grains, City city)
{
    // Chosen: four times the weeks of a line. A program that has run for longer forgets the lot and reads again.
    private const int DayCountMax = 4 * TrendWeeks.WeekCount;

    private readonly ConcurrentDictionary<DateOnly, ImmutableDictionary<string, FillRate>> days = new();

    /// <summary>The weeks before this one, oldest first: the last stored day of each with its sums by group.</summary>
    public async Task<ImmutableArray<TrendWeek>> ReadAsync(DateOnly today)
    {
        var stored = await grains.GetGrain<IFillRateGrain>(city.Municipality.Value).ReadDays();
        if (days.Count > DayCountMax)
        {
            days.Clear();
        }

        var weeks = TrendWeeks.DaysOf(stored.Select(day => day.Date), today).Select(async day => new TrendWeek(
            day, days.GetValueOrDefault(day) ?? days.GetOrAdd(day, await ReadDayAsync(day))));
        return [.. await Task.WhenAll(weeks)];
    }

    private async Task<ImmutableDictionary<string, FillRate>> ReadDayAsync(DateOnly day)
    {
        var key = FigureDayRecord.KeyOf(city.Municipality.Value, day);
        return (await grains.GetGrain<IFigureDayGrain>(key).Read())
            .ToImmutableDictionary(group => group.Group, group => group.Rate, StringComparer.Ordinal);
    }
}
