using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.StandIns;

/// <summary>
/// Counts who does not come and who steps in. What holds after every decision: on each occasion those who come are at
/// most the places there are.
/// </summary>
public static class FreedOccasions
{
    /// <summary>Whether a person's place is one in this session.</summary>
    public static bool Covers(AssignmentState state, Engagement engagement, SessionId session)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(engagement);
        return !state.HasSessionPlaces || engagement.Session == session;
    }

    /// <summary>Whether a person with a place does not come this once.</summary>
    public static bool IsAway(AssignmentState state, Engagement engagement, OccasionId occasion)
    {
        ArgumentNullException.ThrowIfNull(engagement);
        return engagement.IsTaken && HasSkipped(state, engagement, occasion);
    }

    /// <summary>Occasions that somebody can step in at: freed, and not by as many as step in already.</summary>
    public static ImmutableArray<OccasionId> Of(AssignmentState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return
        [
            .. state.Engagements.Values
                .Where(engagement => engagement.IsTaken && !engagement.Skipped.IsEmpty)
                .SelectMany(engagement => engagement.Skipped.Select(skipped => skipped.Occasion))
                .Distinct()
                .Where(occasion => AwayCount(state, occasion) > StandInCount(state, occasion))
                .OrderBy(occasion => occasion.Date)
                .ThenBy(occasion => occasion.Session.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>The time itself, or null when the assignment has no such time any more.</summary>
    public static Occasion? Find(AssignmentState state, OccasionId occasion)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Find(state.Id, state.Details, occasion);
    }

    /// <summary>The time itself, or null when the assignment has no such time.</summary>
    public static Occasion? Find(AssignmentId assignment, AssignmentDetails details, OccasionId occasion) =>
        Occasions.Between(assignment, details, occasion.Session, occasion.Date, occasion.Date).FirstOrDefault();

    /// <summary>How many with a place do not come.</summary>
    /// <param name="state">The assignment.</param>
    /// <param name="occasion">Which time.</param>
    /// <param name="returning">Somebody to count as if they had their place back.</param>
    internal static int AwayCount(AssignmentState state, OccasionId occasion, ParticipantId? returning = null) =>
        state.Engagements.Values.Count(engagement =>
            (engagement.IsTaken || engagement.Participant == returning) && HasSkipped(state, engagement, occasion));

    /// <summary>How many step in.</summary>
    internal static int StandInCount(AssignmentState state, OccasionId occasion) =>
        state.StandIns.Count(standIn => standIn.Occasion == occasion);

    /// <summary>
    /// Places kept for people who step in for somebody who has left since: nobody new gets the place before that
    /// occasion is over, so that whoever was promised it can come.
    /// </summary>
    /// <param name="state">The assignment.</param>
    /// <param name="session">The session with places of its own; null for all sessions that share them.</param>
    /// <param name="returning">Somebody to count as if they had their place back.</param>
    internal static int KeptPlaces(AssignmentState state, SessionId? session, ParticipantId? returning = null) =>
        state.StandIns.IsEmpty
            ? 0
            : state.StandIns
                .Where(standIn => session is null || standIn.Occasion.Session == session)
                .GroupBy(standIn => standIn.Occasion)
                .Select(group => Math.Max(0, group.Count() - AwayCount(state, group.Key, returning)))
                .DefaultIfEmpty()
                .Max();

    private static bool HasSkipped(AssignmentState state, Engagement engagement, OccasionId occasion) =>
        Covers(state, engagement, occasion.Session)
        && engagement.Skipped.Any(skipped => skipped.Occasion == occasion);
}
