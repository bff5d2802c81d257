using Marknadsplatsen.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Marknadsplatsen.Bench.Storage;

/// <summary>The store as the product uses it.</summary>
internal sealed class GroupCommitContender(string folder) : IContender
{
    private readonly SqliteFactStore _store = SqliteFactStore.Open(folder, NullLogger.Instance);
    private readonly Workload _workload = new();

    public string Name => "group commit";

    public Task PrepareAsync(int writers) => Task.CompletedTask;

    public async Task WriteAsync(int writer, int record)
    {
        var key = new RecordKey(Workload.State, Workload.Id(writer, record));
        var answer = await _store.WriteAsync(
            key, _workload.Version(writer, record), _workload.Payload, CancellationToken.None);
        _workload.Wrote(writer, record, answer);
    }

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }
}
