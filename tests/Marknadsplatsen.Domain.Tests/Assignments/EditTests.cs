using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Desk;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Assignments;

/// <summary>Nobody who has said yes to one thing finds another: each keeps the place and is asked again.</summary>
public sealed class EditTests
{
    private static readonly Session Later = AssignmentSamples.Weekly("mon", DayOfWeek.Monday) with
    {
        Start = new TimeOnly(18, 0),
        End = new TimeOnly(20, 0),
    };

    [Fact]
    public void Another_time_is_asked_about_and_the_place_is_kept_meanwhile()
    {
        var story = Taken();

        var answer = story.Edit(details => details with { Sessions = [Later] });

        var asked = story.Of("anna");
        Assert.IsType<HostOutcome.Changed>(answer);
        Assert.True(asked.IsTaken);
        Assert.Equal(OwnerRole.Participant, asked.Owner);
        Assert.True(asked.NextStepAtUtc > story.Now);
        Assert.Equal(new TimeOnly(16, 30), Assert.Single(asked.Change!.Before.Sessions).Start);
        Assert.Equal(new TimeOnly(18, 0), Assert.Single(asked.Change.After.Sessions).Start);
    }

    [Fact]
    public void Another_part_of_the_city_other_hours_and_other_demands_are_asked_about()
    {
        Assert.All<Func<AssignmentDetails, AssignmentDetails>>(
            [
                details => details with { Area = new AreaId("norr") },
                details => details with { HoursPerWeek = new Hours { Min = 9, Max = 9 } },
                details => details with { Demands = new Demands { DrivingLicence = true } },
                details => details with { Sessions = [], IsFlexible = true },
            ],
            change =>
            {
                var story = Taken();
                story.Edit(change);
                Assert.NotNull(story.Of("anna").Change);
            });
    }

    [Fact]
    public void Other_words_are_not_asked_about()
    {
        var story = Taken();
        var before = story.Of("anna");

        story.Edit(details => details with { Title = "Kaffekokare", Text = "Kom.", Step = StepLevel.DropIn });

        Assert.Equal(before, story.Of("anna"));
        Assert.Equal("Kaffekokare", story.State.Details.Title);
    }

    [Fact]
    public void A_yes_settles_it_and_a_yes_said_on_an_older_page_does_not()
    {
        var story = Taken();
        story.Edit(details => details with { Sessions = [Later] });
        var first = story.Of("anna").Change!.AskedAtUtc;
        story.Wait(TimeSpan.FromHours(1)).Edit(details => details with { Area = new AreaId("norr") });
        var second = story.Of("anna").Change!;

        var unseen = story.Confirm("anna");
        var old = story.Confirm("anna", seenChangeAtUtc: first);
        var yes = story.Confirm("anna", seenChangeAtUtc: second.AskedAtUtc);

        Assert.IsType<AcceptOutcome.ChangedMeanwhile>(unseen);
        Assert.IsType<AcceptOutcome.ChangedMeanwhile>(old);
        Assert.IsType<AcceptOutcome.Accepted>(yes);
        // What the person once said yes to is compared with how it is now, not with what came between.
        Assert.Equal(new TimeOnly(16, 30), Assert.Single(second.Before.Sessions).Start);
        Assert.Null(story.Of("anna").Change);
        Assert.Equal(OwnerRole.Association, story.Of("anna").Owner);
    }

    [Fact]
    public void A_change_that_is_taken_back_is_not_asked_about_any_more()
    {
        var story = Taken();
        var before = story.State.Details;
        story.Edit(details => details with { Sessions = [Later] });

        story.Edit(_ => before);

        Assert.Null(story.Of("anna").Change);
        Assert.Equal(OwnerRole.Association, story.Of("anna").Owner);
    }

    [Fact]
    public void Nobody_who_does_not_answer_loses_the_place_and_a_coordinator_asks()
    {
        var story = Taken();
        story.Edit(details => details with { Sessions = [Later] });

        story.WaitUntil(story.Of("anna").NextStepAtUtc!.Value).WakeUp();

        var late = story.Of("anna");
        Assert.Equal((EngagementState.Accepted, OwnerRole.Coordinator), (late.State, late.Owner));
        Assert.NotNull(late.Change);
        Assert.Single(DeskEntry.Of(story.State, 1).Rows, row => row.State == EngagementState.Accepted);
        Assert.IsType<HostOutcome.Changed>(
            story.Host("anna", HostStep.SetNextStep, nextStepAtUtc: story.Now + TimeSpan.FromDays(2)));
    }

    [Fact]
    public void Leaving_is_one_tap_and_its_undo_brings_the_question_back()
    {
        var story = Taken();
        story.Edit(details => details with { Sessions = [Later] });

        story.Step("anna", StepBack.Leave);
        story.Step("anna", StepBack.Undo);

        Assert.NotNull(story.Of("anna").Change);
        Assert.Equal(EngagementState.Accepted, story.StateOf("anna"));
        Assert.Equal(OwnerRole.Participant, story.Of("anna").Owner);
    }

    [Fact]
    public void A_change_while_somebody_was_away_is_asked_about_when_they_come_back()
    {
        var story = Taken();
        story.Step("anna", StepBack.Leave);
        story.Edit(details => details with { Sessions = [Later] });

        story.Step("anna", StepBack.Undo);

        Assert.NotNull(story.Of("anna").Change);
        Assert.Equal(OwnerRole.Participant, story.Of("anna").Owner);
    }

    [Fact]
    public void A_held_place_waits_for_a_yes_to_what_it_is_now_and_for_at_least_a_night()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna");
        story.Wait(TimeSpan.FromHours(20)).Edit(details => details with { Sessions = [Later] });
        var held = story.Of("anna");

