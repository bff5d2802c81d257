using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Tests.Supports;

public sealed class SupportRulesTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;
    private static readonly TimeZoneInfo Zone = AssignmentSamples.Stockholm;
    private static readonly AssignmentId A1 = new("a1");

    private static readonly SupportState Nobody =
        SupportRules.New(new ParticipantId("anna"), new MunicipalityCode("1283"));

    [Theory]
    [InlineData(EngagementState.Started)]
    [InlineData(EngagementState.Ongoing)]
    [InlineData(EngagementState.Paused)]
    [InlineData(EngagementState.Ended)]
    public void A_plan_begins_with_the_yes_and_nothing_that_happens_there_ends_or_moves_it(EngagementState later)
    {
        var begun = SupportRules.Follow(Nobody, Own(EngagementState.Accepted, Now), Zone);

        var after = SupportRules.Follow(begun, Own(later, Now.AddDays(5)), Zone);

        Assert.Same(begun, after);
        Assert.Null(Assert.Single(begun.Plans).EndedAtUtc);
    }

    [Theory]
    [InlineData(EngagementState.Interested)]
    [InlineData(EngagementState.Held)]
    [InlineData(EngagementState.Declined)]
    public void Without_a_place_there_is_no_plan(EngagementState state) =>
        Assert.Same(Nobody, SupportRules.Follow(Nobody, Own(state, Now), Zone));

    [Fact]
    public void Only_the_person_ends_it_and_a_coordinator_proposes()
    {
        var begun = Begun();

        Assert.IsType<SupportOutcome.NotYours>(Take(begun, SupportStep.End, OwnerRole.Coordinator).Outcome);
        Assert.IsType<SupportOutcome.NotYours>(Take(begun, SupportStep.End, OwnerRole.Association).Outcome);
        Assert.IsType<SupportOutcome.NotYours>(Take(begun, SupportStep.ProposeEnd, OwnerRole.Participant).Outcome);
        var proposed = Take(begun, SupportStep.ProposeEnd, OwnerRole.Coordinator).Next!;
        Assert.Null(proposed.Plans[0].EndedAtUtc);
        Assert.NotEmpty(Items(proposed));
        Assert.Null(Take(proposed, SupportStep.GoOn).Next!.Plans[0].EndProposedAtUtc);
        var ended = Take(proposed, SupportStep.End).Next!;
        Assert.Equal(Now, ended.Plans[0].EndedAtUtc);
        Assert.Empty(Items(ended));
    }

    [Theory]
    [InlineData(SupportStep.Wish)]
    [InlineData(SupportStep.Decline)]
    [InlineData(SupportStep.Answer)]
    [InlineData(SupportStep.End)]
    [InlineData(SupportStep.GoOn)]
    [InlineData(SupportStep.ApproveNote)]
    [InlineData(SupportStep.RefuseNote)]
    [InlineData(SupportStep.WriteCard)]
    public void What_is_the_persons_no_coordinator_does(SupportStep step) => Assert.Equal(
        (new SupportOutcome.NotYours(), null), Take(Begun(), step, OwnerRole.Coordinator));

    [Fact]
    public void An_answer_leads_to_the_next_contact_and_a_wish_to_talk_waits_until_somebody_has_talked()
    {
        var due = Now.AddDays(1);
        var talk = Answer(Begun(), FollowUpAnswer.WantsToTalk, due);

        Assert.Equal(FollowUpCadence.At(Now, 1, Zone), talk.Plans[0].DueAtUtc);
        var item = Items(talk).First(one => one.Owner == OwnerRole.Coordinator);
        Assert.Equal(due, item.SinceUtc);
        Assert.True(WaitingLists.IsCoordinators(item, due));
        var good = Answer(talk, FollowUpAnswer.Good, due);
        Assert.NotNull(good.Plans[0].TalkSinceUtc);
        Assert.Null(Take(good, SupportStep.Talked, OwnerRole.Coordinator, now: due).Next!.Plans[0].TalkSinceUtc);
    }

    [Fact]
    public void An_answer_before_the_date_takes_no_contact_away()
    {
        var early = Answer(Begun(), FollowUpAnswer.Good, Now);

        Assert.Equal(FollowUpCadence.At(Now, 0, Zone), early.Plans[0].DueAtUtc);
    }

    [Fact]
    public void What_is_not_answered_stays_in_front_of_the_coordinators_from_its_date()
    {
        var item = Items(Begun()).First(one => one.Owner == OwnerRole.Coordinator);

        Assert.False(WaitingLists.IsCoordinators(item, Now));
        Assert.True(WaitingLists.IsCoordinators(item, Now.AddDays(100)));
    }

    [Fact]
    public void A_change_of_coordinator_tells_the_person_and_both_are_there_for_fourteen_days()
    {
        var first = Take(Take(Nobody, SupportStep.Wish).Next!, SupportStep.Become, OwnerRole.Coordinator, "Kim").Next!;
        var later = Now.AddDays(3);

        var changed = Take(first, SupportStep.Become, OwnerRole.Coordinator, "Bo", now: later).Next!;

        Assert.Equal(("Bo", "Kim"), (changed.Coordinator!.Name, changed.Leaving!.Name));
        Assert.Equal(later + SupportRules.Overlap, changed.LeavesAtUtc);
        Assert.True(SupportRules.Overlap >= TimeSpan.FromDays(14));
        Assert.Equal(later, SupportRules.NewSinceUtc(changed, later));
        Assert.NotNull(SupportRules.LeavingAt(changed, later.AddDays(14).AddTicks(-1)));
        Assert.Null(SupportRules.LeavingAt(changed, later.AddDays(14)));
    }

    [Fact]
    public void Nobody_becomes_anybodys_coordinator_unasked_and_whoever_is_so_is_not_the_deputy_too()
    {
        Assert.IsType<SupportOutcome.NotYours>(Take(Nobody, SupportStep.Become, OwnerRole.Coordinator).Outcome);
        var own = Take(Take(Nobody, SupportStep.Wish).Next!, SupportStep.Become, OwnerRole.Coordinator, "Kim").Next!;
        Assert.IsType<SupportOutcome.NotYours>(
            Take(own, SupportStep.BecomeDeputy, OwnerRole.Coordinator, "Kim").Outcome);
        var both = Take(own, SupportStep.BecomeDeputy, OwnerRole.Coordinator, "Bo").Next!;
        Assert.Equal("Bo", both.Deputy!.Name);
        var declined = Take(both, SupportStep.Decline).Next!;
        Assert.Equal((null, null, null), (declined.Coordinator, declined.Deputy, declined.WishedAtUtc));
    }

    [Fact]
    public void Two_coordinators_with_the_same_name_are_two_and_one_who_changes_names_is_one()
    {
        var wished = Take(Nobody, SupportStep.Wish).Next!;
        var own = Decide(wished, SupportStep.Become, "m1", "Kim");

        Assert.IsType<SupportOutcome.NotYours>(Outcome(own, SupportStep.WriteNote, "m2", "Kim"));
        Assert.IsType<SupportOutcome.NotYours>(Outcome(own, SupportStep.BecomeDeputy, "m1", "Kim Ek"));
        Assert.IsType<SupportOutcome.Changed>(Outcome(own, SupportStep.WriteNote, "m1", "Kim Ek"));
        var changed = Decide(own, SupportStep.Become, "m2", "Kim");
        Assert.Equal(("m2", "m1"), (changed.Coordinator!.Member!.Value.Value, changed.Leaving!.Member!.Value.Value));
        // A record from before accounts were kept knows the name alone.
        var older = own with { Coordinator = own.Coordinator! with { Member = null } };
        Assert.IsType<SupportOutcome.Changed>(Outcome(older, SupportStep.WriteNote, "m1", "Kim"));
        Assert.IsType<SupportOutcome.NotYours>(Outcome(older, SupportStep.WriteNote, "m1", "Bo"));
    }

    [Fact]
    public void A_note_is_the_coordinators_and_counts_when_the_person_has_said_yes()
    {
        var own = Take(Take(Nobody, SupportStep.Wish).Next!, SupportStep.Become, OwnerRole.Coordinator, "Kim").Next!;

        Assert.IsType<SupportOutcome.NotYours>(
            Take(own, SupportStep.WriteNote, OwnerRole.Coordinator, "Bo", "Tycker om kaffe.").Outcome);
        Assert.IsType<SupportOutcome.Unreadable>(
            Take(own, SupportStep.WriteNote, OwnerRole.Coordinator, "Kim", " ").Outcome);
        var written = Take(own, SupportStep.WriteNote, OwnerRole.Coordinator, "Kim", "Tycker om kaffe.").Next!;
        Assert.False(written.IsNoteApproved);
        Assert.True(Take(written, SupportStep.ApproveNote).Next!.IsNoteApproved);
        Assert.Null(Take(written, SupportStep.RefuseNote).Next!.Note);
        var again = Take(
            Take(written, SupportStep.ApproveNote).Next!, SupportStep.WriteNote, OwnerRole.Coordinator, "Kim", "Nytt.");
        Assert.False(again.Next!.IsNoteApproved);
    }

    [Fact]
    public void The_oldest_plan_that_has_ended_leaves_first()
    {
        var state = Nobody;
        for (var i = 0; i < SupportRules.PlanCountMax; i++)
        {
            state = SupportRules.Follow(state, Own(EngagementState.Accepted, Now, $"a{i}"), Zone);
        }

        var end = Command(SupportStep.End) with { Assignment = new("a7") };
        var ended = SupportRules.Decide(state, end, Now, Zone).Next!;
        var more = SupportRules.Follow(ended, Own(EngagementState.Accepted, Now, "new"), Zone);

        Assert.Equal(SupportRules.PlanCountMax, more.Plans.Length);
        Assert.DoesNotContain(more.Plans, plan => plan.Assignment == new AssignmentId("a7"));
    }

    private static SupportState Begun() => SupportRules.Follow(Nobody, Own(EngagementState.Accepted, Now), Zone);

    private static SupportState Answer(SupportState state, FollowUpAnswer answer, DateTimeOffset now) =>
        SupportRules.Decide(state, Command(SupportStep.Answer) with { Answer = answer }, now, Zone).Next!;

    private static (SupportOutcome Outcome, SupportState? Next) Take(
        SupportState state,
        SupportStep step,
        OwnerRole from = OwnerRole.Participant,
        string name = "Kim",
        string? text = null,
        DateTimeOffset? now = null) => SupportRules.Decide(
        state,
        Command(step) with { From = from, Name = from == OwnerRole.Coordinator ? name : null, Text = text },
        now ?? Now,
        Zone);

    private static SupportState Decide(SupportState state, SupportStep step, string member, string name) =>
        SupportRules.Decide(state, ByMember(step, member, name), Now, Zone).Next!;

    private static SupportOutcome Outcome(SupportState state, SupportStep step, string member, string name) =>
        SupportRules.Decide(state, ByMember(step, member, name), Now, Zone).Outcome;

    private static TakeSupportStep ByMember(SupportStep step, string member, string name) => Command(step) with
    {
        From = OwnerRole.Coordinator,
        Name = name,
        Member = new MemberId(member),
        Text = "Tycker om kaffe.",
    };

    private static TakeSupportStep Command(SupportStep step) => new()
    {
        CommandId = new CommandId("c"),
        Municipality = new MunicipalityCode("1283"),
        From = OwnerRole.Participant,
        Step = step,
        Assignment = A1,
    };

    private static OwnEngagement Own(EngagementState state, DateTimeOffset at, string id = "a1") => new()
    {
        Assignment = new AssignmentId(id),
        Title = "Kaffevärd",
        Engagement = new Engagement { State = state, ChangedAtUtc = at },
    };

    private static IEnumerable<WaitingItem> Items(SupportState state) =>
        SupportRules.WaitingOf("support/anna", new SupportRecord { State = state, Version = 1 }, Zone).Items;
}
