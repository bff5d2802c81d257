using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Storage.Move;

/// <summary>A store that is moved from or to, and that nobody else uses meanwhile.</summary>
internal abstract class MovePlace : IAsyncDisposable
{
    /// <summary>Every record; each is whole, or it throws.</summary>
    public abstract IAsyncEnumerable<MoveRecord> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>A record's bytes; null when there is none.</summary>
    public abstract Task<byte[]?> FindAsync(MoveRecord record, CancellationToken cancellationToken);

    /// <summary>Stores a record that is not there yet; durable when this returns.</summary>
    public abstract Task AddAsync(MoveRecord record, CancellationToken cancellationToken);

    /// <summary>How many records there are.</summary>
    public abstract Task<long> CountAsync(CancellationToken cancellationToken);

    /// <summary>The marks of erased people.</summary>
    public abstract Task<IReadOnlySet<string>> MarksAsync(CancellationToken cancellationToken);

    /// <summary>Adds marks; durable when this returns.</summary>
    public abstract Task AddMarksAsync(IReadOnlyCollection<string> marks, CancellationToken cancellationToken);

    /// <summary>The files beside the records.</summary>
    public abstract IBlobFiles Files { get; }

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
