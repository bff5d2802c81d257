using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Tests.Inquiries;

public sealed class InquiryRulesTests
{
    private static readonly ParticipantId Anna = new("anna");
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;
    private static readonly InquiryKey Key = new("k");

    [Fact]
    public void A_concern_is_the_coordinators_from_the_start_with_a_date_two_working_days_away()
    {
        var state = Made(InquiryKind.Concern, Anna);

        var item = Assert.Single(Items(state));
        Assert.Equal(
            (OwnerRole.Coordinator, WaitingKind.Concern, Now.AddDays(2)), (item.Owner, item.Kind, item.DueAtUtc));
        Assert.True(WaitingLists.IsCoordinators(item, Now));
    }

    [Fact]
    public void An_association_can_not_see_that_a_concern_exists()
    {
        var state = Made(InquiryKind.Concern, Anna);

        Assert.False(InquiryRules.IsSeenBy(state, OwnerRole.Association));
        Assert.All(Items(state), item => Assert.Null(item.Association));
        Assert.IsType<InquiryOutcome.Missing>(Say(state, OwnerRole.Association).Outcome);
    }

    [Fact]
    public void A_question_is_the_associations_and_then_also_the_coordinators()
    {
        var state = Made(InquiryKind.Question);

        var item = Assert.Single(Items(state));
        Assert.True(WaitingLists.IsAssociations(item, state.Association));
        Assert.False(WaitingLists.IsCoordinators(item, Now));
        Assert.True(WaitingLists.IsCoordinators(item, Now.AddDays(2)));
        Assert.Equal((null, null), (state.Participant, state.Pseudonym));
    }

    [Fact]
    public void A_question_is_nobodys_even_when_somebody_is_named()
    {
        var made = InquiryRules.Decide(
            Command(InquiryKind.Question) with { Participant = Anna }, Assignment(), Now, AssignmentSamples.Stockholm);

        Assert.Equal((new InquiryOutcome.Missing(), null), made);
    }

    [Fact]
    public void A_choice_alone_is_enough_and_nothing_at_all_is_not()
    {
        Assert.IsType<InquiryOutcome.Stored>(Make(
            Command(InquiryKind.Concern) with { Text = null, Reasons = [ConcernReason.NotSafe] }).Outcome);
        Assert.IsType<InquiryOutcome.Unreadable>(Make(Command(InquiryKind.Concern) with { Text = " " }).Outcome);
        Assert.IsType<InquiryOutcome.Unreadable>(Make(
            Command(InquiryKind.Question) with { Text = null, Reasons = [ConcernReason.NotSafe] }).Outcome);
    }

    [Fact]
    public void An_answer_ends_the_waiting_and_is_new_to_the_person()
    {
        var answered = Say(Made(InquiryKind.Concern, Anna), OwnerRole.Coordinator).Next!;

        Assert.Equal(OwnerRole.Participant, Assert.Single(Items(answered)).Owner);
        Assert.Empty(Items(InquiryRules.Read(answered)));
    }

    [Fact]
    public void A_coordinator_who_sets_a_day_keeps_it_open_until_then()
    {
        var state = Made(InquiryKind.Question);
        var due = Now.AddDays(10);

        var next = Say(state, OwnerRole.Coordinator, due).Next!;

        Assert.Equal(
            (InquiryStage.Open, OwnerRole.Coordinator, due), (next.Stage, next.Owner, next.NextStepAtUtc));
        Assert.IsType<InquiryOutcome.OutOfRange>(Say(state, OwnerRole.Coordinator, Now).Outcome);
        Assert.IsType<InquiryOutcome.OutOfRange>(Say(
            state, OwnerRole.Coordinator, Now + HoldTimes.NextStepWithin + TimeSpan.FromTicks(1)).Outcome);
    }

    [Fact]
    public void Whoever_asked_can_say_more_and_it_waits_again_without_losing_its_turn()
    {
        var open = Made(InquiryKind.Concern, Anna);

        var more = Say(open, OwnerRole.Participant, now: Now.AddDays(1)).Next!;
        var again = Say(
            Say(open, OwnerRole.Coordinator).Next!, OwnerRole.Participant, now: Now.AddDays(1)).Next!;

        Assert.Equal((Now, Now.AddDays(2)), (more.WaitingSinceUtc, more.NextStepAtUtc));
        Assert.Equal((Now.AddDays(1), Now.AddDays(3)), (again.WaitingSinceUtc, again.NextStepAtUtc));
    }

