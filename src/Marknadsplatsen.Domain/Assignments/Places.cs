using Marknadsplatsen.Domain.FillRates;

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
        return Count(state, places, outside, _ => true);
    }

    /// <summary>
    /// What <paramref name="session"/> shares: its own places when it has them, else the assignment's.
    /// </summary>
    public static Occupancy Of(AssignmentState state, SessionId? session)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.HasSessionPlaces)
        {
            return Total(state);
        }

        var own = state.Details.Sessions.FirstOrDefault(candidate => candidate.Id == session);
        return own is null
            ? new Occupancy { Places = 0 }
            : Count(state, own.Places ?? 0, own.TakenOutside, engagement => engagement.Session == session);
    }

    /// <summary>
    /// Free places that <paramref name="engagement"/> may have. People whom nobody has confirmed never have more than
    /// half of an assignment's places between them, rounded up (DOMAIN 6.9).
    /// </summary>
    public static int FreeFor(AssignmentState state, Engagement engagement)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(engagement);
        var free = Of(state, engagement.Session).Free;
        if (!engagement.IsUnconfirmed)
        {
            return free;
        }

        var share = ((Total(state).Places ?? 0) + 1) / 2;
        var used = state.Engagements.Values.Count(other =>
            other.IsUnconfirmed && (other.IsTaken || other.IsHeld) && other.Participant != engagement.Participant);
        return Math.Min(free, share - used);
    }

    private static Occupancy Count(AssignmentState state, int? places, int outside, Func<Engagement, bool> counts)
    {
        var (taken, held) = (outside, 0);
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
