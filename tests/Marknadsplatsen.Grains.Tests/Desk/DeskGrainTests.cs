using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Desk;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Desk;
using Marknadsplatsen.Grains.Tests.Conformance;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Desk;

public sealed class DeskGrainTests
{
    private static readonly AssignmentDetails Work = AssignmentSamples.Work().Details;

    [Fact]
    public async Task An_interest_in_work_reaches_the_coordinators_and_goes_over_their_steps_to_a_yes()
    {
        await using var host = await ProductHost.StartAsync();
        var node = new Listener();
        await Desk(host).Subscribe(host.Grains.CreateObjectReference<IDeskObserver>(node));
        var grain = await host.PublishAsync("a1", Work);
        await host.AcceptAsync("a1", "anna");
        await host.WhenTold("a1");
        await node.Heard.Task;

        var waiting = await Desk(host).Read(null, 1);
        await StepAsync(grain, HostStep.TakeOn);
        await host.WhenTold("a1");
        var takenOn = await Desk(host).Read(null, 1);
        await StepAsync(grain, HostStep.Propose);
        await host.WhenTold("a1");
        var proposed = await Desk(host).Read(null, 1);
        var answer = await host.Participant("anna").Confirm(
            new AssignmentId("a1"),
            new ConfirmHold { CommandId = new CommandId("yes"), Participant = new ParticipantId("anna") });

        Assert.Equal(EngagementState.Interested, Assert.Single(waiting.Items).Row.State);
        Assert.Equal(EngagementState.WithCoordinator, Assert.Single(takenOn.Items).Row.State);
        Assert.Empty(proposed.Items);
        Assert.IsType<AcceptOutcome.Accepted>(answer);
        GC.KeepAlive(node);
    }

    [Fact]
    public async Task What_nobody_answers_is_late_when_its_day_has_come()
    {
        await using var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", Work);
        await host.AcceptAsync("a1", "anna");
        await host.WhenTold("a1");

        host.Time.Advance(TimeSpan.FromDays(5));
        var list = await Desk(host).Read(null, 1);

        Assert.Equal(DeskQueue.Late, list.Queue);
        Assert.Equal([0, 1, 0, 0], list.Counts);
    }

    [Fact]
    public async Task The_queues_are_rebuilt_from_what_is_stored()
    {
        var (facts, time) = (new FactShelf(), new ManualTime(AssignmentSamples.Monday));
        await using (var first = await ProductHost.StartAsync(facts, time))
        {
            await first.PublishAsync("a1", Work);
            await Task.WhenAll(first.AcceptAsync("a1", "anna"), first.AcceptAsync("a1", "bo"));
            await first.WhenTold("a1");
        }

        await using var second = await ProductHost.StartAsync(facts, time);
        var list = await Desk(second).Read(DeskQueue.Coordinator, 1);

        Assert.Equal(2, list.Items.Length);
        Assert.Empty((await second.Grains.GetGrain<IDeskGrain>("1280").Read(null, 1)).Items);
    }

    [Fact]
    public async Task An_older_value_changes_nothing_also_when_nobody_waits_any_more()
    {
        await using var host = await ProductHost.StartAsync();
        var waits = Assignment.Decide(
            AssignmentSamples.Work(),
            ProductHost.Tap("anna"),
            AssignmentSamples.Monday,
            AssignmentSamples.Stockholm).State!;

        await Desk(host).Apply(DeskEntry.Of(waits, version: 3));
        await Desk(host).Apply(DeskEntry.Of(AssignmentSamples.Work(), version: 4));
        await Desk(host).Apply(DeskEntry.Of(waits, version: 3));

        Assert.Empty((await Desk(host).Read(null, 1)).Items);
    }

    [Fact]
    public async Task A_question_that_the_host_leaves_is_the_coordinators_until_it_is_answered()
    {
        var quiet = new QualityId("quietSpace");
        var (facts, time) = (new FactShelf(), new ManualTime(AssignmentSamples.Monday));
        await using (var first = await ProductHost.StartAsync(facts, time))
        {
            var asked = await first.PublishAsync("a1", AssignmentSamples.Details() with { Unanswered = [quiet] });
            await asked.Ask(new AskHost { CommandId = new CommandId("ask"), Qualities = [quiet] });
            await first.WhenTold("a1");
            Assert.Empty((await Desk(first).Read(DeskQueue.Late, 1)).Items);
            time.Advance(TimeSpan.FromDays(2));
            Assert.Equal(quiet, Assert.Single((await Desk(first).Read(null, 1)).Items).Row.Asked);
        }

        await using var second = await ProductHost.StartAsync(facts, time);
        var late = await Desk(second).Read(null, 1);
        await second.Assignment("a1").Answer(new AnswerQuality
        {
            CommandId = new CommandId("answer"),
            Quality = quiet,
            IsOffered = true,
        });
        await second.WhenTold("a1");

        Assert.Equal((DeskQueue.Late, quiet), (late.Queue, Assert.Single(late.Items).Row.Asked));
        Assert.Empty((await Desk(second).Read(null, 1)).Items);
    }

