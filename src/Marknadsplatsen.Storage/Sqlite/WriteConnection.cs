using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Marknadsplatsen.Storage.Sqlite;

/// <summary>
/// The one connection that writes and checkpoints, with the statements it runs. Used by one thread at a time.
/// </summary>
internal sealed class WriteConnection : IDisposable
{
    // The opening's number in the high bits makes a version unique for ever: neither a cleared row nor a batch that
    // failed with an unknown outcome ever lends its version to a later write.
    private const int OpeningShift = 40;

    /// <summary>
    /// How large a database is written anew while somebody waits: chosen, well under a second on a slow disk.
    /// </summary>
    public const long RewriteBytesMax = 64L * 1024 * 1024;

    private readonly SqliteConnection _connection;
    private readonly sqlite3 _native;
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;
    private readonly Statement _insert;
    private readonly Statement _update;
    private readonly Statement _delete;
    private readonly Statement _find;
    private long _lastVersion;

    // What the process before this one has removed may be owed still.
    private bool _isRewriteOwed = true;

    public WriteConnection(SqliteConnection connection, long opening)
    {
        _connection = connection;
        _lastVersion = opening << OpeningShift;
        _native = Connections.Native(connection);
        _begin = new Statement(_native, "BEGIN IMMEDIATE;");
        _commit = new Statement(_native, "COMMIT;");
        _rollback = new Statement(_native, "ROLLBACK;");
        _insert = new Statement(
            _native,
            """
            INSERT INTO record (state, grain, version, checksum, payload) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (state, grain) DO NOTHING;
            """);
        _update = new Statement(
            _native,
            """
            UPDATE record SET version = ?3, checksum = ?4, payload = ?5
            WHERE state = ?1 AND grain = ?2 AND version = ?6;
            """);
        _delete = new Statement(_native, "DELETE FROM record WHERE state = ?1 AND grain = ?2 AND version = ?3;");
        _find = new Statement(_native, "SELECT version FROM record WHERE state = ?1 AND grain = ?2;");
    }

    /// <summary>The connection itself, for statements that run too seldom to be prepared.</summary>
    public SqliteConnection Connection => _connection;

    /// <summary>The version last given; before the first write, one that is higher than every stored one.</summary>
    public long LastVersion => _lastVersion;

    public void Begin() => _begin.Run();

    /// <summary>Returns when the transaction is on disk. When it throws, nobody knows whether it is.</summary>
    public void Commit() => _commit.Run();

    /// <summary>Undoes what is open; nothing when SQLite has undone it already.</summary>
    public void Rollback()
    {
        if (raw.sqlite3_get_autocommit(_native) == 0)
        {
            _rollback.Run();
        }
    }

    /// <summary>
    /// Writes a record if it is at <paramref name="expected"/>, or if there is none when that is null.
    /// </summary>
    public WriteAnswer Put(RecordKey key, long? expected, uint contentChecksum, ReadOnlySpan<byte> payload)
    {
        var statement = expected is null ? _insert : _update;
        var version = ++_lastVersion;
        BindKey(statement, key);
        statement.Bind(3, version);
        statement.Bind(4, Checksum.WithVersion(contentChecksum, version));
        statement.BindBlob(5, payload);
        if (expected is { } known)
        {
            statement.Bind(6, known);
        }

        statement.Run();
        return Changed() ? new WriteAnswer(true, version) : new WriteAnswer(false, FindVersion(key));
    }

    /// <summary>
    /// Deletes a record if it is at <paramref name="expected"/>. No record and none expected is a success.
    /// </summary>
    public WriteAnswer Remove(RecordKey key, long? expected)
    {
        if (expected is { } known)
        {
            BindKey(_delete, key);
            _delete.Bind(3, known);
            _delete.Run();
            if (Changed())
            {
                return new WriteAnswer(true, 0);
            }
        }

        var found = FindVersion(key);
        return new WriteAnswer(expected is null && found == 0, found);
    }

    /// <summary>
    /// Leaves nothing of what was deleted in the files. SQLite wipes a row that it frees, but not the copy that stays
    /// between a page's rows when it has moved others to another page: so the database is written anew. One that is
    /// larger than <see cref="RewriteBytesMax"/> would keep writers waiting for seconds: that is owed.
    /// </summary>
    /// <exception cref="SqliteException">A reader kept the log in use for too long.</exception>
    public void Scrub()
    {
        _isRewriteOwed = true;
        TruncateLog();
        if (Number("PRAGMA page_count;") * Number("PRAGMA page_size;") <= RewriteBytesMax)
        {
            Rewrite();
        }
    }

    /// <summary>Writes the database anew if that is owed, however large it is. The same exceptions.</summary>
    public void ScrubOwed()
    {
        if (_isRewriteOwed)
        {
            Rewrite();
        }
    }

    private void Rewrite()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "VACUUM;";
        command.ExecuteNonQuery();
        TruncateLog();
        _isRewriteOwed = false;
    }

    private long Number(string pragma)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = pragma;
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Moves the whole log into the database and empties it, so that nothing deleted remains in it.</summary>
    private void TruncateLog()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
        using var row = command.ExecuteReader();
        if (row.Read() && row.GetInt64(0) != 0)
        {
            throw new SqliteException(
                "The log is in use by a reader and could not be emptied; try again.", raw.SQLITE_BUSY);
        }
    }

    public void Dispose()
    {
        ReadOnlySpan<Statement> all = [_begin, _commit, _rollback, _insert, _update, _delete, _find];
        foreach (var statement in all)
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    private static void BindKey(Statement statement, RecordKey key)
    {
        statement.BindText(1, key.State);
        statement.BindText(2, key.Grain);
    }

    private bool Changed() => raw.sqlite3_changes(_native) > 0;

    private long FindVersion(RecordKey key)
    {
        BindKey(_find, key);
        try
        {
            return _find.Step() ? _find.Integer(0) : 0;
        }
        finally
        {
            _find.Reset();
        }
    }
}
