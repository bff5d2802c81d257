using System.Text;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Blobs;
using Marknadsplatsen.Storage.Files;
using Marknadsplatsen.Storage.Json;
using Marknadsplatsen.Storage.Move;
using Marknadsplatsen.Storage.Sqlite;
using Marknadsplatsen.Storage.Tests.Blobs;
using Marknadsplatsen.Storage.Tests.Conformance;
using Marknadsplatsen.Storage.Tests.Sqlite;

namespace Marknadsplatsen.Storage.Tests.Move;

/// <summary>A store moves to the cloud and back, and nothing of it is lost, changed or forgotten on the way.</summary>
public sealed class StoreMoveTests : IDisposable
{
    private const int RecordCount = 120;

    private static readonly string Mark = ErasedMark.Of(new ParticipantId("p-erased"));

    private static readonly BlobFileId PictureId = new("00112233445566778899aabbccddeeff-480");
    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 7];

    private readonly StoreFolder _folder = new();
    private readonly StoreFolder _back = new();
    private readonly FakeBlobs _service = new() { PageLength = 50 };
    private readonly ImpatientTime _time = new();

    public void Dispose()
    {
        _folder.Dispose();
        _back.Dispose();
        _service.Dispose();
    }

    [Fact]
    public async Task There_and_back_every_byte_is_the_same_and_the_erased_stay_erased()
    {
        await FillAsync();

        var there = await ToCloudAsync();
        var back = await FromCloudAsync();

        Assert.Equal((RecordCount, RecordCount, 1, true), (there.Records, there.Copied, there.Erasures, there.IsDone));
        Assert.Equal((RecordCount, RecordCount, 1, true), (back.Records, back.Copied, back.Erasures, back.IsDone));
        Assert.Equal(await RecordsAsync(_folder), await RecordsAsync(_back));
        Assert.Equal([Mark], ErasureFile.MarksIn(_back.Path));
        Assert.Equal(Picture, await File.ReadAllBytesAsync(FolderFiles.PathIn(_back.Path, PictureId)));
    }

    [Fact]
    public async Task What_moved_is_read_by_the_grains_of_either_store()
    {
        await FillAsync();
        await ToCloudAsync();
        var storage = new BlobGrainStorage(BlobStores.Open(_service), new JsonGrainStateSerializer());
        var state = new GrainState<Sample>();

        await storage.ReadStateAsync("first", GrainId.Create("sample", "å/7"), state);

        Assert.Equal("record 7", state.State!.Text);
    }

    [Fact]
    public async Task An_interrupted_move_goes_on_where_it_was()
    {
        await FillAsync();
        using var interruption = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ToCloudAsync(
            count =>
            {
                if (count == RecordCount / 2)
                {
                    interruption.Cancel();
                }
            },
            interruption.Token));
        var rest = await ToCloudAsync();

        Assert.True(rest.IsDone);
        Assert.InRange(rest.Copied, 1, RecordCount / 2);
        Assert.Equal(RecordCount, rest.Records);
    }

    [Fact]
    public async Task A_lost_answer_on_the_way_is_no_fault()
    {
        await FillAsync();
        _service.Fail(BlobFault.None, BlobFault.AnswerIsLost, BlobFault.RequestIsLost, BlobFault.AnswerIsLost);

        var report = await ToCloudAsync();

        Assert.True(report.IsDone);
    }

    [Fact]
    public async Task A_store_that_has_other_facts_is_left_as_it_is_and_what_differs_is_named()
    {
        await FillAsync();
        var storage = new BlobGrainStorage(BlobStores.Open(_service), new JsonGrainStateSerializer());
        await storage.WriteStateAsync(
            "first", GrainId.Create("sample", "å/7"), new GrainState<Sample>(new Sample { Text = "other" }));
        await storage.WriteStateAsync(
            "first", GrainId.Create("sample", "extra"), new GrainState<Sample>(new Sample { Text = "extra" }));

        var report = await ToCloudAsync();

        Assert.False(report.IsDone);
        Assert.Contains("first of sample/å/7 has other content in the store moved to.", report.Faults);
        Assert.Contains(report.Faults, fault => fault.Contains("121 records", StringComparison.Ordinal));
        var state = new GrainState<Sample>();
        await storage.ReadStateAsync("first", GrainId.Create("sample", "å/7"), state);
        Assert.Equal("other", state.State!.Text);
    }

    [Fact]
    public async Task A_damaged_record_stops_the_move_by_name()
    {
        await FillAsync();
        using (var store = _folder.Open())
        {
            await store.RunOnWriterAsync("UPDATE record SET payload = x'7B7D' WHERE grain = 'sample/å/7';");
        }

        var damage = await Assert.ThrowsAsync<RecordDamagedException>(() => ToCloudAsync());

        Assert.Contains("first of sample/å/7", damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_in_use_is_not_moved()
    {
        await FillAsync();
        using var store = _folder.Open();

        await Assert.ThrowsAsync<StorageRefusedException>(() => ToCloudAsync());
    }

    [Theory]
    [InlineData("", "azure:")]
    [InlineData("sqlite:", "azure:")]
    [InlineData("/data", "azure:")]
    [InlineData("sqlite:/no/such/folder", "azure:")]
    public async Task A_place_that_is_none_is_refused(string from, string to) =>
        await Assert.ThrowsAsync<StorageRefusedException>(
            () => StoreMove.RunAsync(from, to, new BlobOptions(), _time, _ => { }));

    [Fact]
    public async Task On_an_emulator_of_the_real_service_a_store_goes_there_and_back()
    {
        Azurite.SkipUnlessWanted();
        await using var azurite = await Azurite.StartAsync();
        await FillAsync();
        var account = new BlobOptions { ConnectionString = azurite.ConnectionString };

        var there = await StoreMove.RunAsync(
            $"sqlite:{_folder.Path}", "azure:moved", account, TimeProvider.System, _ => { });
        var back = await StoreMove.RunAsync(
            "azure:moved", $"sqlite:{_back.Path}", account, TimeProvider.System, _ => { });

        Assert.Equal((RecordCount, true), (there.Copied, there.IsDone));
        Assert.Equal((RecordCount, true), (back.Copied, back.IsDone));
        Assert.Equal(await RecordsAsync(_folder), await RecordsAsync(_back));
        Assert.Equal(Picture, await File.ReadAllBytesAsync(FolderFiles.PathIn(_back.Path, PictureId)));
    }

    private async Task FillAsync()
    {
        using var store = _folder.Open();
        using var files = new FolderFiles(_folder.Path);
        await files.SaveAsync(PictureId, Picture);
        var storage = new SqliteGrainStorage(store, new JsonGrainStateSerializer());
        for (var number = 0; number < RecordCount; number++)
        {
            await storage.WriteStateAsync(
                number % 2 == 0 ? "matchChunk.a-1" : "first",
                GrainId.Create("sample", $"å/{number}"),
                new GrainState<Sample>(new Sample { Text = $"record {number}" }));
        }

        ErasureFile.Add(_folder.Path, [Mark], DateTimeOffset.UnixEpoch);
    }

    private async Task<MoveReport> ToCloudAsync(Action<long>? progress = null, CancellationToken cancellation = default)
    {
        await using var source = new FolderPlace(_folder.Path, _time);
        await using var target = await ContainerPlace.TakeAsync(BlobStores.Open(_service), _time, cancellation);
        return await StoreMove.MoveAsync(source, target, progress ?? (_ => { }), cancellation);
    }

    private async Task<MoveReport> FromCloudAsync()
    {
        await using var source = await ContainerPlace.TakeAsync(
            BlobStores.Open(_service), _time, CancellationToken.None);
        await using var target = new FolderPlace(_back.Path, _time);
        return await StoreMove.MoveAsync(source, target, _ => { }, CancellationToken.None);
    }

    private async Task<List<string>> RecordsAsync(StoreFolder folder)
    {
        await using var place = new FolderPlace(folder.Path, _time);
        var records = new List<string>();
        await foreach (var record in place.ReadAllAsync(CancellationToken.None))
        {
            records.Add($"{record} {Encoding.UTF8.GetString(record.Payload)}");
        }

        records.Sort(StringComparer.Ordinal);
        return records;
    }
}
