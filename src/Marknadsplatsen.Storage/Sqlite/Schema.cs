using Microsoft.Data.Sqlite;

namespace Marknadsplatsen.Storage.Sqlite;

/// <summary>
/// The tables, and the version they have. Older stores are brought forward here; newer ones are refused.
/// </summary>
internal static class Schema
{
    /// <summary>The newest schema this program knows.</summary>
    public const long Version = 2;

    // A rowid table: with the payload in a WITHOUT ROWID table, batches were four times slower (measured).
    private const string CreateTables =
        """
        CREATE TABLE record (
            id INTEGER PRIMARY KEY,
            state TEXT NOT NULL,
            grain TEXT NOT NULL,
            version INTEGER NOT NULL,
            checksum INTEGER NOT NULL,
            payload BLOB NOT NULL,
            UNIQUE (state, grain)
        ) STRICT;
        """;

    // Versions are given in the order of writes, so this finds what was written after one of them.
    private const string CreateOrder = "CREATE INDEX record_order ON record (state, version);";

    /// <summary>
    /// Creates what is missing, and answers this opening's own number: higher than that of any earlier opening.
    /// </summary>
    /// <exception cref="StorageRefusedException">The store was made by a newer program.</exception>
    public static long Prepare(SqliteConnection writer, string folder)
    {
        using var transaction = writer.BeginTransaction(deferred: false);
        Connections.Run(
            writer,
            "CREATE TABLE IF NOT EXISTS store (name TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL) STRICT;");
        var found = Value(writer, "SELECT coalesce((SELECT value FROM store WHERE name = 'schema'), 0);");
        if (found > Version)
        {
            throw new StorageRefusedException(
                $"The store in '{folder}' (setting {StorageOptions.FolderKey}) has schema version {found}, and this " +
                $"program knows versions up to {Version}. Start the newer program, or restore a backup made before " +
                "the upgrade.");
        }

        if (found == 0)
        {
            Connections.Run(writer, CreateTables);
            Connections.Run(writer, $"INSERT INTO store (name, value) VALUES ('schema', {Version}), ('opening', 0);");
        }

        if (found < Version)
        {
            Connections.Run(writer, CreateOrder);
            Connections.Run(writer, $"UPDATE store SET value = {Version} WHERE name = 'schema';");
        }

        var opening = Value(writer, "UPDATE store SET value = value + 1 WHERE name = 'opening' RETURNING value;");
        transaction.Commit();
        return opening;
    }

    private static long Value(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text that reaches this is a constant of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)(command.ExecuteScalar() ?? throw new InvalidOperationException("The store lacks its own row."));
    }
}
