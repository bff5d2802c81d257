using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.StandIns;

namespace Marknadsplatsen.Domain.Tests.Assignments;

/// <summary>What holds after every decision, whatever the command was.</summary>
internal static class Invariants
{
    public static void Check<TOutcome>(AssignmentState before, Decision<TOutcome> decision, DateTimeOffset now)
        where TOutcome : AssignmentOutcome
    {
        var after = decision.State;
        Assert.NotNull(after);
        PlacesAreNeverPromisedTwice(after);
        NoOccasionHasTooMany(after);
        NobodyIsLeftInSilence(before, after);
        TheEventsTellTheWholeStory(before, decision);
        NothingMoreIsDueNow(after, now);
    }

    private static void PlacesAreNeverPromisedTwice(AssignmentState state)
    {
        FitsIn(Places.Total(state));
        foreach (var session in state.HasSessionPlaces ? state.Details.Sessions : [])
        {
            FitsIn(Places.Of(state, session.Id));
        }
    }

    /// <summary>
    /// Those who come to an occasion are at most its places, whoever skips, steps in, leaves or returns.
    /// </summary>
    private static void NoOccasionHasTooMany(AssignmentState state)
    {
        Assert.Distinct(state.StandIns.Select(standIn => (standIn.Participant, standIn.Occasion)));
        foreach (var occasion in state.StandIns.Select(standIn => standIn.Occasion).Distinct())
        {
            var session = state.Details.Sessions.Single(one => one.Id == occasion.Session);
            var own = state.Engagements.Values
                .Where(engagement => engagement.IsTaken)
                .Where(engagement => !state.HasSessionPlaces || engagement.Session == occasion.Session)
                .ToList();
            var coming = own.Count(engagement => engagement.Skipped.All(skipped => skipped.Occasion != occasion))
                + state.StandIns.Count(standIn => standIn.Occasion == occasion)
                + (state.HasSessionPlaces ? session.TakenOutside : state.Details.TakenOutside);
            Assert.InRange(coming, 0, (state.HasSessionPlaces ? session.Places : state.Details.Places) ?? 0);
            Assert.DoesNotContain(own, engagement => state.StandIns.Any(standIn =>
                standIn.Occasion == occasion && standIn.Participant == engagement.Participant));
        }

        Assert.All(state.Engagements.Values, engagement =>
            Assert.InRange(engagement.Skipped.Length, 0, OccasionLimits.SkippedCountMax));
    }

    private static void FitsIn(Occupancy occupancy)
    {
        if (occupancy.Places is { } places)
        {
            Assert.InRange(occupancy.Taken + occupancy.Held, 0, places);
        }
    }

    private static void NobodyIsLeftInSilence(AssignmentState before, AssignmentState after)
    {
        Assert.DoesNotContain(
            before.Engagements.Values,
            engagement => !engagement.IsClosed && after.Of(engagement.Participant) is null);
        Assert.Distinct(after.Engagements.Values.Select(engagement => Pseudonyms.Of(after.Id, engagement)));
        foreach (var engagement in after.Engagements.Values)
        {
            Assert.Equal(engagement.IsClosed, engagement.Owner is null);
            Assert.Equal(engagement.IsClosed, engagement.NextStepAtUtc is null);
            Assert.Equal(engagement.IsHeld, engagement.HoldEndsAtUtc is not null);
            Assert.True(engagement.IsTaken || engagement.ShownAlias is null, "A name is shown without a place.");
            Assert.True(engagement.IsTaken || engagement.ShownContact is null, "A way is shown without a place.");
            Assert.False(engagement.IsTaken && !engagement.Missing.IsEmpty, "A place was taken too early.");
        }
    }

    private static void TheEventsTellTheWholeStory<TOutcome>(AssignmentState before, Decision<TOutcome> decision)
        where TOutcome : AssignmentOutcome
    {
        var replayed = decision.Events.Aggregate(before, Assignment.Evolve);
        Assert.NotNull(decision.State);
        Assert.Equal(decision.State.Status, replayed.Status);
        Assert.Equal(decision.State.Details, replayed.Details);
        Assert.Equal(
            decision.State.Engagements.OrderBy(entry => entry.Key.Value, StringComparer.Ordinal),
            replayed.Engagements.OrderBy(entry => entry.Key.Value, StringComparer.Ordinal));
        Assert.Equal(decision.State.StandIns, replayed.StandIns);
    }

    private static void NothingMoreIsDueNow(AssignmentState after, DateTimeOffset now)
    {
        Assert.Empty(Assignment.BringUpToDate(after, now, AssignmentSamples.Stockholm).Events);
        Assert.True(
            Assignment.NextDue(after) is not { } due || due > now,
            "Something is said to be due already, although nothing happens.");
    }
}
