using Marknadsplatsen.Domain.Acting;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Acting;

/// <summary>Nothing is done for a person outside an open turn, and nothing that is not written down.</summary>
public sealed class ActingRulesTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;
    private static readonly MemberId Kim = new("m-kim");

    [Fact]
    public void A_turn_ends_by_itself_and_only_its_own_coordinator_does_things_in_it()
    {
        var state = Begin(ActingRules.New(new ParticipantId("anna")), "t1", Now);
        var last = Now + ActingRules.Length - TimeSpan.FromTicks(1);

        Assert.NotNull(Act(state, "t1", "a1", last));
        Assert.Null(Act(state, "t1", "a1", Now + ActingRules.Length));
        Assert.Null(Act(state, "t2", "a1", Now));
        Assert.Null(ActingRules.Act(state, new CommandId("t1"), new MemberId("m-sam"), Done("a1"), Now));
    }

    [Fact]
    public void Another_turn_ends_the_one_before_and_the_same_form_again_opens_nothing()
    {
        var first = Begin(ActingRules.New(new ParticipantId("anna")), "t1", Now);
        var second = Begin(first, "t2", Now.AddMinutes(5));

        Assert.Null(Act(second, "t1", "a1", Now.AddMinutes(6)));
        Assert.NotNull(Act(second, "t2", "a1", Now.AddMinutes(6)));
        Assert.Single(second.Turns, turn => turn.IsOpen(Now.AddMinutes(6)));
        Assert.Same(second, Begin(second, "t1", Now.AddMinutes(7)));
        var ended = ActingRules.End(second, Now.AddMinutes(8));
        Assert.Same(ended, ActingRules.End(ended, Now.AddMinutes(9)));
        Assert.Same(ended, Begin(ended, "t2", Now.AddMinutes(9)));
    }

    [Fact]
    public void The_same_form_is_one_thing_and_one_that_came_back_is_none()
    {
        var state = Begin(ActingRules.New(new ParticipantId("anna")), "t1", Now);
        var once = Act(state, "t1", "a1", Now.AddMinutes(1))!;

        Assert.Same(once, Act(once, "t1", "a1", Now.AddMinutes(2)));
        var back = ActingRules.TakeBack(once, new CommandId("t1"), new CommandId("a1"));
        Assert.Empty(Assert.Single(back.Turns).Acts);
        Assert.Same(back, ActingRules.TakeBack(back, new CommandId("t1"), new CommandId("a1")));
    }

    [Fact]
    public void Turns_and_what_is_done_in_them_are_bounded_and_leave_after_a_year()
    {
        var state = ActingRules.New(new ParticipantId("anna"));
        for (var number = 0; number <= ActingRules.TurnCountMax; number++)
        {
            state = Begin(state, $"t{number}", Now.AddHours(number));
        }

        Assert.Equal(ActingRules.TurnCountMax, state.Turns.Length);
        Assert.Equal("t1", state.Turns[0].Id.Value);
        var (last, at) = ($"t{ActingRules.TurnCountMax}", Now.AddHours(ActingRules.TurnCountMax));
        for (var number = 0; number < ActingRules.ActCountMax; number++)
        {
            state = Act(state, last, $"a{number}", at)!;
        }

        Assert.Null(Act(state, last, "more", at));
        Assert.NotNull(Act(state, last, "a0", at));
        Assert.Single(Begin(state, "later", at + ActingRules.Life + TimeSpan.FromDays(1)).Turns);
    }

    [Fact]
    public void What_was_done_is_new_to_the_person_until_they_have_seen_it()
    {
        var state = Begin(ActingRules.New(new ParticipantId("anna")), "t1", Now);
        Assert.Null(ActingRules.NewSinceUtc(state));

        var done = Act(state, "t1", "a1", Now.AddMinutes(1))!;
        var seen = ActingRules.Seen(done, Now.AddMinutes(2));

        Assert.Equal(Now.AddMinutes(1), ActingRules.NewSinceUtc(done));
        Assert.Null(ActingRules.NewSinceUtc(seen));
        Assert.Same(seen, ActingRules.Seen(seen, Now.AddMinutes(3)));
        Assert.Null(ActingRules.NewSinceUtc(null));
    }

    private static ActingState Begin(ActingState state, string turn, DateTimeOffset now) => ActingRules.Begin(
        state, new BeginActing { CommandId = new CommandId(turn), Member = Kim, Name = "Kim" }, now);

    private static ActingState? Act(ActingState state, string turn, string act, DateTimeOffset now) =>
        ActingRules.Act(state, new CommandId(turn), Kim, Done(act), now);

    private static ActingAct Done(string act) => new() { CommandId = new CommandId(act), Kind = ActKind.Yes };
}