    [Fact]
    public async Task A_step_with_another_day_is_another_command()
    {
        await using var host = await ProductHost.StartAsync();
        var grain = await host.PublishAsync("a1", Work);
        await host.AcceptAsync("a1", "anna");
        var step = Step(HostStep.SetNextStep) with { NextStepAtUtc = host.Time.GetUtcNow().AddDays(3) };

        var first = await grain.HostStep(step);
        var same = await grain.HostStep(step);
        var other = await grain.HostStep(step with { NextStepAtUtc = step.NextStepAtUtc!.Value.AddDays(1) });

        Assert.IsType<HostOutcome.Changed>(first);
        Assert.Equal(first, same);
        Assert.IsType<HostOutcome.CommandReused>(other);
    }

    [Fact]
    public async Task After_crashes_and_what_is_told_twice_the_queues_are_a_recount_of_what_is_stored()
    {
        var (facts, time, chance) = (new FactShelf(), new ManualTime(AssignmentSamples.Monday), new Random(1283));
        var told = new List<DeskEntry>();
        for (var life = 0; life < 3; life++)
        {
            var host = await ProductHost.StartAsync(facts, time);
            await new StartSweep(facts, host.Grains, time).RunAsync(default);
            for (var number = 0; number < 12; number++)
            {
                var (id, person) = ($"a{chance.Next(3)}", $"p{chance.Next(6)}");
                var grain = await host.PublishAsync(id, Work with { Places = 3 });
                await host.AcceptAsync(id, person, (life * 100) + number);
                await grain.HostStep(new TakeHostStep
                {
                    CommandId = new CommandId($"step-{life}-{number}"),
                    Participant = new ParticipantId($"p{chance.Next(6)}"),
                    Step = chance.Next(2) == 0 ? HostStep.TakeOn : HostStep.Propose,
                });
                told.Add(DeskEntry.Of((await grain.View())!.State, (await grain.View())!.Version));
                await Desk(host).Apply(told[chance.Next(told.Count)]);
            }

            time.Advance(TimeSpan.FromHours(chance.Next(30)));
            await (life < 2 ? host.CrashAsync() : IsARecountAsync(host, told, chance));
        }
    }

    private static async Task IsARecountAsync(ProductHost host, List<DeskEntry> told, Random chance)
    {
        await using (host)
        {
            var entries = new List<DeskEntry>();
            foreach (var id in (string[])["a0", "a1", "a2"])
            {
                await host.Assignment(id).Wake();
                var record = await host.WhenTold(id);
                entries.Add(DeskEntry.Of(record.State!, record.Version));
                await Desk(host).Apply(told[chance.Next(told.Count)]);
            }

            foreach (var queue in DeskQueues.InOrder)
            {
                var expected = DeskQueues.Page(entries, queue, 1, host.Time.GetUtcNow());
                var actual = await Desk(host).Read(queue, 1);
                Assert.Equal(expected.Counts, actual.Counts);
                Assert.Equal(expected.Items, actual.Items);
            }

            Assert.All(entries.SelectMany(entry => entry.Rows), row => Assert.NotNull(row.Owner));
        }
    }

    private static IDeskGrain Desk(ProductHost host) =>
        host.Grains.GetGrain<IDeskGrain>(ProductHost.Municipality.Value);

    private static Task<HostOutcome> StepAsync(IAssignmentGrain grain, HostStep step) => grain.HostStep(Step(step));

    private static TakeHostStep Step(HostStep step) => new()
    {
        CommandId = new CommandId($"step-{step}"),
        Participant = new ParticipantId("anna"),
        Step = step,
    };

    private sealed class Listener : IDeskObserver
    {
        public TaskCompletionSource Heard { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task DeskChanged()
        {
            Heard.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
