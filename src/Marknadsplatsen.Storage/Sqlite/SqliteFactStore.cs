using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Marknadsplatsen.Storage.Sqlite;

/// <summary>
/// The store of facts in one SQLite file: keyed, versioned payloads, written in groups, read beside the writer.
/// </summary>
internal sealed class SqliteFactStore : IDisposable
{
    /// <summary>The database's file name in the folder.</summary>
    public const string FileName = "facts.db";

    /// <summary>Largest payload in bytes. Chosen: a record is bounded by rule and a hundred times smaller.</summary>
    public const int PayloadBytesMax = 4 * 1024 * 1024;

    /// <summary>Records a scan holds in memory at a time.</summary>
    public const int ScanPageSize = 256;

    /// <summary>Connections for single reads. Chosen: a read is some 20 µs on the caller's thread.</summary>
    public const int ReaderCount = 4;

    /// <summary>
    /// Scans at a time; they have connections of their own, so that a rebuild never starves a single read.
    /// </summary>
    public const int ScanCount = 2;

    private readonly FolderLock _lock;
    private readonly GroupCommit _writer;
    private readonly ReadConnections _readers;
    private readonly ReadConnections _scanners;

    private long _position;

    private SqliteFactStore(FolderLock folderLock, string path, WriteConnection connection, ILogger logger)
    {
        _position = connection.LastVersion;
        _lock = folderLock;
        _readers = new ReadConnections(path, ReaderCount);
        _scanners = new ReadConnections(path, ScanCount);
        _writer = new GroupCommit(connection, logger);
    }

    /// <summary>
    /// A version such that every write answered so far has that one or a lower: versions are given in the order of
    /// writes, and an earlier opening's are all lower.
    /// </summary>
    public long Position => Interlocked.Read(ref _position);

    /// <summary>Takes the folder and opens the store in it, creating both when missing.</summary>
    /// <exception cref="StorageRefusedException">The folder is in use, or its store cannot be used by this
    /// program.</exception>
    public static SqliteFactStore Open(string folder, ILogger logger)
    {
        var full = Path.GetFullPath(folder);
        var folderLock = FolderLock.Take(full);
        var path = Path.Combine(full, FileName);
        SqliteConnection? writer = null;
        try
        {
            writer = Connections.OpenWriter(path);
            var opening = Schema.Prepare(writer, full);
            var store = new SqliteFactStore(folderLock, path, new WriteConnection(writer, opening), logger);
            StorageLog.Opened(logger, full, opening);
            return store;
        }
        catch (Exception cause)
        {
            writer?.Dispose();
            folderLock.Dispose();
            if (cause is SqliteException
                {
                    SqliteErrorCode: raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT or raw.SQLITE_CANTOPEN,
                })
            {
                throw new StorageRefusedException(
                    $"The file '{path}' (setting {StorageOptions.FolderKey}) is not a store that can be opened: " +
                    $"{cause.Message}. Restore it from a backup, or set another folder.", cause);
            }

            throw;
        }
    }

