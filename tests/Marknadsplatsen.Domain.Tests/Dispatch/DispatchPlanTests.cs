using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;

namespace Marknadsplatsen.Domain.Tests.Dispatch;

public sealed class DispatchPlanTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;
    private static readonly AssociationFacts Unknown = new(null, default);

    [Fact]
    public void A_wave_is_wanted_while_a_limited_open_assignment_has_a_free_place()
    {
        var open = AssignmentSamples.Open(places: 3);

        Assert.True(DispatchPlan.IsWanted(open));
        Assert.False(DispatchPlan.IsWanted(open with { Status = AssignmentStatus.ClosedForSeason }));
        Assert.False(DispatchPlan.IsWanted(AssignmentSamples.Open(places: 3, takenOutside: 3)));
        Assert.False(DispatchPlan.IsWanted(AssignmentSamples.OpenActivity()));
    }

    [Fact]
    public void The_first_wave_is_due_at_once_and_with_few_places_the_next_a_day_later()
    {
        var scarce = AssignmentSamples.Open(places: 2);
        var need = Need(scarce, new DispatchRecord());
        var after = DispatchPlan.After(new DispatchRecord(), [new("anna")], 0.1, need, Now);

        Assert.Equal(Now, DispatchPlan.DueAt(need, new DispatchRecord(), Now));
        Assert.Equal(Now.AddHours(24), DispatchPlan.DueAt(need, after, Now));
        Assert.Equal(Now.AddHours(24), after.NextWaveAtUtc);
    }

    [Fact]
    public void A_wave_waits_for_its_notices_to_be_delivered()
    {
        var need = Need(AssignmentSamples.Open(places: 2), new DispatchRecord());

        var one = DispatchPlan.After(new DispatchRecord(), [new("anna"), new("bo")], 0.2, need, Now);
        var two = DispatchPlan.After(one, [new("cia")], 0.1, need, Now.AddDays(1));
        var delivered = DispatchPlan.Delivered(two, two.Outbox.Remove("cia"));

        Assert.Equal([1, 2], two.Waves.Select(wave => wave.Number));
        Assert.Equal(["anna", "bo", "cia"], two.Outbox.Keys.Order());
        Assert.Equal(["cia"], delivered.Outbox.Keys);
        Assert.Equal(3, DispatchPlan.ToldIn(delivered).Count);
    }

    [Fact]
    public void A_wave_without_anybody_moves_the_next_one_and_nothing_else()
    {
        var need = Need(AssignmentSamples.Open(places: 2), new DispatchRecord());

        var after = DispatchPlan.After(new DispatchRecord(), [], 0, need, Now);

        Assert.Empty(after.Waves);
        Assert.Empty(after.Outbox);
        Assert.Equal(Now, after.LastWaveAtUtc);
    }

    [Fact]
    public void Yeses_in_flight_are_those_of_people_who_have_not_answered_for_two_days()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 5));
        var record = DispatchPlan.After(
            new DispatchRecord(), [new("anna"), new("bo")], 0.5, Need(story.State, new DispatchRecord()), Now);

        var silent = Need(story.State, record);
        story.Accept("anna");
        var half = Need(story.State, record);
        var old = DispatchPlan.NeedOf(
            story.State, record, Unknown, Now + DispatchRules.AnswerWindow, AssignmentSamples.Stockholm);

        Assert.Equal(0.5, silent.InFlight);
        Assert.Equal(0.25, half.InFlight);
        Assert.Equal(0, old.InFlight);
        Assert.Equal((4, 1), (half.PlacesLeft, half.Yeses));
    }

    [Fact]
    public void It_is_too_late_when_the_last_dated_session_starts_and_never_for_a_weekly_one()
    {
        var weekly = AssignmentSamples.Open(places: 2);
        var dated = weekly with
        {
            Details = weekly.Details with
            {
                IsFlexible = false,
                Sessions = [Dated("s1", new DateOnly(2026, 3, 28)), Dated("s2", new DateOnly(2026, 3, 29))],
            },
        };

        Assert.Null(Need(weekly, new DispatchRecord()).EndsAtUtc);
        // The clock goes forward that night: ten in the morning is two hours ahead of UTC.
        Assert.Equal(
            new DateTimeOffset(2026, 3, 29, 8, 0, 0, TimeSpan.Zero), Need(dated, new DispatchRecord()).EndsAtUtc);
    }

    [Fact]
    public void Nothing_refers_to_somebody_who_is_taken_out_and_others_stay()
    {
        var need = Need(AssignmentSamples.Open(places: 2), new DispatchRecord());
        var record = DispatchPlan.After(new DispatchRecord(), [new("anna"), new("bo")], 0.2, need, Now);

        var without = DispatchPlan.Without(record, new ParticipantId("anna"));

        Assert.Equal([new ParticipantId("bo")], DispatchPlan.ToldIn(without));
        Assert.Equal(["bo"], without.Outbox.Keys);
        Assert.Same(without, DispatchPlan.Without(without, new ParticipantId("anna")));
    }

    [Fact]
    public void A_yes_of_somebody_who_was_told_counts_for_the_association_also_when_they_have_left()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 5));
        var told = DispatchPlan.After(
            new DispatchRecord(), [new("anna"), new("bo")], 0.5, Need(story.State, new DispatchRecord()), Now);
        story.AcceptAll("anna", "somebody-else");

        var counted = DispatchPlan.Counted(told, story.State);
        var erased = DispatchPlan.Counted(DispatchPlan.Without(counted, new ParticipantId("anna")), story.State);

        Assert.Equal(new AssociationResponse(1, 2), counted.Response);
        Assert.Equal(story.State.AssociationId, counted.Association);
        Assert.Equal(new AssociationResponse(1, 2), erased.Response);
        Assert.Same(erased.Waves[0], DispatchPlan.Counted(erased, story.State).Waves[0]);
    }

    [Fact]
    public void Only_new_places_are_told_on()
    {
        var published = Record(AssignmentSamples.Open(places: 5));
        var decision = Assignment.Decide(
            published.State, Change(places: 6), Now, AssignmentSamples.Stockholm);
        var fewer = Assignment.Decide(
            published.State, Change(places: 4), Now, AssignmentSamples.Stockholm);

        Assert.Contains(
            AssignmentRecords.ToDispatch, AssignmentRecords.Next(published, decision, null, Now).Outbox.Keys);
        Assert.DoesNotContain(
            AssignmentRecords.ToDispatch, AssignmentRecords.Next(published, fewer, null, Now).Outbox.Keys);
    }

    private static AssignmentRecord Record(AssignmentState state) => new() { State = state, Version = 1 };

    private static ChangePlaces Change(int places) => new() { CommandId = new("change"), Places = places };

    private static Session Dated(string id, DateOnly date) =>
        AssignmentSamples.Weekly(id, DayOfWeek.Monday) with
        {
            Weekday = null,
            Date = date,
            Start = new TimeOnly(10, 0),
            End = new TimeOnly(12, 0),
        };

    private static DispatchNeed Need(AssignmentState state, DispatchRecord record) =>
        DispatchPlan.NeedOf(state, record, Unknown, Now, AssignmentSamples.Stockholm);
}
