using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Participants;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Marknadsplatsen.Simulation.Faults;

/// <summary>
/// Those who use the product: they tap more than once, give up waiting, and send what they got no answer to again.
/// </summary>
internal sealed class SimPeople(FaultWorld world)
{
    // Far more than any world needs in which something works now and then.
    private const int TryCountMax = 400;

    private static readonly StepBack[] Steps =
        [StepBack.Decline, StepBack.Leave, StepBack.Pause, StepBack.Resume, StepBack.Undo];

    private readonly Dictionary<string, string> answers = new(StringComparer.Ordinal);
    private readonly List<Task> again = [];
    private int commandCount;

    /// <summary>What each command was answered.</summary>
    public IReadOnlyDictionary<string, string> Answers => answers;

    /// <summary>Everybody does what they came for, beside each other.</summary>
    public async Task RunAsync()
    {
        var people = Enumerable.Range(0, world.Plan.PersonCount).Select(number => PersonAsync($"p{number}"));
        var hosts = Enumerable.Range(0, world.Plan.AssignmentCount).Select(number => HostAsync($"a{number}"));
        await Task.WhenAll(people.Concat(hosts));
        await Task.WhenAll(again);
    }

    /// <summary>Sends a command until it is answered.</summary>
    public async Task SendAsync<TOutcome>(
        string name, Func<IGrainFactory, CommandId, Task<TOutcome>> send, string assignment)
        where TOutcome : AssignmentOutcome
    {
        var command = new CommandId($"{name}-{++commandCount}");
        if (world.IsUnsafe && world.Dice.Comes(world.Plan.Doubled))
        {
            world.Fired.Doubled++;
            again.Add(AgainAsync(command, send, assignment));
        }

        for (var tries = 1; tries <= TryCountMax; tries++)
        {
            if (await TryAsync(command, send, assignment) is { } outcome)
            {
                return;
            }

            if (world.Bug == PlantedBug.AnsweredByHope)
            {
                world.Kept[command.Value] = assignment;
                return;
            }

            await world.PauseAsync(100, 5_000);
        }

        throw new BrokenPromiseException($"{command} was never answered.");
    }

    private async Task PersonAsync(string person)
    {
        for (var each = 0; each < world.Plan.CommandsEach; each++)
        {
            await world.PauseAsync(0, 4_000);
            var assignment = $"a{world.Dice.Below(world.Plan.AssignmentCount)}";
            await (world.Dice.Below(each == 0 ? 2 : 8) switch
            {
                0 or 1 or 2 or 3 => AcceptAsync(person, assignment),
                4 => SendAsync(
                    "confirm",
                    (grains, command) => Person(grains, person).Confirm(
                        new AssignmentId(assignment),
                        new ConfirmHold { CommandId = command, Participant = new ParticipantId(person) }),
                    assignment),
                _ => StepBackAsync(person, assignment, world.Dice.Of(Steps)),
            });
        }
    }

    private Task AcceptAsync(string person, string assignment) => SendAsync(
        "accept",
        (grains, command) => Person(grains, person).Accept(
            SimEngine.Municipality,
            new AssignmentId(assignment),
            new AcceptPlace { CommandId = command, Participant = new ParticipantId(person) }),
        assignment);

    private Task StepBackAsync(string person, string assignment, StepBack step) => SendAsync(
        "stepBack",
        (grains, command) => Person(grains, person).StepBack(
            new AssignmentId(assignment),
            new TakeStepBack { CommandId = command, Participant = new ParticipantId(person), Step = step }),
        assignment);

    private async Task HostAsync(string assignment)
    {
        for (var each = 0; each < world.Plan.CommandsEach; each++)
        {
            await world.PauseAsync(500, 6_000);
            if (world.Dice.Comes(0.5))
            {
                var places = world.Dice.Between(1, 4);
                await SendAsync(
                    "change",
                    (grains, command) => Assignment(grains, assignment).Change(
                        new ChangePlaces { CommandId = command, Places = places }),
                    assignment);
            }
            else
            {
                var person = new ParticipantId($"p{world.Dice.Below(world.Plan.PersonCount)}");
                var step = world.Dice.Comes(0.7) ? HostStep.OfferPlace : HostStep.MarkStarted;
                await SendAsync(
                    "host",
                    (grains, command) => Assignment(grains, assignment).HostStep(
                        new TakeHostStep { CommandId = command, Participant = person, Step = step }),
                    assignment);
            }
        }
    }

    /// <summary>The same command once more, at the same time or later, whatever became of it.</summary>
    private async Task AgainAsync<TOutcome>(
        CommandId command, Func<IGrainFactory, CommandId, Task<TOutcome>> send, string assignment)
        where TOutcome : AssignmentOutcome
    {
        await world.PauseAsync(0, world.Dice.Comes(0.5) ? 5 : 20_000);
        await TryAsync(command, send, assignment);
    }

    private async Task<TOutcome?> TryAsync<TOutcome>(
        CommandId command, Func<IGrainFactory, CommandId, Task<TOutcome>> send, string assignment)
        where TOutcome : AssignmentOutcome
    {
        if (world.AnyEngine() is not { } engine)
        {
            return null;
        }

        try
        {
            var outcome = await send(engine.Grains, command)
                .WaitAsync(world.Dice.Span(2_000, 40_000), world.Clock);
            Answered(command, outcome, assignment);
            return outcome;
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException or IOException)
        {
            // What became of it is unknown: the next try is the same command.
            return null;
        }
    }

    private void Answered(CommandId command, AssignmentOutcome outcome, string assignment)
    {
        if (!outcome.IsPromise)
        {
            // What was in the way may be gone by the next try.
            return;
        }

        var told = Told(outcome);
        if (answers.TryGetValue(command.Value, out var known) && known != told)
        {
            throw world.Broken($"{command} was answered {known} and then {told}");
        }

        answers[command.Value] = told;
        world.Promises.CheckAnswer(command, outcome, assignment);
    }

    private static string Told(AssignmentOutcome outcome) => outcome switch
    {
        AcceptOutcome.Held held => $"held until {held.HoldEndsAtUtc:O}",
        _ => outcome.ToString()!,
    };

    private static IParticipantGrain Person(IGrainFactory grains, string id) => grains.GetGrain<IParticipantGrain>(id);

    private static IAssignmentGrain Assignment(IGrainFactory grains, string id) =>
        grains.GetGrain<IAssignmentGrain>(id);
}
