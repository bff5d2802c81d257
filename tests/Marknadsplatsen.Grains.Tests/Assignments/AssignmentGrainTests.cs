using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Conformance;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Assignments;

public sealed class AssignmentGrainTests
{
    [Theory]
    [InlineData(WriteFault.BeforeCommit)]
    [InlineData(WriteFault.AfterCommit)]
    public async Task A_write_that_fails_is_told_and_the_same_command_again_gets_one_answer(WriteFault fault)
    {
        await using var host = await ProductHost.StartAsync();
        var grain = await host.PublishAsync("a1", AssignmentSamples.Details());
        await host.WhenTold("a1");
        host.Store.FailOnce("assignment/a1", fault);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => grain.Accept(ProductHost.Tap("anna")));
        var retried = await grain.Accept(ProductHost.Tap("anna"));
        var again = await grain.Accept(ProductHost.Tap("anna"));

        Assert.IsType<AcceptOutcome.Accepted>(retried);
        Assert.Equal(retried, again);
        var stored = host.Facts.Find<AssignmentRecord>("assignment", "a1")!;
        Assert.Single(stored.State!.Engagements);
        Assert.Single(stored.Results, result => result.CommandId == ProductHost.Tap("anna").CommandId);
        Assert.Single(stored.Tail);
    }

    [Fact]
    public async Task What_was_answered_is_stored()
    {
        await using var host = await ProductHost.StartAsync();
        var grain = await host.PublishAsync("a1", AssignmentSamples.Details());

        await grain.Accept(ProductHost.Tap("anna"));

        var stored = host.Facts.Find<AssignmentRecord>("assignment", "a1")!;
        Assert.True(stored.State!.Of(new ParticipantId("anna"))!.IsTaken);
    }

    [Fact]
    public async Task A_tap_that_found_the_place_taken_by_the_person_takes_nothing_anew_when_it_comes_late()
    {
        await using var host = await ProductHost.StartAsync();
        var grain = await host.PublishAsync("a1", AssignmentSamples.Details());
        await grain.Accept(ProductHost.Tap("anna"));
        var second = await grain.Accept(ProductHost.Tap("anna", 2));
        await grain.StepBack(new TakeStepBack
        {
            CommandId = new CommandId("leave"),
            Participant = new ParticipantId("anna"),
            Step = StepBack.Leave,
        });

        var late = await grain.Accept(ProductHost.Tap("anna", 2));

        Assert.Equal(second, late);
        Assert.False((await grain.View())!.State.Of(new ParticipantId("anna"))!.IsTaken);
    }

    [Fact]
    public async Task The_same_command_id_with_another_content_is_refused()
    {
        await using var host = await ProductHost.StartAsync();
        var grain = await host.PublishAsync("a1", AssignmentSamples.Details());
        await grain.Accept(ProductHost.Tap("anna"));

        var other = await grain.Accept(ProductHost.Tap("anna") with { Participant = new ParticipantId("bo") });
        var step = await grain.StepBack(new TakeStepBack
        {
            CommandId = ProductHost.Tap("anna").CommandId,
            Participant = new ParticipantId("anna"),
            Step = StepBack.Leave,
        });

        Assert.IsType<AcceptOutcome.CommandReused>(other);
        Assert.IsType<StepBackOutcome.CommandReused>(step);
        Assert.Single((await grain.View())!.State.Engagements);
    }

    [Fact]
    public async Task A_refusal_stores_nothing()
    {
        await using var host = await ProductHost.StartAsync();

        var answer = await host.Assignment("never-posted").Accept(ProductHost.Tap("anna"));

        Assert.IsType<AcceptOutcome.Closed>(answer);
        Assert.Null(host.Facts.Find<AssignmentRecord>("assignment", "never-posted"));
        Assert.Null(await host.Assignment("never-posted").View());
    }

    [Fact]
    public async Task A_hold_ends_by_itself_and_the_next_person_gets_the_place()
    {
        await using var host = await ProductHost.StartAsync();
        var grain = await host.PublishAsync("a1", AssignmentSamples.Details(places: 1));
        var held = Assert.IsType<AcceptOutcome.Held>(await grain.Accept(ProductHost.Tap("anna")));
        await grain.Accept(ProductHost.Tap("bo"));

        var ended = host.Facts.When<AssignmentRecord>(
            "assignment", "a1", stored => StateOf(stored, "bo") == EngagementState.Held);
        await Engine.PassAsync(host.Time, held.HoldEndsAtUtc - host.Time.GetUtcNow(), ended);

        Assert.Equal(EngagementState.Interested, StateOf(await ended, "anna"));
    }

    [Fact]
    public async Task A_hold_that_was_stored_when_nobody_heard_so_ends_when_the_tap_is_sent_again()
    {
        await using var host = await ProductHost.StartAsync();
        var grain = await host.PublishAsync("a1", AssignmentSamples.Details(places: 1));
        await host.WhenTold("a1");
        host.Store.FailOnce("assignment/a1", WriteFault.AfterCommit);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => grain.Accept(ProductHost.Tap("anna")));
        Assert.IsType<AcceptOutcome.Held>(await grain.Accept(ProductHost.Tap("anna")));

        Assert.True(await host.IsRemindedAsync(grain, "due"));
    }

    [Fact]
    public async Task A_hold_that_ended_while_the_program_was_down_ends_when_it_starts()
    {
        var (facts, time) = (new FactShelf(), new ManualTime(AssignmentSamples.Monday));
        await using (var first = await ProductHost.StartAsync(facts, time))
        {
            var grain = await first.PublishAsync("a1", AssignmentSamples.Details(places: 1));
            await grain.Accept(ProductHost.Tap("anna"));
            await grain.Accept(ProductHost.Tap("bo"));
        }

        time.Advance(TimeSpan.FromDays(3));
        await using var second = await ProductHost.StartAsync(facts, time);
        await second.Assignment("a1").Wake();

        var view = await second.Assignment("a1").View();
        Assert.Equal(EngagementState.Held, view!.State.Of(new ParticipantId("bo"))!.State);
    }

    private static EngagementState? StateOf(AssignmentRecord record, string person) =>
        record.State?.Of(new ParticipantId(person))?.State;
}
