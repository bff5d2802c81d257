using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;

namespace Marknadsplatsen.Domain.StandIns;

/// <summary>How many come to one occasion: for its host, and never who (DOMAIN 3.9b).</summary>
/// <param name="Occasion">Which.</param>
/// <param name="Coming">Places taken, without those who do not come this once and with those who step in.</param>
/// <param name="Away">How many with a place do not come.</param>
/// <param name="SteppingIn">How many step in.</param>
/// <param name="Guests">How many those with a place who come bring along.</param>
public sealed record OccasionTotals(Occasion Occasion, int Coming, int Away, int SteppingIn, int Guests)
{
    /// <summary>The occasions of the coming two weeks, in the order they come.</summary>
    /// <param name="state">The assignment.</param>
    /// <param name="now">The moment: what is over is left out.</param>
    /// <param name="today">The local date then.</param>
    public static ImmutableArray<OccasionTotals> Soon(AssignmentState state, DateTimeOffset now, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        var last = today.AddDays(OccasionLimits.StepInDaysMax);
        return
        [
            .. Occasions.Between(state.Id, state.Details, null, today, last)
                .Where(occasion => occasion.EndsAtUtc > now)
                .Select(occasion => Of(state, occasion)),
        ];
    }

    private static OccasionTotals Of(AssignmentState state, Occasion occasion)
    {
        var id = new OccasionId(occasion.Date, occasion.Session);
        var session = state.HasSessionPlaces
            ? state.Details.Sessions.First(one => one.Id == occasion.Session)
            : null;
        var taken = state.Engagements.Values
            .Where(engagement => engagement is { IsTaken: true, State: not EngagementState.Paused }
                && FreedOccasions.Covers(state, engagement, id.Session))
            .ToArray();
        var coming = taken.Where(engagement => !FreedOccasions.IsAway(state, engagement, id)).ToArray();
        var steppingIn = state.StandIns.Count(one => one.Occasion == id);
        var outside = session?.TakenOutside ?? state.Details.TakenOutside;
        return new OccasionTotals(
            occasion,
            coming.Length + steppingIn + outside,
            taken.Length - coming.Length,
            steppingIn,
            coming.Sum(engagement => engagement.Guests));
    }
}
