using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Web.Participants;

/// <summary>
/// The hours a person has said yes to, beside what they want at the most (DOMAIN 3.9). Unpaid kinds only. It is told
/// before a yes, and never in its way.
/// </summary>
/// <param name="Min">At the least, hours a week.</param>
/// <param name="Max">At the most, hours a week.</param>
/// <param name="Ceiling">What the person wants at the most; null when they have not said.</param>
public sealed record HoursView(int Min, int Max, double? Ceiling)
{
    /// <summary>What a person has said yes to; null when there is nothing to tell.</summary>
    public static HoursView? Of(ParticipantState? state)
    {
        if (state is null)
        {
            return null;
        }

        var ceiling = state.Answers.ToProfile().MaxHoursPerWeek;
        var max = Participant.AcceptedHoursMax(state);
        return max > 0 || ceiling is not null
            ? new HoursView(Participant.AcceptedHours(state), max, ceiling)
            : null;
    }

    /// <summary>
    /// The least hours a week after one more yes, when that is more than the person wanted; else null.
    /// </summary>
    public static int? Above(ParticipantState? state, int hoursMin, bool isWork)
    {
        var hours = (state is null ? 0 : Participant.AcceptedHours(state)) + hoursMin;
        return !isWork && hours > state?.Answers.ToProfile().MaxHoursPerWeek ? hours : null;
    }
}
