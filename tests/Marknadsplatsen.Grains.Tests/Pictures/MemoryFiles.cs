using System.Runtime.CompilerServices;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Tests.Pictures;

/// <summary>Files in memory, dated by the test's clock.</summary>
internal sealed class MemoryFiles(TimeProvider time) : IBlobFiles
{
    private readonly SortedDictionary<string, (byte[] Bytes, DateTimeOffset SavedAtUtc)> files =
        new(StringComparer.Ordinal);

    public IEnumerable<string> Names => files.Keys;

    public Task SaveAsync(BlobFileId id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        files[id.Value] = (content.ToArray(), time.GetUtcNow());
        return Task.CompletedTask;
    }

    public Task<byte[]?> FindAsync(BlobFileId id, CancellationToken cancellationToken = default) =>
        Task.FromResult(files.TryGetValue(id.Value, out var file) ? file.Bytes : null);

    public Task RemoveAsync(BlobFileId id, CancellationToken cancellationToken = default)
    {
        files.Remove(id.Value);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<BlobFile> ListAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var (name, (_, savedAtUtc)) in files.ToList())
        {
            await Task.CompletedTask;
            yield return new BlobFile(new BlobFileId(name), savedAtUtc);
        }
    }
}
