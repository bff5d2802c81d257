using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Tests.Conformance;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.StandIns;

/// <summary>
/// Many who want to step in at once, more than once, over a store that fails, while those whose time it was change
/// their minds: nobody is promised a time that somebody else has.
/// </summary>
public sealed class StandInStormTests
{
    private const int Seed = 20260310;
    private const int PlaceCount = 12;
    private const int AwayCount = 5;

    private static readonly OccasionId NextMonday = new(new DateOnly(2026, 3, 9), new SessionId("mon"));

    [Fact]
    public async Task As_many_step_in_as_there_are_freed_times_and_the_same_tap_gets_the_same_answer()
    {
        await using var host = await ProductHost.StartAsync();
        await FillAsync(host);
        await Task.WhenAll(Own[..AwayCount].Select(person => TapAsync(host, person, OccasionStep.Skip)));
        string[] taps = [.. Others.SelectMany(person => Enumerable.Repeat(person, 3))];
        new Random(Seed).Shuffle(taps);

        var answers = await Task.WhenAll(
            taps.Select(async person => (person, await TapAsync(host, person, OccasionStep.StepIn))));

        var state = (await host.WhenTold("a1")).State!;
        Assert.Equal(AwayCount, state.StandIns.Length);
        Assert.Equal(AwayCount, state.StandIns.DistinctBy(standIn => standIn.Participant).Count());
        Assert.All(
            answers.GroupBy(answer => answer.person, answer => answer.Item2),
            ofOne => Assert.Single(ofOne.Distinct()));
        await OwnRecordsTellTheSameAsync(host, state);
    }

    [Fact]
    public async Task Whoever_changes_their_mind_never_meets_somebody_who_was_promised_the_same_time()
    {
        var (facts, time) = (new FactShelf(), new ManualTime(AssignmentSamples.Monday));
        var first = await ProductHost.StartAsync(facts, time);
        await FillAsync(first);
        var chance = new Random(Seed);
        var steps = Enumerable.Range(0, 40).SelectMany(round => new (string Person, OccasionStep Step, int Tap)[]
        {
            (Own[chance.Next(PlaceCount)], OccasionStep.Skip, round),
            (Own[chance.Next(PlaceCount)], OccasionStep.Come, round),
            (Others[chance.Next(Others.Length)], OccasionStep.StepIn, round),
            (Others[chance.Next(Others.Length)], OccasionStep.StepIn, round),
            (Others[chance.Next(Others.Length)], OccasionStep.StepOut, round),
        }).ToArray();
        chance.Shuffle(steps);
        first.Store.Faults = _ => Fault(chance);

        await Task.WhenAll(steps.Select(step => UntilAnswered(first, step.Person, step.Step, step.Tap)));

        // What was under way, or waits for its next try, is told by whoever starts after the power went.
        await first.CrashAsync();
        await using var host = await ProductHost.StartAsync(facts, time);
        await new StartSweep(facts, host.Grains, time).RunAsync(CancellationToken.None);
        var state = (await host.WhenTold("a1")).State!;
        var away = state.Engagements.Values.Count(engagement => FreedOccasions.IsAway(state, engagement, NextMonday));
        Assert.InRange(PlaceCount - away + state.StandIns.Length, 0, PlaceCount);
        Assert.Equal(PlaceCount, state.Engagements.Values.Count(engagement => engagement.IsTaken));
        await OwnRecordsTellTheSameAsync(host, state);
    }

    [Fact]
    public async Task A_time_that_is_over_leaves_every_record()
    {
        await using var host = await ProductHost.StartAsync();
        await FillAsync(host);
        await TapAsync(host, Own[0], OccasionStep.Skip);
        await TapAsync(host, Others[0], OccasionStep.StepIn);
        var steppedIn = (await host.Participant(Others[0]).View())!;
        Assert.Equal([NextMonday], steppedIn.StandIns[new AssignmentId("a1")].Occasions);

        host.Time.Advance(TimeSpan.FromDays(8));
        await host.RemindAsync(host.Assignment("a1"), "due");

        await host.Facts.When<AssignmentRecord>(
            "assignment", "a1", record => record.Outbox.IsEmpty && record.State!.StandIns.IsEmpty);
        Assert.Empty((await host.Participant(Others[0]).View())!.StandIns);
        var own = (await host.Participant(Own[0]).View())!.Engagements[new AssignmentId("a1")];
        Assert.Empty(own.Engagement.Skipped);
        Assert.True(own.Engagement.IsTaken);
    }

