using Microsoft.Data.Sqlite;

namespace Marknadsplatsen.Storage.Sqlite;

/// <summary>
/// A wish to leave nothing of what was deleted in the files. It changes nothing in the transaction, and does its work
/// once that is on disk.
/// </summary>
internal sealed class PendingScrub(Action<WriteConnection> scrub) : PendingWrite
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    public override void Apply(WriteConnection connection)
    {
    }

    public override void Answer(WriteConnection connection)
    {
        try
        {
            scrub(connection);
            _done.SetResult();
        }
        catch (SqliteException busy)
        {
            _done.SetException(busy);
        }
    }

    public override void Fail(Exception cause) => _done.SetException(cause);
}
