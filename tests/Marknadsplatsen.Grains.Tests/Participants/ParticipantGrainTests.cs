using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Participants;

public sealed class ParticipantGrainTests
{
    private static readonly AssignmentId A1 = new("a1");

    [Fact]
    public async Task Before_the_first_answer_nothing_is_known_or_stored()
    {
        await using var host = await ProductHost.StartAsync();

        Assert.Null(await host.Participant("anna").View());
        Assert.Null(host.Facts.Find<ParticipantRecord>("participant", "anna"));
    }

    [Fact]
    public async Task An_answer_is_stored_once_however_often_it_is_sent()
    {
        await using var host = await ProductHost.StartAsync();
        var command = Save("c1", new Answers { Area = new AreaId("soder") });

        await host.Participant("anna").SaveAnswers(command);
        await host.Participant("anna").SaveAnswers(Save("c2", new Answers { Area = new AreaId("raa") }));
        var again = await host.Participant("anna").SaveAnswers(command);

        Assert.Equal(new AreaId("raa"), again.Answers.Area);
        Assert.Equal(2, host.Facts.Find<ParticipantRecord>("participant", "anna")!.Done.Length);
    }

    [Theory]
    [InlineData(WriteFault.BeforeCommit)]
    [InlineData(WriteFault.AfterCommit)]
    public async Task A_write_that_fails_is_told_and_the_same_answer_again_is_kept_once(WriteFault fault)
    {
        await using var host = await ProductHost.StartAsync();
        var command = Save("c1", new Answers { Area = new AreaId("soder") });
        host.Store.FailOnce("participant/anna", fault);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => host.Participant("anna").SaveAnswers(command));
        var retried = await host.Participant("anna").SaveAnswers(command);

        Assert.Equal(new AreaId("soder"), retried.Answers.Area);
        Assert.Equal([command.CommandId], host.Facts.Find<ParticipantRecord>("participant", "anna")!.Done);
    }

    [Fact]
    public async Task An_open_activity_is_saved_on_the_persons_own_record()
    {
        await using var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.OpenActivity().Details);

        var answer = await host.AcceptAsync("a1", "anna");

        Assert.IsType<AcceptOutcome.Saved>(answer);
        Assert.Equal([A1], (await host.Participant("anna").View())!.Saved);
    }

    [Fact]
    public async Task What_a_person_takes_confirms_and_leaves_is_on_their_own_page_at_once()
    {
        await using var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.Details(places: 2));
        var anna = host.Participant("anna");

        await host.AcceptAsync("a1", "anna");
        var held = await OwnState(anna);
        await anna.Confirm(A1, new ConfirmHold { CommandId = new CommandId("yes") });
        var accepted = await OwnState(anna);
        await anna.StepBack(A1, new TakeStepBack { CommandId = new CommandId("no"), Step = StepBack.Leave });
        var left = await OwnState(anna);

        Assert.Equal(
            [EngagementState.Held, EngagementState.Accepted, EngagementState.Ended],
            [held, accepted, left]);
    }

    [Fact]
    public async Task Nobody_acts_for_somebody_else_by_naming_them()
    {
        await using var host = await ProductHost.StartAsync();
        var assignment = await host.PublishAsync("a1", AssignmentSamples.Details());

        await host.Participant("anna").Accept(ProductHost.Municipality, A1, ProductHost.Tap("bo"));

        var state = (await assignment.View())!.State;
        Assert.Equal([new ParticipantId("anna")], state.Engagements.Keys);
    }

    [Fact]
    public async Task A_person_whose_first_tap_was_cut_off_still_hears_of_their_place()
    {
        await using var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.Details());
        await host.WhenTold("a1");
        host.Store.FailOnce("participant/anna", WriteFault.BeforeCommit);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => host.AcceptAsync("a1", "anna"));

        var record = await host.Facts.When<ParticipantRecord>(
            "participant", "anna", stored => stored.State?.Engagements.ContainsKey(A1) == true);
        Assert.Equal(EngagementState.Accepted, record.State!.Engagements[A1].Engagement.State);
    }

    [Fact]
    public async Task An_older_word_from_an_assignment_changes_nothing()
    {
        await using var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.Details());
        await host.AcceptAsync("a1", "anna");
        var anna = host.Participant("anna");
        var known = (await anna.View())!.Engagements[A1];
        var before = host.Facts.Find<ParticipantRecord>("participant", "anna")!.State!.Engagements[A1];

        await anna.Told(known with
        {
            Engagement = known.Engagement with
            {
                State = EngagementState.Declined,
                Version = known.Engagement.Version - 1,
            },
        });

        Assert.Equal(before.Engagement.State, (await anna.View())!.Engagements[A1].Engagement.State);
    }

    private static async Task<EngagementState> OwnState(Grains.Participants.IParticipantGrain person) =>
        (await person.View())!.Engagements[A1].Engagement.State;

    private static SaveAnswers Save(string command, Answers answers) => new()
    {
        CommandId = new CommandId(command),
        Municipality = ProductHost.Municipality,
        Question = Question.Where,
        Answers = answers,
    };
}