        var unseen = story.Confirm("anna");
        var yes = story.Confirm("anna", seenChangeAtUtc: held.Change!.AskedAtUtc);

        Assert.True(held.HoldEndsAtUtc >= story.Now + HoldTimes.HoldLengthMin);
        Assert.IsType<AcceptOutcome.ChangedMeanwhile>(unseen);
        Assert.IsType<AcceptOutcome.Accepted>(yes);
    }

    [Fact]
    public void What_is_newly_asked_for_is_ticked_before_a_held_place_is_taken()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna", "bo");
        story.Edit(details => details with { Demands = new Demands { RegisterExtract = true } });

        var answer = story.Confirm("anna", seenChangeAtUtc: story.Of("anna").Change!.AskedAtUtc);
        story.Host("anna", HostStep.TickRequirement, Requirement.RegisterExtract);

        Assert.Equal([Requirement.RegisterExtract], Assert.IsType<AcceptOutcome.Held>(answer).Missing);
        Assert.Equal([Requirement.RegisterExtract], story.Of("bo").Missing);
        Assert.Equal(EngagementState.Accepted, story.StateOf("anna"));
    }

    [Fact]
    public void Only_those_of_a_changed_session_are_asked()
    {
        var story = new AssignmentStory(AssignmentSamples.WithSessions(("mon", 5), ("tue", 5)));
        story.Accept("anna", "mon");
        story.Accept("bo", "tue");

        story.Edit(details => details with { Sessions = [Later, details.Sessions[1]] });

        Assert.NotNull(story.Of("anna").Change);
        Assert.Null(story.Of("bo").Change);
        Assert.Equal(10, story.Occupancy.Places);
    }

    [Fact]
    public void A_session_that_somebody_is_in_cannot_go()
    {
        var story = new AssignmentStory(AssignmentSamples.WithSessions(("mon", 5), ("tue", 5)));
        story.Accept("anna", "mon");

        var gone = story.Edit(details => details with { Sessions = [details.Sessions[1]] });
        var all = story.Edit(details => details with { Sessions = [], IsFlexible = true });
        var other = story.Edit(details => details with { Sessions = [details.Sessions[0]] });

        Assert.IsType<HostOutcome.SessionInUse>(gone);
        Assert.IsType<HostOutcome.SessionInUse>(all);
        Assert.IsType<HostOutcome.Changed>(other);
    }

    [Fact]
    public void An_edit_changes_neither_kind_nor_places_and_is_the_associations_own()
    {
        var story = Taken();

        story.Edit(details => details with { Kind = AssignmentKind.Employment, Places = 1, TakenOutside = 1 });
        var others = story.Edit(details => details, association: "fontanhuset");

        Assert.Equal((AssignmentKind.Volunteer, 3, 0), (
            story.State.Details.Kind,
            story.State.Details.Places,
            story.State.Details.TakenOutside));
        Assert.IsType<HostOutcome.BelongsToAnother>(others);
    }

    [Fact]
    public void An_edit_of_what_has_been_edited_meanwhile_changes_nothing()
    {
        var story = Taken();
        var seen = story.State.Details.EditFingerprint();
        story.Edit(details => details with { Title = "Kaffekokare" }, seen: seen);

        var stale = story.Edit(details => details with { Title = "Disk" }, seen: seen);
        var title = story.State.Details.Title;
        var anew = story.Edit(details => details with { Title = "Disk" }, seen: story.State.Details.EditFingerprint());

        Assert.IsType<HostOutcome.ChangedMeanwhile>(stale);
        Assert.Equal("Kaffekokare", title);
        Assert.IsType<HostOutcome.Changed>(anew);
    }

    [Fact]
    public void People_and_places_that_come_meanwhile_do_not_stop_an_edit()
    {
        var story = new AssignmentStory(AssignmentSamples.WithSessions(("mon", 5), ("tue", 5)));
        var seen = story.State.Details.EditFingerprint();
        story.Accept("anna", "mon");
        story.Change(places: 7, takenOutside: 1, session: "tue");

        var answer = story.Edit(details => details with { Title = "Kaffekokare" }, seen: seen);

        Assert.IsType<HostOutcome.Changed>(answer);
        Assert.Equal(12, story.Occupancy.Places);
    }

    [Fact]
    public void A_session_that_somebody_can_still_come_back_to_stays_for_as_long()
    {
        var story = new AssignmentStory(AssignmentSamples.WithSessions(("mon", 5), ("tue", 5)));
        story.Accept("anna", "mon");
        story.Step("anna", StepBack.Leave);
        AssignmentDetails OnlyTuesday(AssignmentDetails details) => details with { Sessions = [details.Sessions[1]] };

        var early = story.Wait(HoldTimes.UndoLength).Edit(OnlyTuesday);
        var late = story.Wait(TimeSpan.FromTicks(1)).Edit(OnlyTuesday);

        Assert.IsType<HostOutcome.SessionInUse>(early);
        Assert.IsType<HostOutcome.Changed>(late);
    }

    [Fact]
    public void Somebody_in_a_session_that_went_long_ago_keeps_nobody_from_editing()
    {
        var story = new AssignmentStory(AssignmentSamples.WithSessions(("mon", 5), ("tue", 5)));
        story.Accept("anna", "mon");
        var gone = new AssignmentStory(story.State with
        {
            Details = story.State.Details with { Sessions = [story.State.Details.Sessions[1]] },
        });

        var answer = gone.Edit(details => details with { Title = "Kaffekokare" });

        Assert.IsType<HostOutcome.Changed>(answer);
    }

    private static AssignmentStory Taken() => new AssignmentStory(AssignmentSamples.Open()).AcceptAll("anna");
}
