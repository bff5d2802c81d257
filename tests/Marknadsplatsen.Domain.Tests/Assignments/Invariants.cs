using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.FillRates;

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
    }

    private static void NothingMoreIsDueNow(AssignmentState after, DateTimeOffset now)
    {
        Assert.Empty(Assignment.BringUpToDate(after, now, AssignmentSamples.Stockholm).Events);
        Assert.True(
            Assignment.NextDue(after) is not { } due || due > now,
            "Something is said to be due already, although nothing happens.");
    }
}
