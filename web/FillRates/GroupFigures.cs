using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Web.Hosts;

namespace Marknadsplatsen.Web.FillRates;

/// <summary>The figures of one group of assignments, as boards show them.</summary>
/// <param name="Group">The group's name, see <see cref="FigureGroups"/>.</param>
/// <param name="Assignments">How many are counted.</param>
/// <param name="Places">Σ places.</param>
/// <param name="Taken">Σ taken.</param>
/// <param name="Held">Σ held.</param>
/// <param name="Free">Places neither taken nor held.</param>
/// <param name="Percent">Taken per place, 0 to 100, rounded to the nearest whole.</param>
public sealed record GroupFigures(string Group, int Assignments, int Places, int Taken, int Held, int Free, int Percent)
{
    /// <summary>The started rate is told in whole tens: chosen, so that one person's first day shows nowhere.</summary>
    private const int StartedStep = 10;

    /// <summary>How many more places are taken than when the day began.</summary>
    public int ChangeToday { get; init; }

    /// <summary>Assignments where a place has been free for long, see <see cref="FigureSum.OpenLongDays"/>.</summary>
    public int OpenLong { get; init; }

    /// <summary>
    /// How many of a hundred who said yes have been there, in whole tens; null when it would tell of fewer than five.
    /// </summary>
    public int? StartedPercent { get; init; }

    /// <summary>
    /// The median of the answers in working days, 3 for more than two; null when there are too few.
    /// </summary>
    public int? AnswerDays { get; init; }

    /// <summary>The figures of a sum.</summary>
    public static GroupFigures From(string group, FigureSum sum)
    {
        ArgumentNullException.ThrowIfNull(sum);
        return new GroupFigures(
            group,
            sum.Rate.Assignments,
            sum.Rate.Places,
            sum.Rate.Taken,
            sum.Rate.Held,
            sum.Rate.Free,
            (int)Math.Round(100 * sum.Rate.Share, MidpointRounding.AwayFromZero))
        {
            ChangeToday = sum.ChangeToday,
            OpenLong = sum.OpenLong,
            StartedPercent = Started(sum.Accepted, sum.Started),
            AnswerDays = sum.Answers.MedianDays,
        };
    }

    private static int? Started(int accepted, int started) =>
        accepted >= HostFigures.PeopleMin && MayBeTold(started) && MayBeTold(accepted - started)
            ? StartedStep * (int)Math.Round(
                100.0 * started / accepted / StartedStep, MidpointRounding.AwayFromZero)
            : null;

    private static bool MayBeTold(int people) => people is 0 or >= HostFigures.PeopleMin;
}
