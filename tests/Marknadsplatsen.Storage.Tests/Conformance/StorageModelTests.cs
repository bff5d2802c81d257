using FsCheck;
using FsCheck.Fluent;
using Marknadsplatsen.Storage.Blobs;
using Marknadsplatsen.Storage.Json;
using Marknadsplatsen.Storage.Sqlite;
using Marknadsplatsen.Storage.Tests.Blobs;
using Orleans.Storage;

namespace Marknadsplatsen.Storage.Tests.Conformance;

/// <summary>Random sequences of reads, writes and clears: the store and a model in memory never differ.</summary>
public sealed class StorageModelTests : IDisposable
{
    private const int SequenceCount = 10_000;

    // Each request is a few hundred times the work of a call to SQLite.
    private const int BlobSequenceCount = 500;
    private const int EmulatorSequenceCount = 2_000;
    private const ulong Seed = 20261122;

    // In memory where there is such a folder: this test asks what is stored, not whether it survives a power cut.
    private readonly StoreFolder _folder = StoreFolder.InMemory();
    private readonly SqliteFactStore _store;
    private int _run;

    public StorageModelTests() => _store = _folder.Open();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_store_never_differs_from_the_model() =>
        Compare(new SqliteGrainStorage(_store, new JsonGrainStateSerializer()), SequenceCount);

    [Fact]
    public void The_blob_store_never_differs_from_the_model()
    {
        using var service = new FakeBlobs();
        Compare(
            new BlobGrainStorage(BlobStores.Open(service), new JsonGrainStateSerializer()), BlobSequenceCount);
    }

    [Fact]
    public async Task On_an_emulator_of_the_real_service_it_never_differs_either()
    {
        Azurite.SkipUnlessWanted();
        await using var emulator = await Azurite.StartAsync();
        Compare(new BlobGrainStorage(emulator.Open(), new JsonGrainStateSerializer()), EmulatorSequenceCount);
    }

    [Theory]
    [InlineData(PlantedFault.StaleClearIsMade)]
    [InlineData(PlantedFault.StaleWriteIsStored)]
    [InlineData(PlantedFault.ClearIsForgotten)]
    [InlineData(PlantedFault.ETagIsCountedPerLife)]
    public void A_planted_fault_is_found(PlantedFault fault)
    {
        var faulty = new FaultyStorage(new SqliteGrainStorage(_store, new JsonGrainStateSerializer()), fault);

        var found = Assert.ThrowsAny<Exception>(() => Compare(faulty, SequenceCount));

        Assert.Contains("after actor", found.ToString(), StringComparison.Ordinal);
    }

    private void Compare(IGrainStorage storage, int sequenceCount)
    {
        var property = Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), steps =>
        {
            var model = new StorageModel(storage, $"{_run++}");
            var difference = model.FirstDifferenceAsync(steps).GetAwaiter().GetResult();
            return (difference is null).Label(difference ?? "same");
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(sequenceCount).WithStartSize(1).WithEndSize(40)
            .WithReplay(Seed, 1), property);
    }
}
