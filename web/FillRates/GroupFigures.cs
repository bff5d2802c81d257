using Marknadsplatsen.Domain.FillRates;

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
    /// <summary>The figures of a fill rate.</summary>
    public static GroupFigures From(string group, FillRate rate) => new(
        group,
        rate.Assignments,
        rate.Places,
        rate.Taken,
        rate.Held,
        rate.Free,
        (int)Math.Round(100 * rate.Share, MidpointRounding.AwayFromZero));
}
