using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Tests.Deeds;

/// <summary>"Intyg" (DOMAIN row 31, 3.9b): the person's words, one role's yes, the person's own yes.</summary>
public sealed class CertificateRulesTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;
    private static readonly ParticipantId Anna = new("anna");
    private static readonly AssignmentId A1 = new("a1");
    private static readonly CertificateKey Key = new("k1");

    private static readonly DeedState Nothing = DeedRules.New(Anna, new MunicipalityCode("1283"));

    [Fact]
    public void It_exists_only_after_the_person_has_said_yes_to_what_somebody_has_confirmed()
    {
        var written = Written();
        Assert.Equal(CertificateStage.Draft, One(written).Stage);
        Assert.Null(CertificateRules.Proven(written, Key));

        var asked = Take(written, CertificateStep.Ask)!;
        Assert.Null(Take(asked, CertificateStep.Approve, key: Key));
        var confirmed = Take(asked, CertificateStep.Confirm, OwnerRole.Association)!;
        Assert.Null(CertificateRules.Proven(confirmed, Key));
        var approved = Take(confirmed, CertificateStep.Approve, key: Key)!;

        Assert.Equal(One(approved), CertificateRules.Proven(approved, Key));
        Assert.Null(CertificateRules.Proven(approved, new CertificateKey("k2")));
    }

    [Fact]
    public void Taken_back_its_code_says_nothing_and_it_can_be_approved_again_with_another()
    {
        var back = Take(Approved(), CertificateStep.TakeBack)!;

        Assert.Equal(CertificateStage.Confirmed, One(back).Stage);
        Assert.Null(CertificateRules.Proven(back, Key));
        var again = Take(back, CertificateStep.Approve, key: new CertificateKey("k2"))!;
        Assert.NotNull(CertificateRules.Proven(again, new CertificateKey("k2")));
        Assert.Null(CertificateRules.Proven(again, Key));
    }

    [Fact]
    public void Written_again_nothing_of_the_old_yes_is_left()
    {
        var (outcome, again) = Write(Approved(), Words("Bakat"));

        Assert.IsType<DeedOutcome.Changed>(outcome);
        Assert.Equal((CertificateStage.Draft, 2), (One(again!).Stage, One(again!).Revision));
        Assert.Null(One(again!).ConfirmedAtUtc);
        Assert.Null(CertificateRules.Proven(again, Key));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("words")]
    [InlineData("hours")]
    public void Changed_behind_its_back_it_is_no_longer_proven(string what)
    {
        var approved = Approved();
        var one = One(approved);
        var other = what switch
        {
            "title" => one with { Title = "Chef" },
            "words" => one with { Words = ["Lett en grupp"] },
            _ => one with { Hours = 9000 },
        };

        Assert.Null(CertificateRules.Proven(approved with { Certificates = [other] }, Key));
        var touched = approved with { Certificates = [one with { ChangedAtUtc = Now.AddDays(1) }] };
        Assert.NotNull(CertificateRules.Proven(touched, Key));
    }

    [Theory]
    [InlineData(CertificateStep.Confirm, OwnerRole.Participant)]
    [InlineData(CertificateStep.Confirm, OwnerRole.Coordinator)]
    [InlineData(CertificateStep.Return, OwnerRole.Coordinator)]
    [InlineData(CertificateStep.Approve, OwnerRole.Association)]
    [InlineData(CertificateStep.TakeBack, OwnerRole.Association)]
    [InlineData(CertificateStep.Remove, OwnerRole.Coordinator)]
    public void Each_does_only_what_is_theirs(CertificateStep step, OwnerRole from)
    {
        var asked = Take(Written(), CertificateStep.Ask)!;

        Assert.Equal((new DeedOutcome.NotYours(), null), Decide(asked, step, from));
    }

    [Fact]
    public void Nobody_confirms_other_words_than_they_have_read()
    {
        var asked = Take(Written(), CertificateStep.Ask)!;

        Assert.IsType<DeedOutcome.Changing>(Decide(asked, CertificateStep.Confirm, OwnerRole.Association, 7).Outcome);
    }

    [Fact]
    public void Sent_back_it_is_the_persons_to_change_and_no_reason_is_in_it()
    {
        var back = Take(Take(Written(), CertificateStep.Ask)!, CertificateStep.Return, OwnerRole.Association)!;

        Assert.Equal((CertificateStage.Draft, true), (One(back).Stage, One(back).IsReturned));
        var item = Assert.Single(Items(back));
        Assert.Equal((OwnerRole.Participant, null), (item.Owner, item.Association));
        Assert.Equal(Now, DeedRules.NewSinceUtc(back));
        Assert.Null(DeedRules.NewSinceUtc(DeedRules.Seen(back, Now.AddHours(1))));
        Assert.False(One(Take(back, CertificateStep.Ask)!).IsReturned);
    }

    [Fact]
    public void Only_who_is_asked_has_it_in_front_of_them_and_only_until_they_have_answered()
    {
        Assert.Empty(Items(Written()));
        var item = Assert.Single(Items(Take(Written(), CertificateStep.Ask)!));
        Assert.Equal((WaitingKind.Certificate, OwnerRole.Association), (item.Kind, item.Owner));
        Assert.Equal(Pseudonyms.Of(A1, Anna), item.Pseudonym);
        Assert.Empty(Items(Approved()));

        var coordinators = Write(Nothing, Words("Bakat") with { Signer = OwnerRole.Coordinator }).Next!;
        Assert.Null(Assert.Single(Items(Take(coordinators, CertificateStep.Ask)!)).Association);
    }

    [Fact]
    public void The_place_is_named_when_the_association_confirms_and_otherwise_only_when_the_person_wants()
    {
        Assert.True(One(Written()).ShowsPlace);
        var quiet = Words("Bakat") with { Signer = OwnerRole.Coordinator };
        Assert.False(One(Write(Nothing, quiet).Next!).ShowsPlace);
        Assert.True(One(Write(Nothing, quiet with { NamesPlace = true }).Next!).ShowsPlace);
    }

    [Theory]
    [InlineData(EngagementState.Interested)]
    [InlineData(EngagementState.Held)]
    [InlineData(EngagementState.Declined)]
    public void Without_a_place_there_is_nothing_to_write(EngagementState state) =>
        Assert.IsType<DeedOutcome.NotYours>(
            CertificateRules.Write(Nothing, Words("Bakat"), Assignment(state), Now).Outcome);

    [Fact]
    public void What_says_nothing_or_too_much_is_no_certificate()
    {
        WriteCertificate[] wrong =
        [
            Words(), Words(" "), Words(new string('a', CertificateRules.WordLengthMax + 1)),
            Words([.. Enumerable.Range(0, CertificateRules.WordCountMax + 1).Select(number => $"Ord {number}")]),
            Words("Bakat") with { Text = "Jag är 19121212-1212" },
            Words("Bakat") with { From = "19121212-1212" },
            Words("Bakat") with { To = new string('a', CertificateRules.PeriodLengthMax + 1) },
            Words("Bakat") with { Hours = 0 },
            Words("Bakat") with { Hours = CertificateRules.HoursMax + 1 },
            Words("Bakat") with { Signer = OwnerRole.Participant },
        ];

        Assert.All(wrong, command => Assert.IsType<DeedOutcome.Unreadable>(Write(Nothing, command).Outcome));
    }

    [Fact]
    public void It_can_be_changed_when_the_relation_is_no_longer_stored_and_says_what_it_said_of_the_place()
    {
        var (outcome, next) = CertificateRules.Write(Approved(), Words("Bakat"), null, Now);

        Assert.IsType<DeedOutcome.Changed>(outcome);
        Assert.Equal(One(Approved()).AssociationName, One(next!).AssociationName);
    }

    [Fact]
    public void As_many_as_are_kept_and_no_more()
    {
        var full = Nothing with
        {
            Certificates =
            [
                .. Enumerable.Range(0, CertificateRules.CountMax)
                    .Select(number => One(Written()) with { Assignment = new AssignmentId($"b{number}") }),
            ],
        };

        Assert.IsType<DeedOutcome.TooMany>(Write(full, Words("Bakat")).Outcome);
    }

    [Fact]
    public void What_nobody_has_approved_for_long_is_forgotten_and_an_approved_one_never_is()
    {
        var later = Now.AddDays(1);

        Assert.Empty(CertificateRules.Forget(Written(), later).Certificates);
        var approved = Approved();
        Assert.Same(approved, CertificateRules.Forget(approved, later));
        Assert.Single(CertificateRules.Forget(Written(), Now).Certificates);
    }

    [Fact]
    public void A_line_of_ones_own_is_kept_and_taken_away_and_its_number_never_comes_back()
    {
        var one = Tell(Nothing, "Jag har hjälpt en granne.").Next!;
        var gone = DeedRules.Tell(one, Line() with { Number = 1 }, Now).Next!;
        var two = Tell(gone, "Jag har bakat.").Next!;

        Assert.Empty(gone.Lines);
        Assert.Equal(2, Assert.Single(two.Lines).Number);
        Assert.IsType<DeedOutcome.Unreadable>(Tell(two, "19121212-1212").Outcome);
        Assert.IsType<DeedOutcome.Unreadable>(Tell(two, "  ").Outcome);
    }

    [Fact]
    public void As_many_lines_as_are_kept_and_no_more()
    {
        var full = Nothing with
        {
            Lines = [.. Enumerable.Range(1, DeedRules.LineCountMax).Select(number => new DeedLine(number, "Hej", Now))],
        };

        Assert.IsType<DeedOutcome.TooMany>(Tell(full, "Hej").Outcome);
    }

    private static (DeedOutcome Outcome, DeedState? Next) Tell(DeedState state, string text) =>
        DeedRules.Tell(state, Line() with { Text = text }, Now);

    private static TellDeed Line() =>
        new() { CommandId = new CommandId("c1"), Municipality = Nothing.Municipality };

    private static DeedState Written() => Write(Nothing, Words("Bakat") with { Hours = 40 }).Next!;

    private static DeedState Approved() => Take(
        Take(Take(Written(), CertificateStep.Ask)!, CertificateStep.Confirm, OwnerRole.Association)!,
        CertificateStep.Approve,
        key: Key)!;

    private static WriteCertificate Words(params string[] words) => new()
    {
        CommandId = new CommandId("c1"),
        Municipality = Nothing.Municipality,
        Assignment = A1,
        Words = [.. words],
        Signer = OwnerRole.Association,
    };

    private static (DeedOutcome Outcome, DeedState? Next) Write(DeedState state, WriteCertificate command) =>
        CertificateRules.Write(state, command, Assignment(EngagementState.Ongoing), Now);

    private static AssignmentState Assignment(EngagementState state) => AssignmentSamples.Open() with
    {
        Engagements = AssignmentSamples.Open().Engagements.Add(
            Anna, new Engagement { Participant = Anna, State = state }),
    };

    private static Certificate One(DeedState state) => Assert.Single(state.Certificates);

    private static DeedState? Take(
        DeedState state,
        CertificateStep step,
        OwnerRole from = OwnerRole.Participant,
        CertificateKey? key = null) => Decide(state, step, from, One(state).Revision, key).Next;

    private static (DeedOutcome Outcome, DeedState? Next) Decide(
        DeedState state, CertificateStep step, OwnerRole from, long revision = 1, CertificateKey? key = null) =>
        CertificateRules.Take(
            state,
            new TakeCertificateStep
            {
                CommandId = new CommandId("c2"),
                Assignment = A1,
                From = from,
                Step = step,
                Revision = revision,
                Key = key,
            },
            Now);

    private static IReadOnlyCollection<WaitingItem> Items(DeedState state) =>
        DeedRules.WaitingOf("deed/anna", new DeedRecord { State = state }, AssignmentSamples.Stockholm).Items;
}
