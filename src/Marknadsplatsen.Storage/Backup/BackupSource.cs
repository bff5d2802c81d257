using Marknadsplatsen.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Marknadsplatsen.Storage.Backup;

/// <summary>A store's database, read beside the program that writes it.</summary>
internal sealed class BackupSource : IDisposable
{
    private readonly SqliteConnection _connection;

    /// <summary>Opens the database of a store's folder, or of a backup.</summary>
    /// <exception cref="StorageRefusedException">There is none, or it cannot be read by this program.</exception>
    public BackupSource(string folder)
    {
        var path = Path.Combine(folder, SqliteFactStore.FileName);
        if (!File.Exists(path))
        {
            throw new StorageRefusedException(
                $"There is no store in '{folder}': {SqliteFactStore.FileName} is missing.");
        }

        try
        {
            _connection = Connections.OpenBeside(path);
            Schema = Number("SELECT value FROM store WHERE name = 'schema';");
        }
        catch (SqliteException cause)
        {
            _connection?.Dispose();
            throw new StorageRefusedException($"The store in '{folder}' cannot be read: {cause.Message}", cause);
        }

        if (Schema > Sqlite.Schema.Version)
        {
            _connection.Dispose();
            throw new StorageRefusedException(
                $"The store in '{folder}' has schema version {Schema}, and this program knows versions up to "
                + $"{Sqlite.Schema.Version}. Use the newer program.");
        }
    }

    public long Schema { get; }

    public SqliteConnection Connection => _connection;

    /// <summary>
    /// Writes the whole database as of now into a new file, without what was ever deleted, while others go on writing.
    /// </summary>
    public void CopyInto(string path)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "VACUUM INTO $path;";
        command.Parameters.AddWithValue("$path", path);
        command.ExecuteNonQuery();
    }

    public long Number(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every text that reaches this is a constant of this folder.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)(command.ExecuteScalar() ?? 0L);
    }

    /// <summary>What SQLite finds wrong in the file's own structure.</summary>
    public IReadOnlyList<string> Damages()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(20);";
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
        {
            found.Add(rows.GetString(0));
        }

        return found is ["ok"] ? [] : found;
    }

    public void Dispose() => _connection.Dispose();
}
