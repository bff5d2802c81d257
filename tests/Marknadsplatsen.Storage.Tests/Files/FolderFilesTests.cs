using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Backup;
using Marknadsplatsen.Storage.Files;
using Marknadsplatsen.Storage.Json;
using Marknadsplatsen.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Marknadsplatsen.Storage.Tests.Files;

/// <summary>Files are whole or not there, never outside their folder, and in the backup.</summary>
public sealed class FolderFilesTests : IDisposable
{
    private static readonly BlobFileId Id = new("00112233445566778899aabbccddeeff-480");
    private static readonly byte[] Content = [1, 2, 3];

    private readonly string folder = Directory.CreateTempSubdirectory("mp-files-").FullName;

    private string Store => Path.Combine(folder, "data");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_file_is_kept_found_listed_and_removed()
    {
        using var files = new FolderFiles(Store);
        Assert.Null(await files.FindAsync(Id, TestContext.Current.CancellationToken));
        await files.RemoveAsync(Id, TestContext.Current.CancellationToken);

        await files.SaveAsync(Id, Content, TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(FolderFiles.PathIn(Store, Id), DateTime.UnixEpoch);
        Assert.Equal(
            [new BlobFile(Id, DateTimeOffset.UnixEpoch)],
            await files.ListAsync(TestContext.Current.CancellationToken)
                .ToListAsync(TestContext.Current.CancellationToken));
        await files.SaveAsync(Id, Content, TestContext.Current.CancellationToken);

        Assert.Equal(Content, await files.FindAsync(Id, TestContext.Current.CancellationToken));
        var again = Assert.Single(await files.ListAsync(TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken));
        Assert.True(again.SavedAtUtc > DateTimeOffset.UnixEpoch, "A file that is saved again is young again.");
        await files.RemoveAsync(Id, TestContext.Current.CancellationToken);
        await files.RemoveAsync(Id, TestContext.Current.CancellationToken);
        Assert.Null(await files.FindAsync(Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_that_was_cut_off_is_not_there_and_comes_whole_the_next_time()
    {
        using var files = new FolderFiles(Store);
        var folderOfFiles = Directory.CreateDirectory(Path.Combine(Store, FolderFiles.FolderName)).FullName;
        await File.WriteAllBytesAsync(
            Path.Combine(folderOfFiles, FolderFiles.AsideName), [1], TestContext.Current.CancellationToken);

        Assert.Null(await files.FindAsync(Id, TestContext.Current.CancellationToken));
        Assert.Empty(await files.ListAsync(TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken));
        await files.SaveAsync(Id, Content, TestContext.Current.CancellationToken);

        Assert.Equal(Content, await files.FindAsync(Id, TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(folderOfFiles));
    }

    [Fact]
    public async Task Two_that_come_at_once_are_both_kept()
    {
        using var files = new FolderFiles(Store);
        var ids = Enumerable.Range(0, 20).Select(number => new BlobFileId($"f{number % 10}")).ToArray();

        await Task.WhenAll(ids.Select(id => files.SaveAsync(id, Content, TestContext.Current.CancellationToken)));

        Assert.Equal(10, FolderFiles.PathsIn(Store).Count());
    }

    [Theory]
    [InlineData("../keys")]
    [InlineData("a/b")]
    [InlineData("a.b")]
    [InlineData("")]
    public async Task No_name_leads_out_of_the_folder(string name)
    {
        using var files = new FolderFiles(Store);

        await Assert.ThrowsAsync<FormatException>(() =>
            files.SaveAsync(new BlobFileId(name), Content, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_backup_has_the_files_tells_when_one_is_changed_and_brings_them_back()
    {
        using (SqliteFactStore.Open(Store, NullLogger.Instance))
        {
            using var files = new FolderFiles(Store);
            await files.SaveAsync(Id, Content, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(
                Path.Combine(Store, FolderFiles.FolderName, FolderFiles.AsideName),
                [1],
                TestContext.Current.CancellationToken);
        }

        var (backup, again) = (Path.Combine(folder, "backup"), Path.Combine(folder, "again"));
        StoreBackup.Make(Store, backup, Path.Combine(folder, "keys"), DateTimeOffset.UnixEpoch);
        StoreBackup.Restore(backup, again, null);
        using var restored = new FolderFiles(again);
        Assert.Equal(Content, await restored.FindAsync(Id, TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(Path.Combine(again, FolderFiles.FolderName)));

        await File.WriteAllBytesAsync(
            FolderFiles.PathIn(backup, Id), [1, 2, 4], TestContext.Current.CancellationToken);

        Assert.Throws<StorageRefusedException>(() => StoreBackup.Check(backup));
    }

    [Fact]
    public async Task A_store_that_lacks_the_file_of_a_picture_is_told_to_be_damaged()
    {
        using (var store = SqliteFactStore.Open(Store, NullLogger.Instance))
        {
            var storage = new SqliteGrainStorage(store, new JsonGrainStateSerializer());
            await storage.WriteStateAsync("picture", GrainId.Create("picture", "own"), new GrainState<PictureRecord>(
                new PictureRecord
                {
                    State = new PictureState
                    {
                        Association = new AssociationId("own"),
                        Municipality = new MunicipalityCode("1283"),
                        AssociationName = "Prov",
                        Pictures = [new HostPicture { Id = new BlobFileId("p1"), Alt = "Ett bord." }],
                    },
                }));
        }

        using var files = new FolderFiles(Store);
        await files.SaveAsync(new BlobFileId("p1-720"), Content, TestContext.Current.CancellationToken);
        var fault = Assert.Single(StoreCheck.Run(Store).Faults);
        Assert.Contains("has the picture p1-480, whose file is missing", fault, StringComparison.Ordinal);
        await files.SaveAsync(new BlobFileId("p1-480"), Content, TestContext.Current.CancellationToken);

        Assert.True(StoreCheck.Run(Store).IsSound);
    }
}
