using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Marks;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Marks;

/// <summary>Only a panel in which users sit gives the mark, for 24 months, and it says why (DOMAIN row 14).</summary>
public sealed class MarkRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly AssociationId Own = new("own");
    private static readonly MarkRecord Empty = new() { Council = [new MemberId("user1"), new MemberId("user2")] };

    [Fact]
    public void Three_yeses_with_both_seats_among_them_give_the_mark_for_24_months()
    {
        var record = Voted(Applied(), ("boss1", true), ("user1", true));
        Assert.NotNull(Mark(record).Open);

        var held = Mark(Voted(record, ("boss2", true))).Held!;

        Assert.Equal(new DateOnly(2026, 3, 2), held.Since);
        Assert.Equal(new DateOnly(2028, 3, 2), held.Ends);
        string[] reasons = ["Skäl av boss1", "Skäl av user1", "Skäl av boss2"];
        Assert.Equal(reasons, held.Reasons.Select(reason => reason.Words));
        Assert.Equal(MarkRules.Criteria, held.Evidence.Select(one => one.Criterion));
    }

    [Theory]
    [InlineData("boss1", "boss2", "boss3")]
    [InlineData("user1", "user2", "user2")]
    [InlineData("boss1", "user1", "boss1")]
    public void Three_of_one_seat_or_the_same_person_twice_give_none(string one, string two, string three)
    {
        var record = Voted(Applied(), (one, true), (two, true), (three, true));

        Assert.Null(Mark(record).Held);
        Assert.NotNull(Mark(record).Open);
    }

    [Fact]
    public void The_mark_is_over_from_the_day_it_ends()
    {
        var mark = Mark(Given());

        Assert.NotNull(mark.HeldOn(new DateOnly(2028, 3, 1)));
        Assert.Null(mark.HeldOn(new DateOnly(2028, 3, 2)));
    }

    [Fact]
    public void Two_noes_are_a_no_with_reasons_and_without_names_and_the_association_may_ask_again()
    {
        var record = Voted(Applied(), ("boss1", true), ("user1", false), ("boss2", false));

        var closed = Mark(record).Closed!;
        Assert.Equal(MarkEnd.Refused, closed.End);
        Assert.Equal(["Skäl av user1", "Skäl av boss2"], closed.Reasons.Select(reason => reason.Words));
        Assert.Null(Mark(record).Open);
        Assert.NotNull(Mark(Applied(record, "again")).Open);
    }

    [Fact]
    public void Whoever_changes_their_mind_has_one_vote()
    {
        var record = Voted(Applied(), ("boss1", false), ("boss1", true), ("user1", false));

        Assert.Equal(2, Mark(record).Open!.Votes.Length);
    }

    [Fact]
    public void A_mark_is_taken_back_by_two_and_kept_by_whoever_changes_their_mind()
    {
        var doubted = Voted(Given(), ("boss1", false), ("boss1", true), ("user1", false));
        Assert.NotNull(Mark(doubted).Held);

        var taken = Mark(Voted(doubted, ("boss2", false)));

        Assert.Null(taken.Held);
        Assert.Equal(MarkEnd.TakenBack, taken.Closed!.End);
        Assert.Equal(["Skäl av user1", "Skäl av boss2"], taken.Closed.Reasons.Select(reason => reason.Words));
    }

    [Fact]
    public void Nobody_without_a_seat_decides_and_nothing_is_decided_that_nobody_asked_for()
    {
        Assert.IsType<MarkOutcome.NotInPanel>(Vote(Applied(), "reader", true, isCoordinator: false).Outcome);
        Assert.IsType<MarkOutcome.NotOpen>(Vote(Empty, "boss1", true).Outcome);
        Assert.IsType<MarkOutcome.NotOpen>(
            Vote(Given(), "boss1", false, at: new DateTimeOffset(2028, 3, 2, 9, 0, 0, TimeSpan.Zero)).Outcome);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Ring 070-123 45 67.")]
    public void Words_that_are_missing_or_cannot_be_public_are_refused(string words)
    {
        var wrong = Apply() with { Evidence = Apply().Evidence.SetItem(2, Apply().Evidence[2] with { Words = words }) };
        var command = new VoteOnMark
        {
            CommandId = new CommandId("v"),
            Association = Own,
            Member = new MemberId("boss1"),
            IsCoordinator = true,
            Words = words,
        };

        Assert.IsType<MarkOutcome.NotRight>(
            MarkRules.Apply(Empty, wrong, Now, AssignmentSamples.Stockholm).Outcome);
        Assert.IsType<MarkOutcome.NotRight>(
            MarkRules.Vote(Applied(), command, Now, AssignmentSamples.Stockholm).Outcome);
    }

    [Fact]
    public void The_same_form_again_changes_nothing_and_a_second_application_waits_for_the_first()
    {
        var record = Applied();

        var again = MarkRules.Apply(record, Apply(), Now.AddDays(1), AssignmentSamples.Stockholm);
        Assert.Same(record, again.Next);
        Assert.IsType<MarkOutcome.Kept>(again.Outcome);

        var second = Apply() with { CommandId = new CommandId("second") };
        Assert.IsType<MarkOutcome.NotOpen>(
            MarkRules.Apply(record, second, Now, AssignmentSamples.Stockholm).Outcome);
    }

    [Fact]
    public void What_an_association_gives_back_is_gone_but_an_application_taken_back_leaves_the_mark()
    {
        var renewing = Applied(Given(), "renew");

        var kept = Mark(Back(renewing, "b1"));
        Assert.Null(kept.Open);
        Assert.NotNull(kept.Held);
        Assert.Null(Mark(Back(Back(renewing, "b1"), "b2")).Held);
    }

    [Fact]
    public void Who_said_what_is_forgotten_when_it_is_decided_and_all_of_it_after_a_season()
    {
        var refused = Voted(Applied(), ("user1", false), ("boss2", false));
        Assert.Null(Mark(refused).Open);

        var later = MarkRules.Apply(
            refused,
            Apply() with { Association = new AssociationId("other"), CommandId = new CommandId("o") },
            Now + MarkRules.ClosedLife + TimeSpan.FromDays(1),
            AssignmentSamples.Stockholm).Next;

        Assert.Null(MarkRules.Find(later, Own));
    }

    [Fact]
    public void As_many_as_the_panel_can_read_wait_at_once()
    {
        var record = Empty;
        for (var number = 0; number < MarkRules.OpenCountMax; number++)
        {
            record = Applied(record, $"c{number}", $"a{number}");
        }

        var full = MarkRules.Apply(record, Apply(), Now, AssignmentSamples.Stockholm);

        Assert.IsType<MarkOutcome.TooMany>(full.Outcome);
        Assert.Same(record, full.Next);
    }

    [Fact]
    public void The_council_has_as_many_seats_as_there_are()
    {
        var record = new MarkRecord();
        for (var number = 0; number <= MarkRules.CouncilCountMax; number++)
        {
            record = MarkRules.Appoint(record, new MemberId($"m{number}"), isInCouncil: true);
        }

        Assert.Equal(MarkRules.CouncilCountMax, record.Council.Length);
        Assert.Same(record, MarkRules.Appoint(record, new MemberId("m0"), isInCouncil: true));
        var left = MarkRules.Appoint(record, new MemberId("m0"), isInCouncil: false);
        Assert.DoesNotContain(new MemberId("m0"), left.Council);
    }

    private static MarkRecord Given() => Voted(Applied(), ("boss1", true), ("user1", true), ("boss2", true));

    private static ApplyForMark Apply() => new()
    {
        CommandId = new CommandId("apply"),
        Association = Own,
        Name = "Provföreningen",
        Evidence = [.. MarkRules.Criteria.Select(one => new MarkEvidence { Criterion = one, Words = "Så gör vi." })],
    };

    private static MarkRecord Applied(MarkRecord? record = null, string command = "apply", string association = "own")
    {
        var asked = Apply() with { CommandId = new CommandId(command), Association = new AssociationId(association) };
        var (next, outcome) = MarkRules.Apply(record ?? Empty, asked, Now, AssignmentSamples.Stockholm);
        Assert.IsType<MarkOutcome.Kept>(outcome);
        return next;
    }

    private static (MarkRecord Next, MarkOutcome Outcome) Vote(
        MarkRecord record, string member, bool isYes, bool? isCoordinator = null, DateTimeOffset? at = null) =>
        MarkRules.Vote(
            record,
            new VoteOnMark
            {
                CommandId = new CommandId($"{member}-{isYes}"),
                Association = Own,
                Member = new MemberId(member),
                IsCoordinator = isCoordinator ?? member.StartsWith("boss", StringComparison.Ordinal),
                IsYes = isYes,
                Words = $"Skäl av {member}",
            },
            at ?? Now,
            AssignmentSamples.Stockholm);

    private static MarkRecord Voted(MarkRecord record, params (string Member, bool IsYes)[] votes) =>
        votes.Aggregate(record, (before, vote) => Vote(before, vote.Member, vote.IsYes).Next);

    private static MarkRecord Back(MarkRecord record, string command) => MarkRules.GiveBack(
        record,
        new GiveBackMark { CommandId = new CommandId(command), Association = Own },
        Now,
        AssignmentSamples.Stockholm).Next;

    private static HostMark Mark(MarkRecord record) => MarkRules.Find(record, Own)!;
}
