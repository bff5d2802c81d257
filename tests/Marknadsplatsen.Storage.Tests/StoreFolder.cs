using Marknadsplatsen.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Marknadsplatsen.Storage.Tests;

/// <summary>A folder of its own for one test, gone with it.</summary>
internal sealed class StoreFolder : IDisposable
{
    private const string SharedMemory = "/dev/shm";

    private StoreFolder(string path) => Path = path;

    public StoreFolder()
        : this(Directory.CreateTempSubdirectory("mp-storage-").FullName)
    {
    }

    public string Path { get; }

    public string Database => System.IO.Path.Combine(Path, SqliteFactStore.FileName);

    /// <summary>A folder whose fsync costs nothing, where the machine has one.</summary>
    public static StoreFolder InMemory() => Directory.Exists(SharedMemory)
        ? new StoreFolder(Directory.CreateDirectory(
            System.IO.Path.Combine(SharedMemory, "mp-storage-" + System.IO.Path.GetRandomFileName())).FullName)
        : new StoreFolder();

    public SqliteFactStore Open() => SqliteFactStore.Open(Path, NullLogger.Instance);

    /// <summary>What a crash now would leave: the files as they are, without anything being closed first.</summary>
    public StoreFolder CopyAsAfterCrash()
    {
        var copy = new StoreFolder();
        foreach (var file in new[] { Database, Database + "-wal" }.Where(File.Exists))
        {
            File.Copy(file, System.IO.Path.Combine(copy.Path, System.IO.Path.GetFileName(file)));
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
