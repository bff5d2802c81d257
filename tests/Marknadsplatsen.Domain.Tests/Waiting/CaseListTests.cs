using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Tests.Waiting;

/// <summary>Whom each coordinator is there for, and when it is too many (DOMAIN row 108 and section 4.1).</summary>
public sealed class CaseListTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;

    [Fact]
    public void Twenty_people_are_well_and_one_more_is_too_many()
    {
        var cases = Enumerable.Range(0, Caseload.PersonCountMax).Select(Case).ToList();

        var full = Page(cases, "Kim", 1, Now);
        var over = Page([.. cases, Case(99)], "Kim", 2, Now);

        Assert.Equal((20, false, 1), (full.OwnCount, Assert.Single(full.Caseloads).IsTooLarge, full.LastPage));
        Assert.Equal((21, true, 2), (over.OwnCount, Assert.Single(over.Caseloads).IsTooLarge, over.LastPage));
        Assert.Equal((2, "r99"), (over.Page, Assert.Single(over.Cases).Reference));
        Assert.Equal((0, 1), (Page([], "Kim", 9, Now).Count, Page([], "Kim", 9, Now).Page));
    }

    [Fact]
    public void A_deputy_and_whoever_hands_over_are_there_too_and_the_second_only_for_fourteen_days()
    {
        var state = SupportRules.New(new ParticipantId("anna"), new MunicipalityCode("1283"));
        state = Step(state, OwnerRole.Participant, SupportStep.Wish, null, Now);
        state = Step(state, OwnerRole.Coordinator, SupportStep.Become, "Kim", Now);
        state = Step(state, OwnerRole.Coordinator, SupportStep.BecomeDeputy, "Sam", Now);
        state = Step(state, OwnerRole.Coordinator, SupportStep.Become, "Ali", Now);
        var one = SupportRules.WaitingOf(
            "support/anna", new SupportRecord { State = state, Version = 1 }, AssignmentSamples.Stockholm).Case!;

        var during = Page([one], "Kim", 1, Now + SupportRules.Overlap - TimeSpan.FromTicks(1));
        var after = Page([one], "Kim", 1, Now + SupportRules.Overlap);

        Assert.Equal(
            [("Ali", 1, 0), ("Kim", 0, 1), ("Sam", 0, 1)],
            during.Caseloads.Select(each => (each.Name, each.OwnCount, each.OtherCount)));
        Assert.Equal(SupportName.ReferenceOf(state.Participant), Assert.Single(during.Cases).Reference);
        Assert.Empty(after.Cases);
        Assert.Equal(["Ali", "Sam"], after.Caseloads.Select(each => each.Name));
        Assert.DoesNotContain("anna", one.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_who_are_called_the_same_are_two_and_a_record_without_account_is_known_by_name()
    {
        var other = Case(1) with { Coordinator = new SupportContact("Kim", Now) { Member = new MemberId("m-other") } };
        var older = Case(2) with { Coordinator = new SupportContact("Kim", Now) };

        var list = Page([Case(0), other, older], "Kim", 1, Now);

        Assert.Equal(["r00", "r02"], list.Cases.Select(one => one.Reference));
        Assert.Equal(3, list.Caseloads.Length);
        Assert.All(list.Caseloads, each => Assert.Equal(1, each.OwnCount));
    }

    [Fact]
    public void Whoever_has_no_coordinator_is_in_nobodys_list()
    {
        var state = SupportRules.New(new ParticipantId("anna"), new MunicipalityCode("1283"));

        Assert.Null(SupportRules.WaitingOf(
            "support/anna", new SupportRecord { State = state }, AssignmentSamples.Stockholm).Case);
        Assert.Null(SupportRules.WaitingOf("support/anna", new SupportRecord(), AssignmentSamples.Stockholm).Case);
    }

    private static CaseList Page(IReadOnlyList<SupportCase> cases, string name, int page, DateTimeOffset now) =>
        CaseList.Of(cases, new MemberId($"m-{name}"), name, page, now);

    private static SupportState Step(
        SupportState state, OwnerRole from, SupportStep step, string? name, DateTimeOffset now) =>
        SupportRules.Decide(
            state,
            new TakeSupportStep
            {
                CommandId = new CommandId($"{step}-{name}"),
                Municipality = state.Municipality,
                From = from,
                Name = name,
                Member = name is null ? null : new MemberId($"m-{name}"),
                Step = step,
            },
            now,
            AssignmentSamples.Stockholm).Next!;

    private static SupportCase Case(int number) => new()
    {
        Reference = $"r{number:00}",
        Pseudonym = "47K",
        Coordinator = new SupportContact("Kim", Now) { Member = new MemberId("m-Kim") },
        NextAtUtc = Now.AddDays(number),
    };
}
