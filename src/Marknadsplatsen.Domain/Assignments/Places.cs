using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.StandIns;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>Counts the places of an assignment and of its sessions (DOMAIN 6.7).</summary>
public static class Places
{
    /// <summary>The whole assignment; the sum over the sessions when they have places of their own.</summary>
    public static Occupancy Total(AssignmentState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var (places, outside) = state.HasSessionPlaces
            ? (state.Details.Sessions.Sum(session => session.Places ?? 0),
                state.Details.Sessions.Sum(session => session.TakenOutside))
            : (state.Details.Places, state.Details.TakenOutside);
        var kept = state.HasSessionPlaces
            ? state.Details.Sessions.Sum(session => FreedOccasions.KeptPlaces(state, session.Id))
            : FreedOccasions.KeptPlaces(state, null);
        return Count(state, places, outside, kept, _ => true);
    }

    /// <summary>
    /// What <paramref name="session"/> shares: its own places when it has them, else the assignment's.
    /// </summary>
    public static Occupancy Of(AssignmentState state, SessionId? session)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Of(state, session, null);
    }

    /// <summary>Whether more is promised than there is, for what <paramref name="session"/> shares.</summary>
    internal static bool IsOverfull(AssignmentState state, SessionId? session)
    {
        var occupancy = Of(state, session);
        return occupancy.Taken + occupancy.Held > occupancy.Places;
    }


    /// <summary>
    /// Free places that <paramref name="engagement"/> may have. People whom nobody has confirmed never have more than
    /// half of an assignment's places between them, rounded up (DOMAIN 6.9).
    /// </summary>
    public static int FreeFor(AssignmentState state, Engagement engagement)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(engagement);
        var free = Of(state, engagement.Session, engagement.Participant).Free;
        if (!engagement.IsUnconfirmed)
        {
            return free;
        }

        var share = ((Total(state).Places ?? 0) + 1) / 2;
        var used = state.Engagements.Values.Count(other =>
            other.IsUnconfirmed && (other.IsTaken || other.IsHeld) && other.Participant != engagement.Participant);
        return Math.Min(free, share - used);
    }

    /// <summary>As if <paramref name="returning"/> had their place back, where somebody steps in for them.</summary>
    private static Occupancy Of(AssignmentState state, SessionId? session, ParticipantId? returning)
    {
        if (!state.HasSessionPlaces)
        {
            var kept = FreedOccasions.KeptPlaces(state, null, returning);
            return Count(state, state.Details.Places, state.Details.TakenOutside, kept, _ => true);
        }

        return state.Details.Sessions.FirstOrDefault(candidate => candidate.Id == session) is { } own
            ? Count(
                state,
                own.Places ?? 0,
                own.TakenOutside,
                FreedOccasions.KeptPlaces(state, own.Id, returning),
                engagement => engagement.Session == session)
            : new Occupancy { Places = 0 };
    }

    private static Occupancy Count(
        AssignmentState state, int? places, int outside, int kept, Func<Engagement, bool> counts)
    {
        var (taken, held) = (outside, kept);
        foreach (var engagement in state.Engagements.Values)
        {
            if (!counts(engagement))
            {
                continue;
            }

            taken += engagement.IsTaken ? 1 : 0;
            held += engagement.IsHeld ? 1 : 0;
        }

        return new Occupancy { Places = places, Taken = taken, Held = held };
    }
}
