using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Tests.Supports;

/// <summary>"Jag vill jobba" (DOMAIN section 1 rows 31 and 59).</summary>
public sealed class WorkWishRulesTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;
    private static readonly TimeZoneInfo Zone = AssignmentSamples.Stockholm;

    private static readonly SupportState Nobody =
        SupportRules.New(new ParticipantId("anna"), new MunicipalityCode("1283"));

    [Fact]
    public void The_wish_is_in_front_of_the_coordinators_at_once_with_an_owner_and_a_date()
    {
        var item = Assert.Single(Items(Wished()));

        Assert.Equal((WaitingKind.Work, OwnerRole.Coordinator), (item.Kind, item.Owner));
        Assert.Equal((Now, HoldTimes.AnswerBy(Now, Zone)), (item.SinceUtc, item.DueAtUtc));
        Assert.True(WaitingLists.IsCoordinators(item, Now));
        Assert.Null(item.Association);
        Assert.Equal(SupportName.Of(Nobody.Participant), item.Pseudonym);
    }

    [Fact]
    public void Said_again_it_is_the_same_wish_that_remembers_what_was_answered_before()
    {
        var wished = Wished();

        var again = Take(wished, Step(SupportStep.WantWork) with { Before = HowMuch.WantToWork }, Now.AddDays(3));

        Assert.Same(wished, again);
        Assert.Equal((Now, HowMuch.AFewHours), (wished.Work!.SinceUtc, wished.Work.Before));
    }

    [Fact]
    public void Taken_back_nothing_of_it_waits_or_is_left()
    {
        var after = Take(Wished(), Step(SupportStep.DropWork), Now.AddDays(1))!;

        Assert.Null(after.Work);
        Assert.Empty(Items(after));
        Assert.Equal(Nobody, Take(Nobody, Step(SupportStep.DropWork), Now));
    }

    [Fact]
    public void A_coordinator_says_what_happens_and_when_and_it_comes_back_on_that_date()
    {
        var planned = Take(Wished(), Plan("Vi ringer bageriet.", days: 7), Now)!;

        var item = Assert.Single(Items(planned));
        Assert.Equal(item.DueAtUtc, item.SinceUtc);
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 9, 0, 0, TimeSpan.Zero), item.DueAtUtc);
        Assert.False(WaitingLists.IsCoordinators(item, Now));
        Assert.True(WaitingLists.IsCoordinators(item, item.DueAtUtc));
        Assert.Equal(Now, SupportRules.NewSinceUtc(planned, Now));
    }

    [Theory]
    [InlineData("", 7)]
    [InlineData("Vi ringer.", 0)]
    [InlineData("Vi ringer.", WorkWishRules.NextDaysMax + 1)]
    [InlineData("Vi ringer.", null)]
    public void A_plan_without_words_or_a_near_date_is_none(string text, int? days) =>
        Assert.Null(Take(Wished(), Plan(text, days), Now));

    [Fact]
    public void The_first_meeting_with_an_employer_counts_and_a_later_one_does_not_move_it()
    {
        var met = Take(Wished(), Step(SupportStep.MetEmployer, OwnerRole.Coordinator), Now.AddDays(4))!;
        var again = Take(met, Step(SupportStep.MetEmployer, OwnerRole.Coordinator), Now.AddDays(9))!;

        Assert.Equal(Now.AddDays(4), again.Work!.ContactAtUtc);
        Assert.Null(Take(Nobody, Step(SupportStep.MetEmployer, OwnerRole.Coordinator), Now));
    }

    [Theory]
    [InlineData(SupportStep.WantWork, OwnerRole.Coordinator)]
    [InlineData(SupportStep.DropWork, OwnerRole.Coordinator)]
    [InlineData(SupportStep.WantWork, OwnerRole.Association)]
    [InlineData(SupportStep.PlanWork, OwnerRole.Participant)]
    [InlineData(SupportStep.MetEmployer, OwnerRole.Association)]
    public void Nobody_says_it_plans_it_or_takes_it_back_for_another(SupportStep step, OwnerRole from) =>
        Assert.IsType<SupportOutcome.NotYours>(SupportRules.Decide(Wished(), Step(step, from), Now, Zone).Outcome);

    [Fact]
    public void Whoever_wants_to_work_can_get_a_coordinator_of_their_own()
    {
        var with = Take(Wished(), Step(SupportStep.Become, OwnerRole.Coordinator), Now)!;

        Assert.Equal("Alex", with.Coordinator!.Name);
        Assert.Null(Take(Nobody, Step(SupportStep.Become, OwnerRole.Coordinator), Now));
    }

    [Fact]
    public void The_time_to_an_employer_is_told_from_five_people_on_and_never_of_fewer()
    {
        var days = new[] { 1, 3, 12, 20, 29 };
        WaitingItem[] met = [.. days.Select(day => Wish(day, metAfterDays: day))];
        WaitingItem[] late = [.. Enumerable.Range(31, 5).Select(day => Wish(day, null))];

        Assert.Equal(12, WorkTimes.Of(met, Now).MedianDays);
        Assert.Null(WorkTimes.Of(met[1..], Now).MedianDays);
        Assert.Equal(5, WorkTimes.Of(late, Now).LateCount);
        Assert.Null(WorkTimes.Of(late[1..], Now).LateCount);
        Assert.Equal(0, WorkTimes.Of(met, Now).LateCount);
    }

    private static WaitingItem Wish(int daysAgo, int? metAfterDays) => new()
    {
        Reference = "x",
        WantsWorkSinceUtc = Now.AddDays(-daysAgo),
        MetEmployerAtUtc = metAfterDays is { } after ? Now.AddDays(after - daysAgo) : null,
    };

    private static SupportState Wished() =>
        Take(Nobody, Step(SupportStep.WantWork) with { Before = HowMuch.AFewHours }, Now)!;

    private static TakeSupportStep Plan(string text, int? days) =>
        Step(SupportStep.PlanWork, OwnerRole.Coordinator) with { Text = text, Days = days };

    private static TakeSupportStep Step(SupportStep step, OwnerRole from = OwnerRole.Participant) => new()
    {
        CommandId = new CommandId("c1"),
        Municipality = Nobody.Municipality,
        From = from,
        Name = from == OwnerRole.Participant ? null : "Alex",
        Step = step,
    };

    private static SupportState? Take(SupportState state, TakeSupportStep command, DateTimeOffset now) =>
        SupportRules.Decide(state, command, now, Zone).Next;

    private static IReadOnlyCollection<WaitingItem> Items(SupportState state) =>
        SupportRules.WaitingOf("support/anna", new SupportRecord { State = state }, Zone).Items;
}
