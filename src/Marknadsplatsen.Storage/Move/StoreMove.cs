using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Blobs;
using Marknadsplatsen.Storage.Sqlite;

namespace Marknadsplatsen.Storage.Move;

/// <summary>
/// Moves a stopped store between a folder and Azure Blobs, either way, byte for byte. What is there already is left
/// alone when it is the same, so that a move that was interrupted is taken up by running it again.
/// </summary>
public static class StoreMove
{
    /// <summary>Faults told; a store with more is as wrong as one with these. Chosen.</summary>
    public const int FaultCountMax = 20;

    /// <summary>Records on their way at once. Chosen: a blob takes some 10 ms; SQLite commits them as one.</summary>
    public const int AtOnceCount = 16;

    /// <summary>What a place in a folder begins with.</summary>
    public const string FolderScheme = "sqlite:";

    /// <summary>What a place in a container begins with.</summary>
    public const string ContainerScheme = "azure:";

    /// <summary>
    /// Copies what the other store lacks, then reads every record back and compares it. Both stores are left as they
    /// are when something differs, and the report says what.
    /// </summary>
    /// <param name="from">The store to move: <c>sqlite:FOLDER</c> or <c>azure:CONTAINER</c>.</param>
    /// <param name="to">The store to fill, empty or with an earlier try of the same move.</param>
    /// <param name="account">The account of the container.</param>
    /// <param name="time">Dates the marks of erased people.</param>
    /// <param name="progress">Hears how many records have been looked at.</param>
    /// <param name="cancellationToken">Stops between two records.</param>
    /// <exception cref="StorageRefusedException">A store is in use, cannot be used, or is not named well.</exception>
    /// <exception cref="RecordDamagedException">A record of the store to move does not match its checksum.</exception>
    public static async Task<MoveReport> RunAsync(
        string from,
        string to,
        BlobOptions account,
        TimeProvider time,
        Action<long> progress,
        CancellationToken cancellationToken = default)
    {
        var source = await OpenAsync(from, account, time, mustExist: true, cancellationToken).ConfigureAwait(false);
        await using (source.ConfigureAwait(false))
        {
            var target = await OpenAsync(to, account, time, mustExist: false, cancellationToken).ConfigureAwait(false);
            await using (target.ConfigureAwait(false))
            {
                return await MoveAsync(source, target, progress, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    internal static async Task<MoveReport> MoveAsync(
        MovePlace source, MovePlace target, Action<long> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(progress);
        // Marks first: should this be interrupted, nobody who was erased is ever in a store without their mark.
        var marks = await source.MarksAsync(cancellationToken).ConfigureAwait(false);
        await target.AddMarksAsync([.. marks], cancellationToken).ConfigureAwait(false);

        var faults = new List<string>();
        var (records, copied) = (0L, 0L);
        await EachAsync(source, async record =>
        {
            var found = await target.FindAsync(record, cancellationToken).ConfigureAwait(false);
            if (found is null)
            {
                await target.AddAsync(record, cancellationToken).ConfigureAwait(false);
                Interlocked.Increment(ref copied);
            }

            progress(Interlocked.Increment(ref records));
        }, cancellationToken).ConfigureAwait(false);
        await EachAsync(source, async record =>
        {
            var found = await target.FindAsync(record, cancellationToken).ConfigureAwait(false);
            if (found is null || !found.AsSpan().SequenceEqual(record.Payload))
            {
                Add(faults, $"{record} {(found is null ? "is missing" : "has other content")} in the store moved to.");
            }
        }, cancellationToken).ConfigureAwait(false);

        await MoveFilesAsync(source.Files, target.Files, faults, cancellationToken).ConfigureAwait(false);
        var count = await target.CountAsync(cancellationToken).ConfigureAwait(false);
        if (count != records)
        {
            Add(faults, $"The store moved to has {count} records, and the one moved from {records}.");
        }

        return new MoveReport(records, copied, marks.Count, [.. faults]);
    }

    /// <summary>Copies every file, and reads it back.</summary>
    private static async Task MoveFilesAsync(
        IBlobFiles source, IBlobFiles target, List<string> faults, CancellationToken cancellationToken)
    {
        await foreach (var (id, _) in source.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            var content = await source.FindAsync(id, cancellationToken).ConfigureAwait(false)
                ?? throw new StorageRefusedException($"The file {id} left the store while it was moved.");
            await target.SaveAsync(id, content, cancellationToken).ConfigureAwait(false);
            var found = await target.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (found is null || !found.AsSpan().SequenceEqual(content))
            {
                var wrong = found is null ? "is missing" : "has other content";
                Add(faults, $"The file {id} {wrong} in the store moved to.");
            }
        }
    }

    private static async Task EachAsync(
        MovePlace source, Func<MoveRecord, Task> step, CancellationToken cancellationToken)
    {
        var underWay = new Queue<Task>(AtOnceCount);
        try
        {
            await foreach (var record in source.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                if (underWay.Count == AtOnceCount)
                {
                    await underWay.Dequeue().ConfigureAwait(false);
                }

                underWay.Enqueue(step(record));
            }
        }
        finally
        {
            await Task.WhenAll(underWay).ConfigureAwait(false);
        }
    }

    private static void Add(List<string> faults, string fault)
    {
        lock (faults)
        {
            if (faults.Count < FaultCountMax)
            {
                faults.Add(fault);
            }
        }
    }

    private static async Task<MovePlace> OpenAsync(
        string place, BlobOptions account, TimeProvider time, bool mustExist, CancellationToken cancellationToken)
    {
        if (place.StartsWith(FolderScheme, StringComparison.Ordinal) && place.Length > FolderScheme.Length)
        {
            var folder = place[FolderScheme.Length..];
            return !mustExist || File.Exists(Path.Combine(folder, SqliteFactStore.FileName))
                ? new FolderPlace(folder, time)
                : throw new StorageRefusedException($"There is no store in '{folder}'.");
        }

        if (place.StartsWith(ContainerScheme, StringComparison.Ordinal))
        {
            var container = place[ContainerScheme.Length..];
            var opened = BlobAccount.Open(new BlobOptions
            {
                ConnectionString = account.ConnectionString,
                ServiceUri = account.ServiceUri,
                Container = container.Length > 0 ? container : account.Container,
            });
            return await ContainerPlace.TakeAsync(opened, time, cancellationToken).ConfigureAwait(false);
        }

        throw new StorageRefusedException(
            $"'{place}' is no store: say {FolderScheme}FOLDER or {ContainerScheme}CONTAINER.");
    }
}
