using Marknadsplatsen.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Marknadsplatsen.Storage.Tests;

/// <summary>A folder of its own for one test, gone with it.</summary>
internal sealed class StoreFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mp-storage-").FullName;

    public string Database => System.IO.Path.Combine(Path, SqliteFactStore.FileName);

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
