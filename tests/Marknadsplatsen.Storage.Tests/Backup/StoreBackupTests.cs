using System.Text;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Backup;
using Marknadsplatsen.Storage.Json;
using Marknadsplatsen.Storage.Sqlite;
using Marknadsplatsen.Storage.Tests.Sqlite;

namespace Marknadsplatsen.Storage.Tests.Backup;

/// <summary>A store copied while it is in use, checked, and put back.</summary>
public sealed class StoreBackupTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly StoreFolder _folder = new();
    private readonly StoreFolder _other = new();

    private string Target => Path.Combine(_other.Path, "backup");

    private string Restored => Path.Combine(_other.Path, "restored");

    private string Keys => Path.Combine(_other.Path, "keys");

    public void Dispose()
    {
        _folder.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task Everything_that_was_answered_before_the_backup_is_in_it_while_writing_goes_on()
    {
        using var store = _folder.Open();
        await PutAllAsync(store, "before", 500);
        using var stop = new CancellationTokenSource();
        var storm = PutUntilAsync(store, stop.Token);

        var made = Make();
        await stop.CancelAsync();
        await storm;

        StoreBackup.Restore(Target, Restored, null);
        using var again = SqliteFactStore.Open(Restored, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        for (var i = 0; i < 500; i++)
        {
            Assert.NotNull(await again.ReadAsync("account", $"account/before-{i}", CancellationToken.None));
        }

        Assert.True(made.Records >= 500);
        Assert.True(StoreCheck.Run(Target).IsSound);
        Assert.True(StoreCheck.Run(_folder.Path).IsSound);
    }

    [Fact]
    public async Task A_restored_store_never_gives_a_version_that_the_lost_one_gave()
    {
        long lost;
        using (var store = _folder.Open())
        {
            await PutAllAsync(store, "a", 1);
            Make();
            lost = (await PutAsync(store, "later")).Version;
        }

        StoreBackup.Restore(Target, Restored, null);

        using var again = SqliteFactStore.Open(Restored, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        Assert.True((await PutAsync(again, "new")).Version > lost);
    }

    [Fact]
    public async Task What_was_cleared_is_in_no_byte_of_the_backup()
    {
        using var store = _folder.Open();
        var answer = await PutAsync(store, "canary-8c1f");
        await store.ClearAsync(
            new RecordKey("account", "account/canary-8c1f"), answer.Version, CancellationToken.None);

        Make();

        Assert.All(Directory.GetFiles(Target), file => Assert.DoesNotContain(
            "canary-8c1f", Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_lists_of_the_erased_are_joined_and_none_is_lost()
    {
        using (var store = _folder.Open())
        {
            var erasures = new ErasureFile(_folder.Path, store, TimeProvider.System);
            await erasures.AddAsync(new ParticipantId("first"));
            Make();
            await erasures.AddAsync(new ParticipantId("since-then"));
        }

        Assert.Throws<StorageRefusedException>(() => StoreBackup.Restore(Target, Restored, Keys));
        StoreBackup.Restore(Target, Restored, _folder.Path);

        using var again = SqliteFactStore.Open(Restored, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        var known = new ErasureFile(Restored, again, TimeProvider.System);
        Assert.True(known.Contains(new ParticipantId("first")));
        Assert.True(known.Contains(new ParticipantId("since-then")));
        Assert.Equal(2, known.Count);
    }

    [Fact]
    public async Task A_folder_with_a_store_in_it_is_never_written_over_and_one_with_only_the_erased_is_filled()
    {
        using (var store = _folder.Open())
        {
            await PutAllAsync(store, "a", 3);
            Make();
        }

        var refusal = Assert.Throws<StorageRefusedException>(() => StoreBackup.Restore(Target, _folder.Path, null));
        Assert.Contains("is not empty", refusal.Message, StringComparison.Ordinal);
        Directory.CreateDirectory(Restored);
        await File.WriteAllTextAsync(Path.Combine(Restored, ErasureFile.FileName), "");
        StoreBackup.Restore(Target, Restored, null);

        Assert.Equal(3, StoreCheck.Run(Restored).Records);
        Assert.Throws<StorageRefusedException>(() => StoreBackup.Restore(Target, Restored, null));
        Assert.Throws<StorageRefusedException>(() => Make());
    }

    [Fact]
    public void Keys_are_never_in_a_backup_nor_a_backup_in_the_store()
    {
        _folder.Open().Dispose();
        var inside = Path.Combine(_folder.Path, "inside");

        var keys = Assert.Throws<StorageRefusedException>(
            () => StoreBackup.Make(_folder.Path, Target, inside, Now));
        var target = Assert.Throws<StorageRefusedException>(
            () => StoreBackup.Make(_folder.Path, inside, Keys, Now));

        Assert.Contains("Keys:Folder", keys.Message, StringComparison.Ordinal);
        Assert.Contains("elsewhere", target.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Target));
    }

    [Theory]
    [InlineData("facts.db", "is not as it was")]
    [InlineData("manifest.json", "cannot be read")]
    public async Task A_changed_backup_is_not_restored(string file, string said)
    {
        using (var store = _folder.Open())
        {
            await PutAllAsync(store, "a", 50);
            Make();
        }

        var path = Path.Combine(Target, file);
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[^10] ^= 0xFF;
        await File.WriteAllBytesAsync(path, bytes);

        var refusal = Assert.Throws<StorageRefusedException>(() => StoreBackup.Restore(Target, Restored, null));
        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Restored));
    }

    [Fact]
    public void A_folder_without_a_manifest_or_with_a_strange_one_is_no_backup()
    {
        Directory.CreateDirectory(Target);
        Assert.Throws<StorageRefusedException>(() => StoreBackup.Check(Target));
        Assert.Throws<StorageRefusedException>(() => StoreBackup.Check(Restored));
        foreach (var manifest in new[] { "{}", "null", """{"format":2}""", Outside })
        {
            File.WriteAllText(Path.Combine(Target, BackupManifest.FileName), manifest);
            Assert.Throws<StorageRefusedException>(() => StoreBackup.Check(Target));
        }
    }

    [Fact]
    public async Task A_damaged_record_and_an_unreadable_one_are_told_one_by_one()
    {
        using (var store = _folder.Open())
        {
            await PutAllAsync(store, "whole", 2);
            await store.WriteAsync(
                new RecordKey("account", "account/unreadable"), null, "{]"u8.ToArray(), CancellationToken.None);
            await store.WriteAsync(
                new RecordKey("of-a-newer-program", "x/1"), null, "{}"u8.ToArray(), CancellationToken.None);
            await PutAsync(store, "damaged");
        }

        using (var writer = Connections.OpenWriter(_folder.Database))
        {
            Connections.Run(
                writer, "UPDATE record SET payload = CAST('{}' AS BLOB) WHERE grain LIKE '%damaged';");
        }

        var report = StoreCheck.Run(_folder.Path);

        Assert.False(report.IsSound);
        Assert.Equal(5, report.Records);
        Assert.Equal(2, report.Faults.Length);
        Assert.Contains(report.Faults, fault => fault.Contains("damaged does not match", StringComparison.Ordinal));
        Assert.Contains(report.Faults, fault => fault.Contains("unreadable cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_record_of_a_grain_is_known_by_its_stored_name()
    {
        Assert.Equal(typeof(AccountRecord), StoredKinds.Find("account"));
        Assert.Equal(typeof(ParticipantRecord), StoredKinds.Find("participant"));
        Assert.NotNull(StoredKinds.Find("match"));
        Assert.NotNull(StoredKinds.Find("matchChunk.people.0.0"));
        Assert.Null(StoredKinds.Find("reminders"));
    }

    private static string Outside =>
        """{"format":1,"files":[{"path":"../../etc/passwd","bytes":1,"sha256":"00"}]}""";

    private BackupManifest Make() => StoreBackup.Make(_folder.Path, Target, Keys, Now);

    private static async Task PutAllAsync(SqliteFactStore store, string name, int count) =>
        await Task.WhenAll(Enumerable.Range(0, count).Select(i => PutAsync(store, $"{name}-{i}")));

    private static async Task PutUntilAsync(SqliteFactStore store, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            await PutAsync(store, $"meanwhile-{i}");
        }
    }

    private static Task<WriteAnswer> PutAsync(SqliteFactStore store, string name) => store.WriteAsync(
        new RecordKey("account", $"account/{name}"),
        null,
        new JsonGrainStateSerializer().Serialize(new AccountRecord { Version = 1 }).ToMemory(),
        CancellationToken.None);
}
