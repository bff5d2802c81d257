using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Talks;

public sealed class TalkRulesTests
{
    private static readonly ParticipantId Anna = new("anna");
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;

    [Theory]
    [InlineData(EngagementState.Interested, true)]
    [InlineData(EngagementState.Held, true)]
    [InlineData(EngagementState.Proposed, true)]
    [InlineData(EngagementState.WithCoordinator, true)]
    [InlineData(EngagementState.Accepted, true)]
    [InlineData(EngagementState.Paused, true)]
    [InlineData(EngagementState.Ended, false)]
    [InlineData(EngagementState.Declined, false)]
    public void The_engagement_decides_who_may_write(EngagementState state, bool isOpen)
    {
        foreach (var from in Enum.GetValues<OwnerRole>())
        {
            var (outcome, next) = Send(null, from, state);

            Assert.Equal(isOpen, outcome is TalkOutcome.Sent);
            Assert.Equal(isOpen, next is not null);
        }
    }

    [Fact]
    public void Somebody_without_an_engagement_writes_to_nobody() => Assert.Equal(
        (new TalkOutcome.NotOpen(), null),
        TalkRules.Decide(null, Message(OwnerRole.Participant), AssignmentSamples.Open(), Anna, Now));

    [Fact]
    public void Each_reads_only_what_they_wrote_or_got_and_the_person_reads_all()
    {
        var state = Sent(null, OwnerRole.Participant, OwnerRole.Association, "Till föreningen");
        state = Sent(state, OwnerRole.Participant, OwnerRole.Coordinator, "Till samordnaren");
        state = Sent(state, OwnerRole.Coordinator, default, "Från samordnaren");

        Assert.Equal(["Till föreningen"], Texts(state, OwnerRole.Association));
        Assert.Equal(["Till samordnaren", "Från samordnaren"], Texts(state, OwnerRole.Coordinator));
        Assert.Equal(3, Texts(state, OwnerRole.Participant).Length);
    }

    [Fact]
    public void A_message_waits_until_it_is_answered_or_needs_no_answer()
    {
        var state = Sent(null, OwnerRole.Participant, OwnerRole.Association);
        Assert.Equal([OwnerRole.Association], Waiting(state));

        var answered = Sent(state, OwnerRole.Association);
        Assert.Equal([OwnerRole.Participant], Waiting(answered));
        Assert.Empty(Waiting(TalkRules.Settle(answered, OwnerRole.Participant, 2)));
        Assert.Empty(Waiting(TalkRules.Settle(state, OwnerRole.Association, 1)));
    }

    [Fact]
    public void What_came_after_the_page_was_read_still_waits()
    {
        var state = Sent(Sent(null, OwnerRole.Coordinator), OwnerRole.Coordinator);

        var read = TalkRules.Settle(state, OwnerRole.Participant, 1);

        Assert.Equal([OwnerRole.Participant], Waiting(read));
        Assert.Same(read, TalkRules.Settle(read, OwnerRole.Participant, 1));
        Assert.Empty(Waiting(TalkRules.Settle(read, OwnerRole.Participant, int.MaxValue)));
    }

    [Fact]
    public void An_answer_is_due_in_two_working_days()
    {
        var friday = Now.AddDays(4);
        var state = Sent(null, OwnerRole.Participant, OwnerRole.Association, now: friday);

        var item = Assert.Single(TalkRules.WaitingOf("talk/x", Record(state), AssignmentSamples.Stockholm).Items);

        Assert.Equal(friday.AddDays(4), item.DueAtUtc);
        Assert.DoesNotContain("anna", item.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EngagementState.Held, OwnerRole.Association, false)]
    [InlineData(EngagementState.Interested, OwnerRole.Association, false)]
    [InlineData(EngagementState.Accepted, OwnerRole.Association, true)]
    [InlineData(EngagementState.Interested, OwnerRole.Coordinator, true)]
    public void A_number_is_for_those_with_a_place_and_for_coordinators(
        EngagementState state, OwnerRole with, bool isTaken)
    {
        const string lure = "Ring 070-123 45 67";

        var fromPerson = Send(null, OwnerRole.Participant, state, with, lure).Outcome;
        var toPerson = Send(null, with, state, text: lure).Outcome;

        Assert.Equal((isTaken, isTaken), (fromPerson is TalkOutcome.Sent, toPerson is TalkOutcome.Sent));
    }

    [Fact]
    public void The_last_message_of_a_day_is_taken_and_one_more_is_not()
    {
        TalkState? state = null;
        for (var i = 0; i < TalkRules.PerDayMax; i++)
        {
            state = Sent(state, OwnerRole.Participant);
        }

        Assert.IsType<TalkOutcome.TooMany>(Send(state, OwnerRole.Participant, EngagementState.Accepted).Outcome);
        Assert.IsType<TalkOutcome.Sent>(Send(state, OwnerRole.Association, EngagementState.Accepted).Outcome);
        Assert.NotNull(Sent(state, OwnerRole.Participant, now: Now.AddHours(24)));
    }

    [Fact]
    public void The_oldest_messages_leave_first()
    {
        TalkState? state = null;
        for (var i = 0; i < TalkRules.MessageCountMax + 1; i++)
        {
            state = Sent(state, OwnerRole.Participant, now: Now.AddDays(i));
        }

        Assert.Equal((TalkRules.MessageCountMax, 2), (state!.Messages.Length, state.Messages[0].Number));
        Assert.True(View(state, OwnerRole.Participant).HasLost);
    }

    private static TalkState Sent(
        TalkState? state,
        OwnerRole from,
        OwnerRole to = OwnerRole.Association,
        string text = "Hej!",
        DateTimeOffset? now = null) => Send(state, from, EngagementState.Accepted, to, text, now).Next!;

    private static (TalkOutcome Outcome, TalkState? Next) Send(
        TalkState? state,
        OwnerRole from,
        EngagementState engagement,
        OwnerRole to = OwnerRole.Association,
        string text = "Hej!",
        DateTimeOffset? now = null) =>
        TalkRules.Decide(state, Message(from, to, text), Assignment(engagement), Anna, now ?? Now);

    private static SendMessage Message(
        OwnerRole from, OwnerRole to = OwnerRole.Association, string text = "Hej!") =>
        new() { CommandId = new CommandId("c"), From = from, To = to, Text = text };

    private static AssignmentState Assignment(EngagementState state)
    {
        var open = AssignmentSamples.Open();
        return open with
        {
            Engagements = open.Engagements.Add(Anna, new Engagement { Participant = Anna, State = state }),
        };
    }

    private static TalkView View(TalkState state, OwnerRole reader) => TalkRules.ViewOf(
        state, reader, Assignment(EngagementState.Accepted).Of(Anna), AssignmentSamples.Stockholm);

    private static string[] Texts(TalkState state, OwnerRole reader) =>
        [.. View(state, reader).Messages.Select(message => message.Text)];

    private static IEnumerable<OwnerRole> Waiting(TalkState state) =>
        TalkRules.WaitingOf("talk/x", Record(state), AssignmentSamples.Stockholm).Items.Select(item => item.Owner);

    private static TalkRecord Record(TalkState state) => new() { State = state, Version = 1 };
}
