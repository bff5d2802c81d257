using System.Globalization;
using Marknadsplatsen.Storage.Sqlite;
using Orleans.Storage;

namespace Marknadsplatsen.Storage;

/// <summary>
/// Grain storage over the fact store. The ETag is the version of the caller's own write, never a later one. Clearing
/// deletes the row, so that nothing of a person remains.
/// </summary>
internal sealed class SqliteGrainStorage(SqliteFactStore store, IGrainStorageSerializer serializer) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ReadStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public async Task ReadStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var record = await store.ReadAsync(stateName, grainId.ToString(), cancellationToken).ConfigureAwait(false);
        var state = record is null ? default : serializer.Deserialize<T>(new BinaryData(record.Payload));
        grainState.State = state ?? Activator.CreateInstance<T>();
        grainState.ETag = record is null ? null : ETagOf(record.Version);
        grainState.RecordExists = record is not null;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        WriteStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public async Task WriteStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var key = new RecordKey(stateName, grainId.ToString());
        var payload = serializer.Serialize(grainState.State).ToMemory();
        var expected = VersionOf(key, grainState.ETag);
        var answer = await store.WriteAsync(key, expected, payload, cancellationToken).ConfigureAwait(false);
        ThrowIfStale(key, answer, grainState.ETag);
        grainState.ETag = ETagOf(answer.Version);
        grainState.RecordExists = true;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ClearStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public async Task ClearStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var key = new RecordKey(stateName, grainId.ToString());
        var expected = VersionOf(key, grainState.ETag);
        var answer = await store.ClearAsync(key, expected, cancellationToken).ConfigureAwait(false);
        ThrowIfStale(key, answer, grainState.ETag);
        grainState.State = Activator.CreateInstance<T>();
        grainState.ETag = null;
        grainState.RecordExists = false;
    }

    private static string ETagOf(long version) => version.ToString(CultureInfo.InvariantCulture);

    private static long? VersionOf(RecordKey key, string? etag)
    {
        if (etag is null)
        {
            return null;
        }

        return long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new InconsistentStateException($"The ETag of {key} is not one that this store gave.", null, etag);
    }

    private static void ThrowIfStale(RecordKey key, WriteAnswer answer, string? etag)
    {
        if (!answer.Stored)
        {
            var found = answer.Version == 0 ? null : ETagOf(answer.Version);
            throw new InconsistentStateException($"{key} was changed by someone else.", found, etag);
        }
    }
}
