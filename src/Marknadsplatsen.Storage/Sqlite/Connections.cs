using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Marknadsplatsen.Storage.Sqlite;

/// <summary>
/// The only place that opens the database. The bundled SQLite 3.50.4 can damage the log when two connections write or
/// checkpoint at once, so exactly one may: the writer. Every other connection is read-only and never checkpoints.
/// </summary>
internal static class Connections
{
    /// <summary>
    /// Log pages (4 kB) after which the writer moves them into the database. Chosen: a log of 16 MB is quickly moved.
    /// </summary>
    public const int CheckpointPages = 4000;

    /// <summary>How long a connection waits for another's short exclusive step, in milliseconds. Chosen.</summary>
    public const int BusyTimeoutMilliseconds = 2000;

    /// <summary>
    /// What the writer may keep in memory, in kB. Chosen: the pages of some 4,000 records that change often.
    /// </summary>
    public const int WriterCacheKilobytes = 16 * 1024;

    private static readonly string WriterSettings =
        $"""
         PRAGMA busy_timeout={BusyTimeoutMilliseconds};
         PRAGMA synchronous=FULL;
         PRAGMA secure_delete=ON;
         PRAGMA foreign_keys=ON;
         PRAGMA wal_autocheckpoint={CheckpointPages};
         PRAGMA cache_size=-{WriterCacheKilobytes};
         """;

    private static readonly string ReaderSettings =
        $"""
         PRAGMA busy_timeout={BusyTimeoutMilliseconds};
         PRAGMA wal_autocheckpoint=0;
         PRAGMA query_only=ON;
         """;

    private static readonly string BesideSettings =
        $"""
         PRAGMA busy_timeout={BusyTimeoutMilliseconds};
         PRAGMA wal_autocheckpoint=0;
         """;

    /// <exception cref="StorageRefusedException">The file system cannot hold a write-ahead log.</exception>
    public static SqliteConnection OpenWriter(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadWriteCreate, WriterSettings);
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL;";
            return command.ExecuteScalar() is "wal"
                ? connection
                : throw new StorageRefusedException(
                    $"'{path}' (setting {StorageOptions.FolderKey}) is on a file system that cannot hold SQLite's " +
                    "write-ahead log. Set a folder on a local disk.");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static SqliteConnection OpenReader(string path) => Open(path, SqliteOpenMode.ReadOnly, ReaderSettings);

    /// <summary>
    /// For a tool beside the program that writes: it reads, and may write a copy elsewhere, but never this file or its
    /// log.
    /// </summary>
    public static SqliteConnection OpenBeside(string path) => Open(path, SqliteOpenMode.ReadOnly, BesideSettings);

    /// <summary>
    /// Raises the number of the next opening of a copy that nobody has open yet, so that it gives other versions.
    /// </summary>
    public static void SkipOpenings(string path, int count)
    {
        using var connection = Open(path, SqliteOpenMode.ReadWrite, WriterSettings);
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE store SET value = value + $count WHERE name = 'opening';";
        command.Parameters.AddWithValue("$count", count);
        command.ExecuteNonQuery();
    }

    /// <summary>The native connection, for prepared statements.</summary>
    public static sqlite3 Native(SqliteConnection connection) =>
        connection.Handle ?? throw new InvalidOperationException("The connection is not open.");

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text that reaches this is a constant of this project.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode, string settings)
    {
        // A pooled connection would outlive its owner and keep the file open after the store is closed.
        var text = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString();
        var connection = new SqliteConnection(text);
        try
        {
            connection.Open();
            Run(connection, settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
