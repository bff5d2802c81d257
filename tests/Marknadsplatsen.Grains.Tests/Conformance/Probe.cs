using System.Collections.Concurrent;

namespace Marknadsplatsen.Grains.Tests.Conformance;

/// <summary>
/// How a test and the grains it watches signal each other: counters, and gates that open once and stay open.
/// </summary>
public sealed class Probe
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> gates = new();
    private readonly ConcurrentDictionary<string, int> counts = new();

    /// <summary>Completes when the gate is opened, by whichever side.</summary>
    public Task WhenOpen(string gate) => Gate(gate).Task;

    public void Open(string gate) => Gate(gate).TrySetResult();

    /// <summary>
    /// Counts one, and opens the gate named after the counter and the new count, as in <c>ticked:2</c>.
    /// </summary>
    public int Count(string counter)
    {
        var count = counts.AddOrUpdate(counter, 1, (_, before) => before + 1);
        Open($"{counter}:{count}");
        return count;
    }

    public int CountOf(string counter) => counts.GetValueOrDefault(counter);

    private TaskCompletionSource Gate(string gate) =>
        gates.GetOrAdd(gate, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
