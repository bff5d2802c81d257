using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Storage.Files;
using Marknadsplatsen.Storage.Tests.Blobs;

namespace Marknadsplatsen.Storage.Tests.Files;

/// <summary>Files in Azure Blobs keep the same promises as in a folder, shown on Microsoft's emulator.</summary>
public sealed class ContainerFilesTests
{
    private static readonly BlobFileId Id = new("00112233445566778899aabbccddeeff-480");
    private static readonly byte[] Content = [1, 2, 3];

    [Fact]
    public async Task A_file_is_kept_found_and_removed_also_when_the_line_is_bad()
    {
        using var service = new FakeBlobs();
        var files = new ContainerFiles(BlobStores.Open(service));
        service.Fail(BlobFault.AnswerIsLost, BlobFault.RequestIsLost);
        await files.SaveAsync(Id, Content, TestContext.Current.CancellationToken);
        await files.SaveAsync(Id, Content, TestContext.Current.CancellationToken);

        Assert.Equal(Content, await files.FindAsync(Id, TestContext.Current.CancellationToken));
        Assert.Equal(Id, (await ListedAsync(files)).Id);
        await files.RemoveAsync(Id, TestContext.Current.CancellationToken);

        Assert.Null(await files.FindAsync(Id, TestContext.Current.CancellationToken));
        Assert.Empty(service.Stored);
    }

    [Fact]
    public async Task On_an_emulator_of_the_real_service_a_file_is_kept_found_listed_and_removed()
    {
        Azurite.SkipUnlessWanted();
        await using var azurite = await Azurite.StartAsync();
        var files = new ContainerFiles(azurite.Open("pictures"));
        Assert.Null(await files.FindAsync(Id, TestContext.Current.CancellationToken));
        await files.RemoveAsync(Id, TestContext.Current.CancellationToken);

        await files.SaveAsync(Id, Content, TestContext.Current.CancellationToken);
        var first = await ListedAsync(files);
        await files.SaveAsync(Id, Content, TestContext.Current.CancellationToken);

        Assert.Equal(Content, await files.FindAsync(Id, TestContext.Current.CancellationToken));
        var again = await ListedAsync(files);
        Assert.Equal(Id, again.Id);
        Assert.InRange(again.SavedAtUtc, first.SavedAtUtc, DateTimeOffset.MaxValue.AddDays(-1));
        await files.RemoveAsync(Id, TestContext.Current.CancellationToken);
        Assert.Null(await files.FindAsync(Id, TestContext.Current.CancellationToken));
    }

    private static async Task<Grains.Storage.BlobFile> ListedAsync(ContainerFiles files) =>
        Assert.Single(await files.ListAsync(TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken));
}
