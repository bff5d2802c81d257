using Marknadsplatsen.Grains.Storage;
using Microsoft.Data.Sqlite;

namespace Marknadsplatsen.Storage.Sqlite;

/// <summary>A read-only connection with its statements. Used by one caller at a time.</summary>
internal sealed class ReadConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statement _begin;
    private readonly Statement _end;
    private readonly Statement _read;
    private readonly Statement _page;
    private readonly Statement _changed;

    public ReadConnection(string path)
    {
        _connection = Connections.OpenReader(path);
        var native = Connections.Native(_connection);
        _begin = new Statement(native, "BEGIN;");
        _end = new Statement(native, "ROLLBACK;");
        _read = new Statement(
            native, "SELECT grain, version, checksum, payload FROM record WHERE state = ?1 AND grain = ?2;");
        _page = new Statement(
            native,
            """
            SELECT grain, version, checksum, payload FROM record
            WHERE state = ?1 AND grain > ?2 ORDER BY grain LIMIT ?3;
            """);
        _changed = new Statement(
            native,
            """
            SELECT grain, version, checksum, payload FROM record INDEXED BY record_order
            WHERE state = ?1 AND version > ?2 ORDER BY version LIMIT ?3;
            """);
    }

    public SqliteConnection Connection => _connection;

    /// <summary>From here to <see cref="EndSnapshot"/> every read sees the store as of the first one.</summary>
    public void BeginSnapshot() => _begin.Run();

    public void EndSnapshot() => _end.Run();

    /// <summary>The record, or null when there is none.</summary>
    /// <exception cref="RecordDamagedException">Its checksum does not match.</exception>
    public StoredRecord? Read(string stateName, string grainId)
    {
        var key = new RecordKey(stateName, grainId);
        _read.BindText(1, key.State);
        _read.BindText(2, key.Grain);
        try
        {
            return _read.Step() ? Current(_read, stateName) : null;
        }
        finally
        {
            _read.Reset();
        }
    }

    /// <summary>Records of one state in the order of their ids, after <paramref name="afterGrainId"/>.</summary>
    /// <exception cref="RecordDamagedException">A checksum does not match.</exception>
    public List<StoredRecord> Page(string stateName, string afterGrainId, int countMax)
    {
        _page.BindText(1, RecordKey.Encode(stateName));
        _page.BindText(2, RecordKey.Encode(afterGrainId));
        _page.Bind(3, countMax);
        return Rows(_page, stateName, countMax);
    }

    /// <summary>Records of one state in the order of their versions, after <paramref name="afterVersion"/>.</summary>
    /// <exception cref="RecordDamagedException">A checksum does not match.</exception>
    public List<StoredRecord> Changed(string stateName, long afterVersion, int countMax)
    {
        _changed.BindText(1, RecordKey.Encode(stateName));
        _changed.Bind(2, afterVersion);
        _changed.Bind(3, countMax);
        return Rows(_changed, stateName, countMax);
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)[_begin, _end, _read, _page, _changed])
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    private static List<StoredRecord> Rows(Statement statement, string stateName, int countMax)
    {
        var records = new List<StoredRecord>(countMax);
        try
        {
            while (statement.Step())
            {
                records.Add(Current(statement, stateName));
            }

            return records;
        }
        finally
        {
            statement.Reset();
        }
    }

    private static StoredRecord Current(Statement row, string stateName)
    {
        var record = new StoredRecord(row.Text(0), row.Integer(1), row.Blob(3));
        var content = Checksum.OfContent(new RecordKey(stateName, record.GrainId), record.Payload);
        return Checksum.WithVersion(content, record.Version) == row.Integer(2)
            ? record
            : throw new RecordDamagedException(
                $"The stored record {stateName} of {record.GrainId} does not match its checksum. " +
                "Restore it from a backup.");
    }
}
