using Marknadsplatsen.Storage.Sqlite;

namespace Marknadsplatsen.Storage.Tests.Sqlite;

/// <summary>
/// Holds the writing thread inside a transaction, so that what is queued meanwhile waits for the next one.
/// </summary>
internal sealed class Gate : PendingWrite
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _opened = new();

    /// <summary>Closes the gate in front of <paramref name="store"/>'s next transaction.</summary>
    public static async Task<Gate> CloseAsync(SqliteFactStore store)
    {
        var gate = new Gate();
        await store.EnqueueAsync(gate, CancellationToken.None);
        await gate._reached.Task;
        return gate;
    }

    public void Open() => _opened.SetResult();

    public override void Apply(WriteConnection connection)
    {
        _reached.SetResult();
        _opened.Task.Wait();
    }

    public override void Answer(WriteConnection connection)
    {
    }

    public override void Fail(Exception cause) =>
        throw new InvalidOperationException("The gate's batch must not fail.", cause);
}