    [Fact]
    public void What_is_taken_back_waits_for_nobody_and_says_nothing()
    {
        var gone = InquiryRules.Withdraw(Say(Made(InquiryKind.Concern, Anna), OwnerRole.Coordinator).Next!, Now);

        Assert.Empty(Items(gone));
        Assert.Empty(gone.Lines);
        Assert.Empty(gone.Reasons);
        Assert.False(InquiryRules.IsSeenBy(gone, OwnerRole.Coordinator));
        Assert.IsType<InquiryOutcome.Missing>(Say(gone, OwnerRole.Participant).Outcome);
    }

    [Theory]
    [InlineData(OwnerRole.Association)]
    [InlineData(OwnerRole.Coordinator)]
    public void The_last_line_is_kept_for_an_answer_that_ends_the_waiting(OwnerRole answers)
    {
        var state = Made(InquiryKind.Question);
        while (Say(state, OwnerRole.Participant).Next is { } more)
        {
            state = more;
        }

        Assert.Equal(InquiryRules.LineCountMax - 1, state.Lines.Length);
        Assert.IsType<InquiryOutcome.Full>(Say(state, OwnerRole.Participant).Outcome);
        Assert.IsType<InquiryOutcome.Full>(Say(state, OwnerRole.Coordinator, Now.AddDays(3)).Outcome);
        var answered = Say(state, answers).Next!;
        Assert.Equal((InquiryStage.Answered, InquiryRules.LineCountMax), (answered.Stage, answered.Lines.Length));
        Assert.IsType<InquiryOutcome.Full>(Say(answered, answers).Outcome);
    }

    [Fact]
    public void The_oldest_question_that_everybody_reads_leaves_first_and_a_new_wording_takes_its_place()
    {
        var record = new FaqRecord();
        for (var i = 0; i <= FaqRecord.EntryCountMax; i++)
        {
            record = record.Show(Entry($"k{i}"))!;
        }

        var worded = record.Show(Entry("k5") with { Answer = "Annat svar" })!;

        Assert.Equal(("k1", FaqRecord.EntryCountMax), (record.Entries[0].Key.Value, record.Entries.Length));
        Assert.Equal("Annat svar", worded.Entries[4].Answer);
        Assert.Null(record.Show(Entry("k") with { Answer = " " }));
        Assert.Equal(FaqRecord.EntryCountMax - 1, record.Hide(new InquiryKey("k5")).Entries.Length);
        Assert.Same(record, record.Hide(new InquiryKey("k0")));
    }

    private static FaqEntry Entry(string key) =>
        new() { Key = new InquiryKey(key), Question = "Var?", Answer = "Här." };

    private static OpenInquiry Command(InquiryKind kind) =>
        new() { CommandId = new CommandId("c"), Kind = kind, Text = "Var är dörren?" };

    private static (InquiryOutcome Outcome, InquiryState? Next) Make(OpenInquiry command) =>
        InquiryRules.Decide(command, Assignment(), Now, AssignmentSamples.Stockholm);

    private static InquiryState Made(InquiryKind kind, ParticipantId? person = null) =>
        Make(Command(kind) with { Participant = person }).Next!;

    private static (InquiryOutcome Outcome, InquiryState? Next) Say(
        InquiryState state, OwnerRole from, DateTimeOffset? due = null, DateTimeOffset? now = null) =>
        InquiryRules.Decide(
            state,
            new SayInInquiry { CommandId = new CommandId("c"), From = from, Text = "Hej!", NextStepAtUtc = due },
            now ?? Now,
            AssignmentSamples.Stockholm);

    private static IEnumerable<WaitingItem> Items(InquiryState state) =>
        InquiryRules.WaitingOf("inquiry/k", Key, new InquiryRecord { State = state, Version = 1 }).Items;

    private static AssignmentState Assignment()
    {
        var open = AssignmentSamples.Open();
        return open with { Engagements = open.Engagements.Add(Anna, new Engagement { Participant = Anna }) };
    }
}
