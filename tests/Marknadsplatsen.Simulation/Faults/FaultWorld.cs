using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Participants;

namespace Marknadsplatsen.Simulation.Faults;

/// <summary>
/// A world made from one seed: the product's own grains, people who use them, and everything that goes wrong. One
/// thread, one clock; the same seed goes the same way every time.
/// </summary>
internal sealed class FaultWorld
{
    // Far more than any world has needed (about 20,000 at most); one that goes on and on is at fault.
    private const long StepCountMax = 400_000;

    // An alarm in so many is not heard, where that is the planted fault.
    private const double LostAlarms = 0.2;

    /// <summary>Longer than any hold, and than anybody may take to answer.</summary>
    private static readonly TimeSpan HoldsAreOver = TimeSpan.FromDays(20);

    /// <summary>Longer than a reminder that nobody was awake for, and than what is left to a sweep.</summary>
    private static readonly TimeSpan QuietWithin = TimeSpan.FromHours(2.5);

    private static readonly TimeSpan UnsyncedFor = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan[] ClockJumps =
        [TimeSpan.FromHours(1), TimeSpan.FromHours(-1), TimeSpan.FromDays(1), TimeSpan.FromSeconds(-30)];

    private readonly List<SimEngine> engines = [];
    private readonly List<Task> watched = [];
    private readonly SimPeople people;
    private TimeSpan wall;
    private BrokenPromiseException? broken;

    private FaultWorld(ulong seed, PlantedBug bug)
    {
        Bug = bug;
        Dice = new Dice(seed);
        Plan = FaultPlan.Of(Dice);
        Thread = new SimThread(Dice);
        Clock = new SimMachine(Thread, () => TimeSpan.Zero, () => false);
        Promises = new Promises(this);
        people = new SimPeople(this);
        Disk = new SimDisk((name, before, after) =>
        {
            Thread.Note((ulong)Disk!.Version);
            Promises.CheckStored(name, before, after);
        });
    }

    public PlantedBug Bug { get; }

    public Dice Dice { get; }

    public FaultPlan Plan { get; }

    public SimThread Thread { get; }

    public SimDisk Disk { get; }

    public Promises Promises { get; }

    public FaultCounts Fired { get; } = new();

    /// <summary>The people's own clock, which nobody sets.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Whether things go wrong now.</summary>
    public bool IsUnsafe { get; private set; }

    /// <summary>Commands that were answered with something stored, and where.</summary>
    public Dictionary<string, string> Kept { get; } = new(StringComparer.Ordinal);

    /// <summary>Runs the world of a seed to its end.</summary>
    public static FaultRun Run(ulong seed, PlantedBug bug = PlantedBug.None)
    {
        var world = new FaultWorld(Dice.Mix(seed + 0x9E3779B97F4A7C15), bug);
        string? fault = null;
        try
        {
            world.Live();
        }
        catch (BrokenPromiseException promise)
        {
            fault = promise.Message;
        }

        return new FaultRun(seed, fault, world.Fired, world.Thread.Trace, world.Thread.StepCount);
    }

    /// <summary>Remembers that something must always hold and does not: the world ends here.</summary>
    public BrokenPromiseException Broken(string what) =>
        broken ??= new BrokenPromiseException(what);

    /// <summary>One of the engines that are on, or null.</summary>
    public SimEngine? AnyEngine() => engines.Count == 0 ? null : Dice.Of(engines);

    /// <summary>A while passes.</summary>
    public Task PauseAsync(double leastMs, double mostMs)
    {
        var over = new TaskCompletionSource();
        Thread.After(Dice.Span(leastMs, mostMs), over.SetResult);
        return over.Task;
    }

    private void Live()
    {
        RunToEnd(SetUpAsync);
        IsUnsafe = true;
        RunToEnd(() => Task.WhenAll(people.RunAsync(), CutPowerAsync(), DoubleEnginesAsync(), SetClockAsync()));
        IsUnsafe = false;
        RunToEnd(EndStormAsync);
        ComeToRest();
        Thread.Jump(HoldsAreOver);
        ComeToRest();
        RunToEnd(() => Promises.CheckQuietAsync(engines[0], people.Answers));
    }

