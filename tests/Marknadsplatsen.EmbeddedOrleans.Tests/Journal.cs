namespace Marknadsplatsen.EmbeddedOrleans.Tests;

/// <summary>What the grains of a test did, in order, and the gates that they wait at.</summary>
internal sealed class Journal
{
    private readonly Dictionary<string, TaskCompletionSource> gates = [];

    public List<string> Entries { get; } = [];

    public void Write(string entry) => Entries.Add(entry);

    public Task Wait(string gate) => Gate(gate).Task;

    public void Open(string gate) => Gate(gate).SetResult();

    private TaskCompletionSource Gate(string name) =>
        gates.TryGetValue(name, out var gate) ? gate : gates[name] = new TaskCompletionSource();
}
