using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Storage.Sqlite;

/// <summary>
/// Many callers, one fsync. Writes wait in a bounded queue; the writing thread takes what waits, puts it in one
/// transaction, and answers each caller once that transaction is on disk. It never waits for more to come: while one
/// batch is being written the next one gathers by itself, and a lone writer pays no delay.
/// </summary>
internal sealed class GroupCommit : IDisposable
{
    /// <summary>Writes that may wait; a caller beyond that waits for room. Chosen: some 16 full batches.</summary>
    public const int QueueMax = 4096;

    /// <summary>
    /// Writes in one transaction. Measured: 256 is hardly faster than 64, and larger only adds latency.
    /// </summary>
    public const int BatchWriteMax = 256;

    /// <summary>
    /// Bytes after which a transaction takes no further write. Chosen: keeps a batch under a checkpoint's size.
    /// </summary>
    public const int BatchBytesMax = 4 * 1024 * 1024;

    private static readonly TimeSpan SpinFor = TimeSpan.FromMicroseconds(50);

    private readonly Channel<PendingWrite> _queue = Channel.CreateBounded<PendingWrite>(
        new BoundedChannelOptions(QueueMax) { SingleReader = true, AllowSynchronousContinuations = false });

    private readonly WriteConnection _connection;
    private readonly ILogger _logger;
    private readonly Thread _thread;
    private readonly List<PendingWrite> _batch = new(BatchWriteMax);

    public GroupCommit(WriteConnection connection, ILogger logger)
    {
        _connection = connection;
        _logger = logger;
        _thread = new Thread(Work) { IsBackground = true, Name = "Storage writer" };
        _thread.Start();
    }

    /// <summary>
    /// Takes a place in the queue. Cancelling gives the place up; once this returns, the write will be made.
    /// </summary>
    public async ValueTask EnqueueAsync(PendingWrite write, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.Writer.WriteAsync(write, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteFactStore), "The store is closed; the write was not made.");
        }
    }

    /// <summary>Refuses new writes, finishes those that wait, and closes the connection.</summary>
    public void Dispose()
    {
        _queue.Writer.TryComplete();
        _thread.Join();
        _connection.Dispose();
    }

    private void Work()
    {
        while (WaitForWrite())
        {
            TakeBatch();
            Commit();
            _batch.Clear();
        }
    }

    private bool WaitForWrite()
    {
        // Waking a sleeping thread costs about as much as a quarter of a commit, and a caller who was just answered
        // often has its next write within microseconds.
        var since = Stopwatch.GetTimestamp();
        while (!_queue.Reader.TryPeek(out _) && Stopwatch.GetElapsedTime(since) < SpinFor)
        {
            Thread.SpinWait(20);
        }

        var waiting = _queue.Reader.WaitToReadAsync();
        return waiting.IsCompletedSuccessfully ? waiting.Result : waiting.AsTask().GetAwaiter().GetResult();
    }

    private void TakeBatch()
    {
        var bytes = 0;
        while (_batch.Count < BatchWriteMax && bytes < BatchBytesMax && _queue.Reader.TryRead(out var write))
        {
            _batch.Add(write);
            bytes += write.Bytes;
        }
    }

    private void Commit()
    {
        try
        {
            _connection.Begin();
            foreach (var write in _batch)
            {
                write.Apply(_connection);
            }

            _connection.Commit();
        }
        catch (Exception cause)
        {
            Fail(cause);
            return;
        }

        foreach (var write in _batch)
        {
            write.Answer(_connection);
        }
    }

    /// <summary>
    /// An error after the log was written may still leave the rows on disk, so no caller is told "not stored".
    /// </summary>
    private void Fail(Exception cause)
    {
        StorageLog.BatchFailed(_logger, _batch.Count, cause);
        try
        {
            _connection.Rollback();
        }
        catch (Exception second)
        {
            // The next batch's BEGIN will fail too and try again; this thread has to live to answer its callers.
            StorageLog.RollbackFailed(_logger, second);
        }

        foreach (var write in _batch)
        {
            write.Fail(cause);
        }
    }
}
