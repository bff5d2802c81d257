using System.Runtime.CompilerServices;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Json;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Marknadsplatsen.Simulation.Faults;

/// <summary>
/// The way from one machine to what is stored. A write can fail on either side of the commit, take its time, and go
/// through or not when the power goes.
/// </summary>
internal sealed class SimStore(FaultWorld world, SimMachine machine) : IGrainStorage, IFactScan
{
    // Planted faults that would else happen at every turn.
    private const double StaleReads = 0.2;
    private const double UnreadEngagements = 0.3;
    private const double SwallowedFailures = 0.5;

    private static readonly JsonGrainStateSerializer Format = new();

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var fact = await AtDisk(() =>
        {
            FailRead();
            return world.Disk.Find(Name(stateName, grainId));
        });
        (grainState.RecordExists, grainState.ETag) = (fact is not null, fact?.ETag);
        if (fact is not null)
        {
            grainState.State = (T)AsRead(fact);
        }
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var (name, seen) = (Name(stateName, grainId), grainState.ETag);
        object given = grainState.State!;
        var state = AsStored(world.Plan.IsSerialized ? Again(grainState.State)! : given);
        grainState.ETag = await AtDisk(() => Write(name, seen, state));
        grainState.RecordExists = true;
        if (world.Bug == PlantedBug.CurrentVersionAnswered)
        {
            grainState.ETag = world.Disk.Find(name)!.ETag;
        }
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var seen = grainState.ETag;
        await AtDisk(() =>
        {
            world.Disk.Clear(Name(stateName, grainId), seen);
            return true;
        });
        (grainState.ETag, grainState.RecordExists) = (null, false);
    }

    public async IAsyncEnumerable<StoredFact<TState>> ReadAllAsync<TState>(
        string stateName,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var all = await AtDisk(() =>
        {
            FailRead();
            return world.Disk.All(stateName);
        });
        foreach (var (grain, state) in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new StoredFact<TState>(grain, (TState)state);
        }
    }

    public async ValueTask<long> PositionAsync(CancellationToken cancellationToken = default) =>
        await AtDisk(() => world.Disk.Version);

    private static string Name(string stateName, GrainId grain) => $"{stateName}|{grain}";

    private static T Again<T>(T state) => Format.Deserialize<T>(Format.Serialize(state))!;

    private object AsRead(SimDisk.Fact fact) => world.Bug switch
    {
        PlantedBug.StaleRead when fact.Before is not null && world.Dice.Comes(StaleReads) => fact.Before,
        PlantedBug.EngagementUnread when fact.State is AssignmentRecord { State: { Engagements.Count: > 0 } } record
            && world.Dice.Comes(UnreadEngagements) => record with
            {
                State = record.State with
                {
                    Engagements = record.State.Engagements.Remove(record.State.Engagements.Keys.Last()),
                },
            },
        _ => fact.State,
    };

    private object AsStored(object state) => (world.Bug, state) switch
    {
        (PlantedBug.OutboxForgotten, AssignmentRecord record) => record with { Outbox = record.Outbox.Clear() },
        (PlantedBug.AnswersForgotten, AssignmentRecord record) => record with { Results = [] },
        _ => state,
    };

    private string Write(string name, string? seen, object state)
    {
        if (world.IsUnsafe && world.Dice.Comes(world.Plan.LostWrites))
        {
            world.Fired.LostWrites++;
            return world.Bug == PlantedBug.FailureSwallowed && world.Dice.Comes(SwallowedFailures)
                ? seen ?? "0"
                : throw new WriteOutcomeUnknownException($"The write of {name} was lost.", new IOException());
        }

        var before = world.Disk.Find(name);
        string etag;
        try
        {
            etag = world.Disk.Write(name, seen, state, world.Bug != PlantedBug.LastWriteWins);
        }
        catch (InconsistentStateException)
        {
            world.Fired.Conflicts++;
            throw;
        }

        world.Fired.Commits++;
        if (world.Bug == PlantedBug.AnsweredBeforeStored)
        {
            world.Disk.KeepUnsynced(world.Thread.Ticks, machine, name, before);
        }

        if (world.IsUnsafe && world.Dice.Comes(world.Plan.LostAnswers))
        {
            world.Fired.LostAnswers++;
            throw new WriteOutcomeUnknownException($"The answer to the write of {name} was lost.", new IOException());
        }

        return etag;
    }

    private void FailRead()
    {
        if (world.IsUnsafe && world.Dice.Comes(world.Plan.LostReads))
        {
            world.Fired.LostReads++;
            throw new IOException("The read failed.");
        }
    }

    /// <summary>Done by the disk itself: a request under way when the power goes may still be carried out.</summary>
    private Task<TResult> AtDisk<TResult>(Func<TResult> work)
    {
        var answer = new TaskCompletionSource<TResult>();
        world.Thread.After(Latency(), () =>
        {
            if (!machine.IsOn)
            {
                world.Fired.CutWrites++;
                if (world.Dice.Comes(0.5))
                {
                    return;
                }
            }

            try
            {
                var result = work();
                world.Thread.After(Latency(), () => Reply(() => answer.TrySetResult(result)));
            }
            catch (Exception failure) when (failure is not BrokenPromiseException)
            {
                world.Thread.After(Latency(), () => Reply(() => answer.TrySetException(failure)));
            }
        });
        return answer.Task;
    }

    private void Reply(Action reply)
    {
        if (machine.IsOn)
        {
            reply();
        }
    }

    private TimeSpan Latency() => world.IsUnsafe && world.Dice.Comes(world.Plan.SlowAccess)
        ? world.Dice.Span(1, FaultPlan.SlowMsMax)
        : TimeSpan.Zero;
}