    /// <summary>The record, or null when there is none. Sees every write that has been answered.</summary>
    public async ValueTask<StoredRecord?> ReadAsync(
        string stateName, string grainId, CancellationToken cancellationToken)
    {
        var connection = await _readers.RentAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return connection.Read(stateName, grainId);
        }
        finally
        {
            _readers.Return(connection);
        }
    }

    /// <summary>
    /// Stores a payload if the record is at <paramref name="expected"/>, or if there is none when that is null. It is
    /// on disk when this answers. The token counts only until the write has its place in the queue.
    /// </summary>
    /// <exception cref="Grains.Storage.WriteOutcomeUnknownException">The transaction failed; the record may or may not
    /// be stored.</exception>
    public Task<WriteAnswer> WriteAsync(
        RecordKey key, long? expected, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        if (payload.Length > PayloadBytesMax)
        {
            throw new ArgumentException(
                $"{key} has {payload.Length} bytes, and a stored record may have {PayloadBytesMax}.", nameof(payload));
        }

        var checksum = Checksum.OfContent(key, payload.Span);
        return EnqueueAsync(
            key,
            payload.Length,
            connection => connection.Put(key, expected, checksum, payload.Span),
            cancellationToken);
    }

    /// <summary>
    /// Deletes the row if the record is at <paramref name="expected"/>; no record and null is a success.
    /// </summary>
    /// <exception cref="Grains.Storage.WriteOutcomeUnknownException">The transaction failed; the record may or may not
    /// be gone.</exception>
    public Task<WriteAnswer> ClearAsync(RecordKey key, long? expected, CancellationToken cancellationToken) =>
        EnqueueAsync(key, 0, connection => connection.Remove(key, expected), cancellationToken);

    /// <summary>Every record of one state as of the first page, in the order of their ids.</summary>
    public IAsyncEnumerable<StoredRecord> ScanAsync(string stateName, CancellationToken cancellationToken)
    {
        var last = string.Empty;
        return ScanAsync(
            connection => connection.Page(stateName, last, ScanPageSize),
            record => last = record.GrainId,
            cancellationToken);
    }

    /// <summary>
    /// Every record of one state written after a position, as of the first page, in the order of writes.
    /// </summary>
    public IAsyncEnumerable<StoredRecord> ScanChangedAsync(
        string stateName, long after, CancellationToken cancellationToken) => ScanAsync(
            connection => connection.Changed(stateName, after, ScanPageSize),
            record => after = record.Version,
            cancellationToken);

    /// <summary>
    /// Empties the write-ahead log and writes the database anew, after which no byte of what was cleared before is left
    /// in the store's files. For a database over <see cref="WriteConnection.RewriteBytesMax"/> the latter is owed until
    /// <see cref="ScrubOwedAsync"/>. Fails with <see cref="SqliteException"/> when a scan keeps the log in use; try
    /// again then.
    /// </summary>
    public Task ScrubAsync(CancellationToken cancellationToken) =>
        RunAsync(new PendingScrub(connection => connection.Scrub()), cancellationToken);

    /// <summary>Does what is owed, while writers wait: seconds for a large database. Fails as the other.</summary>
    public Task ScrubOwedAsync(CancellationToken cancellationToken) =>
        RunAsync(new PendingScrub(connection => connection.ScrubOwed()), cancellationToken);

    /// <summary>Queues a change that is not about one record of the grain table.</summary>
    internal ValueTask EnqueueAsync(PendingWrite write, CancellationToken cancellationToken) =>
        _writer.EnqueueAsync(write, cancellationToken);

    private async Task RunAsync(PendingScrub scrub, CancellationToken cancellationToken)
    {
        await _writer.EnqueueAsync(scrub, cancellationToken).ConfigureAwait(false);
        await scrub.Done.ConfigureAwait(false);
    }

    /// <summary>Finishes the writes that wait, and closes. The folder is free for another process afterwards.</summary>
    public void Dispose()
    {
        _readers.Dispose();
        _scanners.Dispose();
        _writer.Dispose();
        _lock.Dispose();
    }

    private async IAsyncEnumerable<StoredRecord> ScanAsync(
        Func<ReadConnection, List<StoredRecord>> next,
        Action<StoredRecord> passed,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var connection = await _scanners.RentAsync(cancellationToken).ConfigureAwait(false);
        var snapshot = false;
        try
        {
            connection.BeginSnapshot();
            snapshot = true;
            List<StoredRecord> page;
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                page = next(connection);
                foreach (var record in page)
                {
                    yield return record;
                    passed(record);
                }
            }
            while (page.Count == ScanPageSize);
        }
        finally
        {
            if (snapshot)
            {
                connection.EndSnapshot();
            }

            _scanners.Return(connection);
        }
    }

    private async Task<WriteAnswer> EnqueueAsync(
        RecordKey key, int bytes, Func<WriteConnection, WriteAnswer> apply, CancellationToken cancellationToken)
    {
        var change = new PendingChange<WriteAnswer>(() => key.ToString(), bytes, apply);
        await _writer.EnqueueAsync(change, cancellationToken).ConfigureAwait(false);
        var answer = await change.Answered.ConfigureAwait(false);
        if (answer.Stored)
        {
            Advance(answer.Version);
        }

        return answer;
    }

    private void Advance(long version)
    {
        for (var known = Position; known < version;)
        {
            known = Interlocked.CompareExchange(ref _position, version, known) == known ? version : Position;
        }
    }
}
