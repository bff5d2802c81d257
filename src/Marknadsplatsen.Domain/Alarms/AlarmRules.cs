using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;

namespace Marknadsplatsen.Domain.Alarms;

/// <summary>
/// When places are at risk. The rules are simple and published: the page that tells them is written from these
/// constants, and nothing else decides. They look at places and dates, never at people.
/// </summary>
public static class AlarmRules
{
    /// <summary>Less full than this, in percent, is at risk: required, half.</summary>
    public const int PercentMin = 50;

    /// <summary>So many days before a date the rule about it begins: required, a week.</summary>
    public const int DaysBefore = 7;

    /// <summary>A place free for more days than this has been so for long: DOMAIN 6.7.</summary>
    public const int OpenLongDays = FigureSum.OpenLongDays;

    /// <summary>So many days after it was published somebody should have come: chosen, a week.</summary>
    public const int NobodyYetDays = 7;

    /// <summary>Within so many days an acceptance counts as what the alarm led to: required.</summary>
    public const int CountsForDays = 3;

    /// <summary>So many days pass before the same is told of an assignment again: chosen, two weeks.</summary>
    public const int RepeatDays = 14;

    /// <summary>For how many days alarms are remembered: chosen, a year to learn from.</summary>
    public const int KeptDays = 365;

    /// <summary>Alarms remembered at most, the latest: chosen, ten times what a busy city raises in a year.</summary>
    public const int AlarmCountMax = 5_000;

    /// <summary>Risks told in one look at most: chosen, more than anybody can act on.</summary>
    public const int RiskCountMax = 500;

    /// <summary><see cref="CountsForDays"/> as a length.</summary>
    public static readonly TimeSpan CountsFor = TimeSpan.FromDays(CountsForDays);

    /// <summary>Somebody who came longer ago than this is not told of in a look.</summary>
    public static readonly TimeSpan LooksBack = TimeSpan.FromDays(RepeatDays);

    /// <summary>Why an assignment is at risk, or null when it is not.</summary>
    /// <param name="card">Its latest value.</param>
    /// <param name="now">The moment.</param>
    /// <param name="zone">Whose day counts.</param>
    public static AlarmRule? Of(AssignmentCard card, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(card);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        if (!FillRate.Counts(card, today) || card.Occupancy.Free == 0)
        {
            return null;
        }

        var isUnderHalf = 100 * card.Occupancy.Taken < PercentMin * card.Occupancy.Places;
        if (isUnderHalf && NextDate(card, today) is { } date && date <= today.AddDays(DaysBefore))
        {
            return AlarmRule.BeginsSoon;
        }

        if (isUnderHalf && FigureSum.IsOpenLong(card, today, zone)
            && (card.LastNewPersonAtUtc is not { } latest || latest < now.AddDays(-OpenLongDays)))
        {
            return AlarmRule.NobodyNew;
        }

        return card.Occupancy is { Taken: 0, Held: 0 } && card.PublishedAtUtc <= now.AddDays(-NobodyYetDays)
            ? AlarmRule.NobodyYet
            : null;
    }

    /// <summary>The next date of something that happens on dates; null for what is weekly or agreed.</summary>
    private static DateOnly? NextDate(AssignmentCard card, DateOnly today) => card.Details.Sessions
        .Where(session => session.Date >= today)
        .Min(session => session.Date);
}
