using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Desk;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Associations;

public sealed class AssociationGrainTests
{
    private static readonly PostAssignment Form = new()
    {
        CommandId = new CommandId("form1"),
        Details = AssignmentSamples.Details(),
    };

    [Fact]
    public async Task The_same_form_makes_one_assignment_however_often_and_at_once_it_is_sent()
    {
        await using var host = await ProductHost.StartAsync();
        var association = await Registered(host);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => association.Post(Form)));

        var posted = Assert.Single(answers.Cast<PostOutcome.Posted>().Distinct());
        Assert.Equal([posted.Id], (await association.View())!.Assignments);
        Assert.Equal(1, (await host.WhenTold(posted.Id.Value)).Version);
    }

    [Theory]
    [InlineData("association", WriteFault.BeforeCommit)]
    [InlineData("association", WriteFault.AfterCommit)]
    [InlineData("assignment", WriteFault.BeforeCommit)]
    [InlineData("assignment", WriteFault.AfterCommit)]
    public async Task A_form_whose_sending_was_cut_off_makes_one_assignment_when_it_is_sent_again(
        string record,
        WriteFault fault)
    {
        await using var host = await ProductHost.StartAsync();
        var association = await Registered(host);
        var id = AssignmentIds.Of(new AssociationId("verdandi"), Form.CommandId);
        host.Store.FailOnce(record == "association" ? "association/verdandi" : $"assignment/{id}", fault);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => association.Post(Form));
        var answer = await association.Post(Form);

        Assert.Equal(id, Assert.IsType<PostOutcome.Posted>(answer).Id);
        Assert.Equal([id], (await association.View())!.Assignments);
    }

    [Fact]
    public async Task An_assignment_whose_association_did_not_hear_of_it_tells_it_by_itself()
    {
        await using var host = await ProductHost.StartAsync();
        var association = await Registered(host);
        var id = AssignmentIds.Of(new AssociationId("verdandi"), Form.CommandId);
        host.Store.FailOnce("association/verdandi", WriteFault.BeforeCommit);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => association.Post(Form));

        await host.Facts.When<AssociationRecord>(
            "association", "verdandi", stored => stored.State!.Assignments.Contains(id));
    }

    [Fact]
    public async Task Only_a_verified_association_posts()
    {
        await using var host = await ProductHost.StartAsync();
        var unverified = await Registered(host, isVerified: false);

        var unknown = await host.Association("nobody").Post(Form);
        var answer = await unverified.Post(Form);

        Assert.IsType<PostOutcome.NotVerified>(unknown);
        Assert.IsType<PostOutcome.NotVerified>(answer);
        Assert.Empty((await unverified.View())!.Assignments);
    }

    [Fact]
    public async Task What_has_to_be_put_right_is_told_and_nothing_is_posted()
    {
        await using var host = await ProductHost.StartAsync();
        var association = await Registered(host);

        var answer = await association.Post(Form with { Details = Form.Details with { Title = "" } });

        Assert.Equal([PostProblem.Title], Assert.IsType<PostOutcome.NotReady>(answer).Problems);
        Assert.Empty((await association.View())!.Assignments);
    }

    [Fact]
    public async Task At_its_limit_an_association_posts_no_more_but_a_form_it_has_sent_is_answered_again()
    {
        await using var host = await ProductHost.StartAsync();
        var association = await Registered(host);
        var first = await association.Post(Form);
        for (var number = 1; number < AssociationRecord.AssignmentCountMax; number++)
        {
            await association.Published(new AssignmentId($"x{number}"));
        }

        var another = await association.Post(Form with { CommandId = new CommandId("form2") });
        var again = await association.Post(Form);

        Assert.IsType<PostOutcome.TooMany>(another);
        Assert.Equal(first, again);
    }

    [Fact]
    public async Task An_id_that_is_another_associations_assignment_is_refused()
    {
        await using var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.Details());
        var association = await Registered(host);

        var answer = await association.Post(Form with { Id = new AssignmentId("a1") });

        Assert.IsType<PostOutcome.IdTaken>(answer);
        Assert.Empty((await association.View())!.Assignments);
    }

    [Fact]
    public async Task An_edit_reaches_the_person_who_is_asked_again_and_their_yes_is_kept()
    {
        await using var host = await ProductHost.StartAsync();
        var association = await Registered(host);
        var id = Assert.IsType<PostOutcome.Posted>(await association.Post(Form)).Id;
        await host.AcceptAsync(id.Value, "anna");
        var edit = new EditAssignment
        {
            CommandId = new CommandId("edit1"),
            Id = id,
            Details = Form.Details with { HoursPerWeek = new Hours { Min = 1, Max = 2 } },
        };

        var first = await association.Edit(edit);
        var again = await association.Edit(edit);
        await host.WhenTold(id.Value);
        var asked = (await host.Participant("anna").View())!.Engagements[id].Engagement.Change;
        var yes = await host.Participant("anna").Confirm(id, new ConfirmHold
        {
            CommandId = new CommandId("yes"),
            SeenChangeAtUtc = asked!.AskedAtUtc,
        });

        Assert.Equal(first, again);
        Assert.Equal((3, 1), (asked.Before.HoursPerWeek.Min, asked.After.HoursPerWeek.Min));
        Assert.IsType<AcceptOutcome.Accepted>(yes);
        Assert.Null((await host.Participant("anna").View())!.Engagements[id].Engagement.Change);
    }

    [Fact]
    public async Task An_edit_is_the_associations_own_and_as_right_as_a_posting()
    {
        await using var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.Details());
        var association = await Registered(host);
        var edit = new EditAssignment
        {
            CommandId = new CommandId("edit1"),
            Id = new AssignmentId("a1"),
            Details = AssignmentSamples.Details() with { Title = "Vårt nu" },
        };

        var others = await association.Edit(edit);
        var wrong = await association.Edit(edit with { Details = edit.Details with { Title = "" } });

        Assert.IsType<PostOutcome.IdTaken>(others);
        Assert.Equal([PostProblem.Title], Assert.IsType<PostOutcome.NotReady>(wrong).Problems);
        Assert.NotEqual("Vårt nu", (await host.Assignment("a1").View())!.State.Details.Title);
    }

    [Fact]
    public async Task The_times_of_sessions_with_places_of_their_own_are_edited_and_the_places_stay()
    {
        await using var host = await ProductHost.StartAsync();
        var association = await Registered(host);
        var own = Form.Details with
        {
            Places = null,
            Sessions =
            [
                AssignmentSamples.Weekly("mon", DayOfWeek.Monday, places: 5),
                AssignmentSamples.Weekly("tue", DayOfWeek.Tuesday, places: 6),
            ],
        };
        var id = Assert.IsType<PostOutcome.Posted>(await association.Post(Form with { Details = own })).Id;
        var later = AssignmentSamples.Weekly("mon", DayOfWeek.Monday) with { End = new TimeOnly(21, 0) };
        EditAssignment Edit(string command, params Session[] sessions) => new()
        {
            CommandId = new CommandId(command),
            Id = id,
            Details = own with { Sessions = [.. sessions], IsFlexible = sessions.Length == 0 },
        };

        var answer = await association.Edit(Edit("edit1", later, AssignmentSamples.Weekly("fri", DayOfWeek.Friday)));
        var flexible = await association.Edit(Edit("edit2"));

        Assert.IsType<PostOutcome.Posted>(answer);
        Assert.IsType<PostOutcome.SessionInUse>(flexible);
        Assert.Equal(
            [(new SessionId("mon"), 5, new TimeOnly(21, 0)), (new SessionId("fri"), 5, new TimeOnly(19, 30))],
            (await host.Assignment(id.Value).View())!.State.Details.Sessions
                .Select(session => (session.Id, session.Places!.Value, session.End)));
    }

    [Fact]
    public async Task The_same_edit_is_done_once_also_when_it_comes_again_after_somebody_elses()
    {
        await using var host = await ProductHost.StartAsync();
        var association = await Registered(host);
        var id = Assert.IsType<PostOutcome.Posted>(await association.Post(Form)).Id;
        var edit = new EditAssignment
        {
            CommandId = new CommandId("edit1"),
            Id = id,
            Details = Form.Details with { Title = "Kaffekokare" },
            Seen = Form.Details.EditFingerprint(),
            Sent = "the first form",
        };

        var first = await association.Edit(edit);
        var others = await association.Edit(edit with
        {
            CommandId = new CommandId("edit2"),
            Details = Form.Details with { Title = "Disk" },
            Seen = edit.Details.EditFingerprint(),
            Sent = "another form",
        });
        var again = await association.Edit(edit with { Details = edit.Details with { Places = 9 } });
        var changed = await association.Edit(edit with { Sent = "the first form, written over" });

        Assert.All([first, others, again], answer => Assert.IsType<PostOutcome.Posted>(answer));
        Assert.IsType<PostOutcome.ChangedMeanwhile>(changed);
        Assert.Equal("Disk", (await host.Assignment(id.Value).View())!.State.Details.Title);
    }

    [Fact]
    public async Task A_question_that_an_edit_answers_leaves_the_coordinators_list_of_what_is_late()
    {
        await using var host = await ProductHost.StartAsync();
        var association = await Registered(host);
        var pace = new QualityId("ownPace");
        var untold = Form.Details with { Supports = [], Unanswered = [pace] };
        var id = Assert.IsType<PostOutcome.Posted>(await association.Post(Form with { Details = untold })).Id;
        await host.Assignment(id.Value).Ask(new AskHost { CommandId = new CommandId("ask"), Qualities = [pace] });
        await host.WhenTold(id.Value);
        host.Time.Advance(TimeSpan.FromDays(3));
        var desk = host.Grains.GetGrain<IDeskGrain>(ProductHost.Municipality.Value);
        var asked = (await desk.Read(null, 1)).Items;

        await association.Edit(new EditAssignment
        {
            CommandId = new CommandId("edit1"),
            Id = id,
            Details = untold with { Unanswered = [] },
        });
        await host.WhenTold(id.Value);

        Assert.Single(asked);
        Assert.Empty((await desk.Read(null, 1)).Items);
    }

    [Fact]
    public async Task Registering_again_changes_nothing()
    {
        await using var host = await ProductHost.StartAsync();
        await Registered(host);

        await Registered(host, isVerified: false);

        Assert.True((await host.Association("verdandi").View())!.IsVerified);
        Assert.Equal(1, host.Facts.Find<AssociationRecord>("association", "verdandi")!.Version);
    }

    private static async Task<IAssociationGrain> Registered(ProductHost host, bool isVerified = true)
    {
        await host.Association("verdandi").Register(new RegisterAssociation
        {
            CommandId = new CommandId("register"),
            Municipality = ProductHost.Municipality,
            Name = "Verdandi Söder",
            Description = "Mötesplats på Söder.",
            IsVerified = isVerified,
        });
        return host.Association("verdandi");
    }
}
