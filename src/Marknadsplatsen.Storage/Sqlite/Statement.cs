using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Marknadsplatsen.Storage.Sqlite;

/// <summary>
/// A prepared statement on one connection. It talks to SQLite without the ADO.NET layer, because the statements here
/// run tens of thousands of times a second and parameter objects were most of their cost.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _handle;

    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _handle));
    }

    public void Bind(int index, long value) => Check(raw.sqlite3_bind_int64(_handle, index, value));

    public void BindText(int index, ReadOnlySpan<byte> utf8) => Check(raw.sqlite3_bind_text(_handle, index, utf8));

    public void BindBlob(int index, ReadOnlySpan<byte> bytes) =>
        Check(bytes.IsEmpty
            ? raw.sqlite3_bind_zeroblob(_handle, index, 0)
            : raw.sqlite3_bind_blob(_handle, index, bytes));

    /// <summary>Steps to the next row; false when there is none.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_handle);
        if (code is raw.SQLITE_ROW)
        {
            return true;
        }

        if (code is not raw.SQLITE_DONE)
        {
            Check(code);
        }

        return false;
    }

    /// <summary>Runs a statement that answers no rows and makes it ready for the next run.</summary>
    public void Run()
    {
        try
        {
            Step();
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>
    /// Ends the current run. The code it answers repeats the error of the last step, which has been thrown already.
    /// </summary>
    public void Reset() => _ = raw.sqlite3_reset(_handle);

    public long Integer(int column) => raw.sqlite3_column_int64(_handle, column);

    public byte[] Blob(int column) => raw.sqlite3_column_blob(_handle, column).ToArray();

    /// <summary>The text's bytes, read as a blob so that a NUL inside it does not end it.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(_handle, column));

    public void Dispose() => _handle.Dispose();

    private void Check(int code)
    {
        if (code is not raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }
    }
}
