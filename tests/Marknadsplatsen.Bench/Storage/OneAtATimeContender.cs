using Marknadsplatsen.Storage.Sqlite;

namespace Marknadsplatsen.Bench.Storage;

/// <summary>
/// The same SQLite, settings and statements with a commit for every write: what group commit is to improve on.
/// </summary>
internal sealed class OneAtATimeContender : IContender
{
    private readonly WriteConnection _connection;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Workload _workload = new();

    public OneAtATimeContender(string folder)
    {
        var connection = Connections.OpenWriter(Path.Combine(folder, SqliteFactStore.FileName));
        _connection = new WriteConnection(connection, Schema.Prepare(connection, folder));
    }

    public string Name => "one at a time";

    public Task PrepareAsync(int writers) => Task.CompletedTask;

    public async Task WriteAsync(int writer, int record)
    {
        var key = new RecordKey(Workload.State, Workload.Id(writer, record));
        var checksum = Checksum.OfContent(key, _workload.Payload);
        await _turn.WaitAsync();
        try
        {
            _connection.Begin();
            var answer = _connection.Put(key, _workload.Version(writer, record), checksum, _workload.Payload);
            _connection.Commit();
            _workload.Wrote(writer, record, answer);
        }
        finally
        {
            _turn.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        _turn.Dispose();
        _connection.Dispose();
        return ValueTask.CompletedTask;
    }
}
