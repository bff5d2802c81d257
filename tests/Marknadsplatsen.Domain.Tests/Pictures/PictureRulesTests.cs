using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Time;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Tests.Pictures;

/// <summary>Pictures are few and say what they show; a coordinator looks first at those of a new association.</summary>
public sealed class PictureRulesTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;
    private static readonly TimeZoneInfo Zone = AssignmentSamples.Stockholm;
    private static readonly AssignmentId A1 = new("a1");

    private static readonly PictureState Empty = PictureRules.New(new AssociationId("own"), Of("none"));

    [Fact]
    public void One_of_a_known_association_is_shown_at_once_and_the_same_again_is_the_same_one()
    {
        var state = Added(Empty, Of("p1"));

        var picture = Assert.Single(PictureRules.Shown(state, null));
        Assert.Equal((Now, null), (picture.SentAtUtc, picture.NextStepAtUtc));
        Assert.Null(PictureRules.Add(state, Of("p1"), Now, Zone).Next);
        Assert.Empty(Waiting(state));
    }

    [Fact]
    public void One_of_a_new_association_waits_with_a_date_until_a_coordinator_has_looked()
    {
        var state = Added(Empty, Of("p1", isLookedAt: true));

        Assert.Empty(PictureRules.Shown(state, null));
        var item = Assert.Single(Waiting(state));
        Assert.Equal(
            (WaitingKind.Picture, OwnerRole.Coordinator, "own", "Prov"),
            (item.Kind, item.Owner, item.Reference, item.Title));
        Assert.Equal((Now, WorkingDays.Add(Now, 2, Zone)), (item.SinceUtc, item.DueAtUtc));
        var (outcome, next) = PictureRules.Show(state, new BlobFileId("p1"));

        Assert.Empty(Assert.IsType<PictureOutcome.Done>(outcome).Gone);
        Assert.Single(PictureRules.Shown(next, null));
        Assert.Empty(Waiting(next!));
        Assert.Null(PictureRules.Show(next!, new BlobFileId("p1")).Next);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Ring 070-123 45 67.")]
    [InlineData("Swisha 50 kronor.")]
    public void Without_right_words_for_those_who_do_not_see_it_there_is_no_picture(string alt)
    {
        var command = Of("p1") with { Picture = Of("p1").Picture with { Alt = alt } };

        Assert.IsType<PictureOutcome.NotRight>(PictureRules.Add(Empty, command, Now, Zone).Outcome);
    }

    [Fact]
    public void A_new_one_of_the_same_assignment_comes_in_place_of_the_one_before()
    {
        var state = Added(Added(Empty, Of("other", new AssignmentId("a2"))), Of("first", A1));

        var (outcome, next) = PictureRules.Add(state, Of("second", A1), Now, Zone);

        Assert.Equal([new BlobFileId("first")], Assert.IsType<PictureOutcome.Done>(outcome).Gone);
        Assert.Equal("second", Assert.Single(PictureRules.Shown(next, A1)).Id.Value);
        Assert.Single(PictureRules.Shown(next, new AssignmentId("a2")));
    }

    [Fact]
    public void What_is_shown_stays_until_a_coordinator_has_looked_at_what_comes_in_its_place()
    {
        var state = Added(Added(Empty, Of("first", A1)), Of("second", A1, isLookedAt: true));
        Assert.Equal("first", Assert.Single(PictureRules.Shown(state, A1)).Id.Value);
        state = Added(state, Of("third", A1, isLookedAt: true), "second");

        var (outcome, next) = PictureRules.Show(state, new BlobFileId("third"));

        Assert.Equal([new BlobFileId("first")], Assert.IsType<PictureOutcome.Done>(outcome).Gone);
        Assert.Equal("third", Assert.Single(next!.Pictures).Id.Value);
    }

    [Fact]
    public void One_that_waits_or_is_shown_can_be_sent_back_with_a_reason_and_has_no_files_then()
    {
        var state = Added(Added(Empty, Of("p1", isLookedAt: true)), Of("p2"));
        foreach (var id in new[] { "p1", "p2" })
        {
            Assert.IsType<PictureOutcome.NotRight>(PictureRules.SendBack(state, new BlobFileId(id), " ").Outcome);
            var (outcome, next) = PictureRules.SendBack(state, new BlobFileId(id), "Någon syns.");
            Assert.Equal([new BlobFileId(id)], Assert.IsType<PictureOutcome.Done>(outcome).Gone);
            state = next!;
        }

        Assert.Empty(PictureRules.Shown(state, null));
        Assert.Empty(Waiting(state));
        Assert.Empty(state.Pictures.SelectMany(picture => picture.Files()));
        Assert.IsType<PictureOutcome.Done>(PictureRules.SendBack(state, new BlobFileId("p1"), "Någon syns.").Outcome);
        Assert.IsType<PictureOutcome.NotThere>(PictureRules.SendBack(state, new BlobFileId("p1"), "Annat.").Outcome);
        Assert.IsType<PictureOutcome.NotThere>(PictureRules.Show(state, new BlobFileId("p1")).Outcome);
        Assert.Empty(Assert.IsType<PictureOutcome.Done>(PictureRules.Remove(state, new BlobFileId("p1")).Outcome).Gone);
    }

    [Fact]
    public void There_are_six_of_the_association_itself_and_sixty_in_all()
    {
        var state = Empty;
        for (var i = 0; i < PictureRules.OwnCountMax; i++)
        {
            state = Added(state, Of($"own{i}"));
        }

        Assert.IsType<PictureOutcome.TooMany>(PictureRules.Add(state, Of("more"), Now, Zone).Outcome);
        for (var i = PictureRules.OwnCountMax; i < PictureRules.CountMax; i++)
        {
            state = Added(state, Of($"p{i}", new AssignmentId($"a{i}")));
        }

        Assert.IsType<PictureOutcome.TooMany>(
            PictureRules.Add(state, Of("more", new AssignmentId("more")), Now, Zone).Outcome);
        Assert.IsType<PictureOutcome.Done>(
            PictureRules.Add(state, Of("more", new AssignmentId($"a{PictureRules.OwnCountMax}")), Now, Zone).Outcome);
        state = PictureRules.Remove(state, new BlobFileId("own0")).Next!;
        Assert.IsType<PictureOutcome.Done>(PictureRules.Add(state, Of("more"), Now, Zone).Outcome);
    }

    [Fact]
    public void No_more_wait_than_a_coordinator_can_look_at()
    {
        var state = Empty;
        for (var i = 0; i < PictureRules.WaitingCountMax; i++)
        {
            state = Added(state, Of($"p{i}", new AssignmentId($"a{i}"), isLookedAt: true));
        }

        var more = Of("more", new AssignmentId("more"), isLookedAt: true);
        Assert.IsType<PictureOutcome.TooMany>(PictureRules.Add(state, more, Now, Zone).Outcome);
        var known = more with { IsLookedAt = false };
        Assert.IsType<PictureOutcome.Done>(PictureRules.Add(state, known, Now, Zone).Outcome);
    }

    [Fact]
    public void With_an_assignment_that_is_over_its_picture_goes()
    {
        var state = Added(Added(Empty, Of("p1", A1)), Of("p2"));

        var (outcome, next) = PictureRules.Forget(state, A1);

        Assert.Equal([new BlobFileId("p1")], Assert.IsType<PictureOutcome.Done>(outcome).Gone);
        Assert.Equal("p2", Assert.Single(next!.Pictures).Id.Value);
        Assert.Null(PictureRules.Forget(next, A1).Next);
    }

    private static PictureState Added(PictureState state, AddPicture command, params string[] gone)
    {
        var (outcome, next) = PictureRules.Add(state, command, Now, Zone);
        Assert.Equal(gone, Assert.IsType<PictureOutcome.Done>(outcome).Gone.Select(id => id.Value));
        return next!;
    }

    private static AddPicture Of(string id, AssignmentId? assignment = null, bool isLookedAt = false) => new()
    {
        CommandId = new CommandId(id),
        Municipality = new MunicipalityCode("1283"),
        AssociationName = "Prov",
        Picture = new HostPicture
        {
            Id = new BlobFileId(id),
            Alt = "Ett bord med kaffekoppar.",
            Width = 960,
            Height = 640,
            Assignment = assignment,
        },
        IsLookedAt = isLookedAt,
    };

    private static ImmutableArray<WaitingItem> Waiting(PictureState state) =>
        PictureRules.WaitingOf("picture/own", new PictureRecord { State = state, Version = 1 }).Items;
}
