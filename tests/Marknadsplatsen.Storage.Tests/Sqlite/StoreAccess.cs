using System.Text;
using Marknadsplatsen.Storage.Sqlite;

namespace Marknadsplatsen.Storage.Tests.Sqlite;

/// <summary>Short forms of what every test here does with a store.</summary>
internal static class StoreAccess
{
    public const string State = "assignment";

    public static Task<WriteAnswer> PutAsync(this SqliteFactStore store, string id, long? expected, string text) =>
        store.WriteAsync(new RecordKey(State, id), expected, Encoding.UTF8.GetBytes(text), CancellationToken.None);

    public static Task<WriteAnswer> ClearAsync(this SqliteFactStore store, string id, long? expected) =>
        store.ClearAsync(new RecordKey(State, id), expected, CancellationToken.None);

    public static async Task<string?> TextAsync(this SqliteFactStore store, string id) =>
        await store.ReadAsync(State, id, CancellationToken.None) is { } record
            ? Encoding.UTF8.GetString(record.Payload)
            : null;

    /// <summary>Runs SQL on the writing connection, inside a transaction of the store's own loop.</summary>
    public static async Task RunOnWriterAsync(this SqliteFactStore store, string sql)
    {
        var change = new PendingChange<bool>(() => "test", 0, connection =>
        {
            Connections.Run(connection.Connection, sql);
            return true;
        });
        await store.EnqueueAsync(change, CancellationToken.None);
        await change.Answered;
    }
}
