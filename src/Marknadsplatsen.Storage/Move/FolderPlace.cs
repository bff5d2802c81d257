using System.Runtime.CompilerServices;
using System.Text;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Backup;
using Marknadsplatsen.Storage.Files;
using Marknadsplatsen.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Marknadsplatsen.Storage.Move;

/// <summary>A SQLite store in a folder, kept by its lock.</summary>
internal sealed class FolderPlace : MovePlace
{
    private readonly string _folder;
    private readonly TimeProvider _time;
    private readonly SqliteFactStore _store;

    /// <summary>Takes the folder; a store is created in it when there is none.</summary>
    /// <exception cref="StorageRefusedException">It is in use or cannot be used.</exception>
    public FolderPlace(string folder, TimeProvider time)
    {
        (_folder, _time) = (Path.GetFullPath(folder), time);
        _store = SqliteFactStore.Open(_folder, NullLogger.Instance);
        Files = new FolderFiles(_folder);
    }

    public override IBlobFiles Files { get; }

    public override async IAsyncEnumerable<MoveRecord> ReadAllAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var source = new BackupSource(_folder);
        using var command = source.Connection.CreateCommand();
        command.CommandText =
            "SELECT CAST(state AS BLOB), CAST(grain AS BLOB), version, checksum, payload FROM record ORDER BY id;";
        using var rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var record = new MoveRecord(
                Encoding.UTF8.GetString(rows.GetFieldValue<byte[]>(0)),
                Encoding.UTF8.GetString(rows.GetFieldValue<byte[]>(1)),
                rows.GetFieldValue<byte[]>(4));
            var content = Checksum.OfContent(new RecordKey(record.State, record.GrainId), record.Payload);
            if (Checksum.WithVersion(content, rows.GetInt64(2)) != rows.GetInt64(3))
            {
                throw new RecordDamagedException($"The record {record} does not match its checksum.");
            }

            yield return record;
        }
    }

    public override async Task<byte[]?> FindAsync(MoveRecord record, CancellationToken cancellationToken) =>
        (await _store.ReadAsync(record.State, record.GrainId, cancellationToken).ConfigureAwait(false))?.Payload;

    public override async Task AddAsync(MoveRecord record, CancellationToken cancellationToken)
    {
        var key = new RecordKey(record.State, record.GrainId);
        var answer = await _store.WriteAsync(key, null, record.Payload, cancellationToken).ConfigureAwait(false);
        if (!answer.Stored)
        {
            throw new IOException($"{record} came into the store from somewhere else.");
        }
    }

    public override Task<long> CountAsync(CancellationToken cancellationToken)
    {
        using var source = new BackupSource(_folder);
        return Task.FromResult(source.Number("SELECT count(*) FROM record;"));
    }

    public override Task<IReadOnlySet<string>> MarksAsync(CancellationToken cancellationToken) =>
        Task.FromResult(ErasureFile.MarksIn(_folder));

    public override Task AddMarksAsync(IReadOnlyCollection<string> marks, CancellationToken cancellationToken)
    {
        ErasureFile.Add(_folder, marks, _time.GetUtcNow());
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }
}
