using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Hosts;

namespace Marknadsplatsen.Web.Hosts;

/// <summary>
/// An association's own figures. How full its own assignments are it knows exactly; how many people have come how far
/// is hidden below five, and so is the rest that would tell it (DOMAIN 6.9).
/// </summary>
/// <param name="Rows">Its assignments, newest first.</param>
/// <param name="Counts">How it has answered.</param>
/// <param name="Started">How many of those with a place have begun; null when too few to say.</param>
/// <param name="Came">How many came, over all counted times.</param>
public sealed record HostFigures(IReadOnlyList<HostFigureRow> Rows, AnswerCounts Counts, int? Started, int Came)
{
    /// <summary>Fewer people than this are not told of by what they have done.</summary>
    public const int PeopleMin = 5;

    /// <summary>The figures of these assignments.</summary>
    public static HostFigures Of(IReadOnlyList<AssignmentView> assignments, HostView host)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        ArgumentNullException.ThrowIfNull(host);
        var came = host.Attendance.ToLookup(total => total.Assignment, total => total.Count);
        var taken = assignments.SelectMany(view => view.State.Engagements.Values)
            .Where(engagement => engagement.IsTaken)
            .ToList();
        var started = taken.Count(engagement => engagement.State != EngagementState.Accepted);
        return new HostFigures(
            [.. assignments.Select(view => Row(view.State, came[view.State.Id].Sum()))],
            host.Counts,
            MayBeTold(started) && MayBeTold(taken.Count - started) ? started : null,
            host.Attendance.Sum(total => total.Count));
    }

    private static bool MayBeTold(int people) => people is 0 or >= PeopleMin;

    private static HostFigureRow Row(AssignmentState state, int came)
    {
        var occupancy = Places.Total(state);
        return new HostFigureRow(
            state.Id,
            state.Details.Title,
            state.Status,
            occupancy.Places,
            occupancy.Taken,
            occupancy.Held,
            state.Engagements.Values.Count(engagement => engagement is { State: EngagementState.Interested }),
            came);
    }
}