    private async Task SetUpAsync()
    {
        await StartAsync();
        for (var number = 0; number < Plan.AssignmentCount; number++)
        {
            var details = AssignmentSamples.Details(Dice.Between(1, 3)) with { AcceptsDirectly = Dice.Comes(0.7) };
            var state = AssignmentSamples.Of(details);
            await engines[0].Grains.GetGrain<IAssignmentGrain>($"a{number}").Publish(new PublishAssignment
            {
                CommandId = new CommandId($"publish-{number}"),
                Id = new AssignmentId($"a{number}"),
                Municipality = SimEngine.Municipality,
                AssociationId = state.AssociationId,
                AssociationName = state.AssociationName,
                Details = details,
            });
        }

        for (var number = 0; number < Plan.PersonCount; number++)
        {
            if (Dice.Comes(0.8))
            {
                await engines[0].Grains.GetGrain<IParticipantGrain>($"p{number}").KeepCard(new KeepCard
                {
                    CommandId = new CommandId($"card-{number}"),
                    Municipality = SimEngine.Municipality,
                    Card = new AccountKey($"card-{number}"),
                });
            }
        }
    }

    private async Task CutPowerAsync()
    {
        for (var cut = 0; cut < Plan.CrashCount; cut++)
        {
            await PauseAsync(0, 12_000);
            if (AnyEngine() is { } engine)
            {
                Fired.Crashes++;
                TurnOff(engine);
                await PauseAsync(0, 3_000);
                Watch(StartAsync());
            }
        }
    }

    private async Task DoubleEnginesAsync()
    {
        if (Plan.IsTwofold)
        {
            await PauseAsync(0, 5_000);
            Fired.Twins++;
            Watch(StartAsync());
        }
    }

    private async Task SetClockAsync()
    {
        for (var jump = 0; jump < Plan.ClockJumpCount; jump++)
        {
            await PauseAsync(0, 12_000);
            Fired.ClockJumps++;
            wall += Dice.Of(ClockJumps);
        }
    }

    /// <summary>
    /// One engine goes on alone: the one there is, or one that knows nothing when that has not started, or chance wants
    /// it, or there have been two. Beside another, an engine's memory of what is derived grows old.
    /// </summary>
    private async Task EndStormAsync()
    {
        if (Plan.IsTwofold || engines is not [{ IsStarted: true }] || Dice.Comes(0.5))
        {
            engines.ToList().ForEach(TurnOff);
            await StartAsync();
        }
    }

    private async Task StartAsync()
    {
        while (true)
        {
            var machine = new SimMachine(
                Thread, () => wall, () => Bug == PlantedBug.AlarmLost && Dice.Comes(LostAlarms));
            var engine = new SimEngine(this, machine);
            engines.Add(engine);
            try
            {
                await engine.StartAsync(isSwept: Bug != PlantedBug.NoSweep);
                return;
            }
            catch (Exception failure) when (failure is not BrokenPromiseException)
            {
                // A program that cannot start is started again, as whatever watches over it would do.
                TurnOff(engine);
                await PauseAsync(500, 2_000);
                if (!IsUnsafe)
                {
                    return;
                }
            }
        }
    }

    private void TurnOff(SimEngine engine)
    {
        engine.Machine.TurnOff();
        engines.Remove(engine);
        Disk.LoseUnsynced(engine.Machine, Thread.Ticks - UnsyncedFor.Ticks);
    }

    private void Watch(Task task) => watched.Add(task);

    /// <summary>Steps until it is done.</summary>
    private void RunToEnd(Func<Task> start)
    {
        Task? task = null;
        Thread.Add(SimStep.Of(() => task = start()));
        while (task is not { IsCompleted: true })
        {
            Take();
        }

        task.GetAwaiter().GetResult();
    }

    /// <summary>Steps until everybody has been told everything, and nothing that was due is left.</summary>
    private void ComeToRest()
    {
        var late = Thread.Ticks + QuietWithin.Ticks;
        while (!Thread.IsIdle || (!IsToldAll() && Thread.Ticks < late))
        {
            Take();
        }
    }

    private bool IsToldAll() => Disk.All("assignment").TrueForAll(fact => fact.State is AssignmentRecord
    {
        Outbox.IsEmpty: true,
        State: { } state,
    } && !(Assignment.NextDue(state) <= Clock.GetUtcNow() + wall));

    private void Take()
    {
        if (!Thread.Step())
        {
            throw Broken("Everything waits, and for nothing that will happen.");
        }

        foreach (var task in watched)
        {
            if (task.IsFaulted)
            {
                throw Broken(task.Exception.InnerException!.ToString());
            }
        }

        if (broken is not null)
        {
            throw broken;
        }

        if (Thread.StepCount > StepCountMax)
        {
            throw Broken($"It is not over after {StepCountMax} steps.");
        }
    }
}
