using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Grains.Storage;

/// <summary>
/// Files beside the facts: pictures. A file is written whole or not at all; what has a name is never given another
/// content. They are in every backup, and move with the store.
/// </summary>
public interface IBlobFiles
{
    /// <summary>
    /// Keeps a file; durable when this returns. Again with the same name and content makes it as young as a new one.
    /// </summary>
    Task SaveAsync(BlobFileId id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default);

    /// <summary>A file's content; null when there is none of that name.</summary>
    Task<byte[]?> FindAsync(BlobFileId id, CancellationToken cancellationToken = default);

    /// <summary>Removes a file. One that is gone already is no matter.</summary>
    Task RemoveAsync(BlobFileId id, CancellationToken cancellationToken = default);

    /// <summary>All files, in no order.</summary>
    IAsyncEnumerable<BlobFile> ListAsync(CancellationToken cancellationToken = default);
}
