using System.Threading.Channels;

namespace Marknadsplatsen.Storage.Sqlite;

/// <summary>A fixed number of read-only connections; a reader beyond that waits for one to come back.</summary>
internal sealed class ReadConnections : IDisposable
{
    private readonly Channel<ReadConnection> _idle = Channel.CreateUnbounded<ReadConnection>();

    public ReadConnections(string path, int count)
    {
        for (var opened = 0; opened < count; opened++)
        {
            _idle.Writer.TryWrite(new ReadConnection(path));
        }
    }

    public async ValueTask<ReadConnection> RentAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _idle.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteFactStore), "The store is closed.");
        }
    }

    public void Return(ReadConnection connection)
    {
        if (!_idle.Writer.TryWrite(connection))
        {
            connection.Dispose();
        }
    }

    /// <summary>Closes the idle connections; one in use closes when it comes back.</summary>
    public void Dispose()
    {
        _idle.Writer.TryComplete();
        while (_idle.Reader.TryRead(out var connection))
        {
            connection.Dispose();
        }
    }
}
