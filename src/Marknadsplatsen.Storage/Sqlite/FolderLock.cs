namespace Marknadsplatsen.Storage.Sqlite;

/// <summary>
/// Keeps other processes out of the folder for as long as it is held. The operating system lets go of it when the
/// process dies, however it dies, so that a crash never leaves a folder locked.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    /// <summary>The file in the folder; it is empty.</summary>
    public const string FileName = "in-use.lock";

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <exception cref="StorageRefusedException">Another process holds it, or the folder cannot be written.</exception>
    public static FolderLock Take(string folder)
    {
        var where = $"The folder '{folder}' (setting {StorageOptions.FolderKey})";
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StorageRefusedException($"{where} cannot be created: {cause.Message}", cause);
        }

        try
        {
            var path = Path.Combine(folder, FileName);
            return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException cause)
        {
            throw new StorageRefusedException($"{where} cannot be written: {cause.Message}", cause);
        }
        catch (IOException cause)
        {
            throw new StorageRefusedException(
                $"{where} is in use by another process. Stop that process, or give this one a folder of its own. " +
                $"({cause.Message})", cause);
        }
    }

    public void Dispose() => _file.Dispose();
}
