using System.Runtime.CompilerServices;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Storage.Files;

/// <summary>
/// Files in a folder of the store's folder, so that the store's lock guards them and its backup has them. Each is
/// written aside and moved into place, one at a time.
/// </summary>
internal sealed class FolderFiles(string storeFolder) : IBlobFiles, IDisposable
{
    /// <summary>The folder in the store's.</summary>
    public const string FolderName = "files";

    /// <summary>Where a file is written before it has its name: what a crash leaves is written over.</summary>
    public const string AsideName = "coming.part";

    private const string Ending = ".bin";

    private readonly string _storeFolder = Path.GetFullPath(storeFolder);
    private readonly SemaphoreSlim _saving = new(1);

    /// <inheritdoc/>
    public void Dispose() => _saving.Dispose();

    /// <inheritdoc/>
    public async Task SaveAsync(
        BlobFileId id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        var path = PathIn(_storeFolder, id);
        await _saving.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(_storeFolder, FolderName));
            var aside = Path.Combine(folder.FullName, AsideName);
            var file = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None);
            await using (file.ConfigureAwait(false))
            {
                await file.WriteAsync(content, cancellationToken).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: true);
        }
        finally
        {
            _saving.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<byte[]?> FindAsync(BlobFileId id, CancellationToken cancellationToken = default)
    {
        try
        {
            return await File.ReadAllBytesAsync(PathIn(_storeFolder, id), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public Task RemoveAsync(BlobFileId id, CancellationToken cancellationToken = default)
    {
        var path = PathIn(_storeFolder, id);
        if (Directory.Exists(Path.GetDirectoryName(path)))
        {
            File.Delete(path);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<BlobFile> ListAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var path in PathsIn(_storeFolder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (BlobFileId.TryParse(Path.GetFileNameWithoutExtension(path), null, out var id))
            {
                var savedAtUtc = File.GetLastWriteTimeUtc(Path.Combine(_storeFolder, path));
                yield return new BlobFile(id, new DateTimeOffset(savedAtUtc, TimeSpan.Zero));
            }
        }
    }

    /// <summary>
    /// Where a file of a store's folder lies. An id holds neither dots nor slashes, so that it is never outside.
    /// </summary>
    public static string PathIn(string storeFolder, BlobFileId id) =>
        Path.Combine(storeFolder, FolderName, BlobFileId.Parse(id.Value, null) + Ending);

    /// <summary>Every whole file of a store's folder, with slashes, as seen from that folder.</summary>
    public static IEnumerable<string> PathsIn(string storeFolder)
    {
        var folder = Path.Combine(storeFolder, FolderName);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*" + Ending).Select(path => $"{FolderName}/{Path.GetFileName(path)}")
            : [];
    }

    /// <summary>Whether a path, with slashes and as seen from the store's folder, is of these files.</summary>
    public static bool IsInside(string path) => path.StartsWith(FolderName + "/", StringComparison.Ordinal);
}