    [Fact]
    public async Task Whoever_is_erased_steps_in_no_more()
    {
        await using var host = await ProductHost.StartAsync();
        await FillAsync(host);
        await TapAsync(host, Own[0], OccasionStep.Skip);
        await TapAsync(host, Others[0], OccasionStep.StepIn);

        await host.Erasure.EraseAsync(new ParticipantId(Others[0]), CancellationToken.None);

        var record = await host.WhenTold("a1");
        Assert.Empty(record.State!.StandIns);
        Assert.DoesNotContain(new ParticipantId(Others[0]), AssignmentRecords.PeopleOf(record));
        Assert.IsType<OccasionOutcome.Done>(await TapAsync(host, Others[1], OccasionStep.StepIn));
    }

    [Fact]
    public async Task Somebody_whom_nobody_has_confirmed_steps_in_as_often_as_they_may_have_places()
    {
        await using var host = await ProductHost.StartAsync();
        foreach (var assignment in (string[])["a1", "a2", "a3"])
        {
            await FillAsync(host, assignment);
            await TapAsync(host, Own[0], OccasionStep.Skip, assignment: assignment);
        }

        var answers = new[]
        {
            await TapAsync(host, "new", OccasionStep.StepIn, assignment: "a1"),
            await TapAsync(host, "new", OccasionStep.StepIn, assignment: "a2"),
            await TapAsync(host, "new", OccasionStep.StepIn, assignment: "a3"),
        };

        Assert.Equal(
            [new OccasionOutcome.Done(), new OccasionOutcome.Done(), new OccasionOutcome.ConfirmFirst()], answers);
        await host.ConfirmAsync("new");
        Assert.IsType<OccasionOutcome.Done>(
            await TapAsync(host, "new", OccasionStep.StepIn, assignment: "a3", tap: 2));
        Assert.DoesNotContain((await host.WhenTold("a3")).State!.StandIns, standIn => standIn.IsUnconfirmed);
    }

    private static readonly string[] Own = [.. Enumerable.Range(0, PlaceCount).Select(number => $"own{number}")];
    private static readonly string[] Others = [.. Enumerable.Range(0, 60).Select(number => $"other{number}")];

    private static async Task FillAsync(ProductHost host, string assignment = "a1")
    {
        await host.PublishAsync(assignment, AssignmentSamples.Details(PlaceCount));
        await Task.WhenAll(Own.Concat(Others).Select(host.ConfirmAsync));
        foreach (var person in Own)
        {
            await host.AcceptAsync(assignment, person);
            await host.Participant(person).Confirm(new AssignmentId(assignment), new ConfirmHold
            {
                CommandId = new CommandId($"confirm-{assignment}-{person}"),
                Participant = new ParticipantId(person),
            });
        }
    }

    private static Task<OccasionOutcome> TapAsync(
        ProductHost host, string person, OccasionStep step, int tap = 1, string assignment = "a1") =>
        host.Participant(person).Occasion(ProductHost.Municipality, new AssignmentId(assignment), new TakeOccasionStep
        {
            CommandId = new CommandId($"{person}-{step}-{tap}"),
            Occasion = NextMonday,
            Step = step,
        });

    /// <summary>Sends the same tap again until it is answered, as a page does.</summary>
    private static async Task UntilAnswered(ProductHost host, string person, OccasionStep step, int tap)
    {
        const int triesMax = 200;
        for (var tries = 1; ; tries++)
        {
            try
            {
                await TapAsync(host, person, step, tap);
                return;
            }
            catch (OrleansException) when (tries < triesMax)
            {
                // A failed write, or a call that met one dropped activation too many: the next round is the same tap.
            }
        }
    }

    private static WriteFault Fault(Random chance)
    {
        lock (chance)
        {
            return chance.Next(8) switch
            {
                0 => WriteFault.BeforeCommit,
                1 => WriteFault.AfterCommit,
                _ => WriteFault.None,
            };
        }
    }

    private static async Task OwnRecordsTellTheSameAsync(ProductHost host, AssignmentState state)
    {
        foreach (var person in Own)
        {
            var own = (await host.Participant(person).View())!.Engagements[state.Id].Engagement;
            Assert.Equal(state.Of(new ParticipantId(person))!.Skipped, own.Skipped);
        }

        foreach (var person in Others)
        {
            var own = (await host.Participant(person).View())!.StandIns;
            Assert.Equal(
                state.StandIns.Any(standIn => standIn.Participant.Value == person), own.ContainsKey(state.Id));
        }
    }
}
