using System.Collections.Immutable;
using Marknadsplatsen.Domain.Associations;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>Counts what people's lists have shown, by day and association. Pure, and without people.</summary>
public static class ExposureRules
{
    /// <summary>Associations counted in a day: chosen, many times what a city has. More are not counted.</summary>
    public const int AssociationCountMax = 2000;

    /// <summary>The most that is counted of one association in a day: chosen, far above any list's reach.</summary>
    public const int ShownMax = 1_000_000;

    /// <summary>
    /// The record after some showings today. Counts below 1 are ignored, days that no longer count leave.
    /// </summary>
    public static ExposureRecord Add(
        ExposureRecord record,
        DateOnly today,
        IReadOnlyDictionary<AssociationId, int> showings)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(showings);
        var known = record.Days.FirstOrDefault(day => day.Date == today) ?? new ExposureDay { Date = today };
        var shown = known.Shown.ToBuilder();
        foreach (var (association, count) in showings.OrderBy(each => each.Key.Value, StringComparer.Ordinal))
        {
            if (count > 0 && (shown.ContainsKey(association) || shown.Count < AssociationCountMax))
            {
                shown[association] = (int)Math.Min(ShownMax, (long)shown.GetValueOrDefault(association) + count);
            }
        }

        if (shown.Count == 0)
        {
            return record;
        }

        var days = record.Days.Where(day => day.Date != today && Counts(day, today))
            .Append(known with { Shown = shown.ToImmutable() });
        return record with
        {
            Days = [.. days.OrderBy(day => day.Date)],
            CountedSince = record.CountedSince ?? today,
        };
    }

    /// <summary>The exposure that holds the whole of a day: sums of the days before it.</summary>
    public static Exposure On(ExposureRecord record, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(record);
        var shown = ImmutableDictionary.CreateBuilder<AssociationId, int>();
        var lastShown = ImmutableDictionary.CreateBuilder<AssociationId, DateOnly>();
        foreach (var day in record.Days.Where(day => day.Date < date && Counts(day, date)))
        {
            foreach (var (association, count) in day.Shown)
            {
                shown[association] = shown.GetValueOrDefault(association) + count;
                lastShown[association] = day.Date;
            }
        }

        return new Exposure
        {
            Date = date,
            Shown = shown.ToImmutable(),
            LastShown = lastShown.ToImmutable(),
            CountedSince = record.CountedSince,
        };
    }

    private static bool Counts(ExposureDay day, DateOnly date) =>
        day.Date.DayNumber >= date.DayNumber - MatchRules.ExposureDays;
}
