using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Json;
using Marknadsplatsen.Storage.Sqlite;
using Marknadsplatsen.Storage.Tests.Sqlite;
using Orleans.Storage;

namespace Marknadsplatsen.Storage.Tests.Conformance;

/// <summary>The SQLite store keeps what every grain storage promises, and some promises of its own.</summary>
public sealed class SqliteGrainStorageTests : GrainStorageConformance, IDisposable
{
    private static readonly GrainId Id = GrainId.Create("sample", "one");

    private readonly StoreFolder _folder = new();
    private readonly SqliteFactStore _store;

    public SqliteGrainStorageTests()
    {
        _store = _folder.Open();
        Storage = new SqliteGrainStorage(_store, new JsonGrainStateSerializer());
    }

    private protected override IGrainStorage Storage { get; }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_version_that_is_none_of_this_stores_is_a_conflict()
    {
        var state = new GrainState<Sample>(new Sample(), "\"0x8DB1\"");

        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync("sample", Id, state));
    }

    [Fact]
    public async Task A_conflict_names_the_record_and_both_versions()
    {
        var state = new GrainState<Sample>(new Sample());
        await Storage.WriteStateAsync("sample", Id, state);
        var stale = new GrainState<Sample>(new Sample(), "1");

        var conflict = await Assert.ThrowsAsync<InconsistentStateException>(
            () => Storage.WriteStateAsync("sample", Id, stale));

        Assert.Equal((state.ETag, "1"), (conflict.StoredEtag, conflict.CurrentEtag));
        Assert.Contains("sample/one", conflict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_commit_is_an_unknown_outcome_that_drops_the_activation()
    {
        await _store.RunOnWriterAsync("PRAGMA max_page_count=12;");
        var state = new GrainState<Sample>(new Sample { Text = new string('x', 100_000) });

        var failure = await Assert.ThrowsAsync<WriteOutcomeUnknownException>(
            () => Storage.WriteStateAsync("sample", Id, state));

        Assert.IsAssignableFrom<InconsistentStateException>(failure);
        Assert.Null(state.ETag);
        Assert.False(state.RecordExists);
    }

    [Fact]
    public async Task A_cancelled_caller_leaves_before_the_write_and_never_after()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var storage = new SqliteGrainStorage(_store, new JsonGrainStateSerializer());
        var early = new GrainState<Sample>(new Sample { Count = 1 });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => storage.WriteStateAsync("sample", Id, early, cancelled.Token));

        using var later = new CancellationTokenSource();
        var gate = await Gate.CloseAsync(_store);
        var queued = new GrainState<Sample>(new Sample { Count = 2 });
        var write = storage.WriteStateAsync("sample", Id, queued, later.Token);
        await later.CancelAsync();
        gate.Open();
        await write;

        Assert.NotNull(queued.ETag);
    }

    [Fact]
    public async Task A_scan_hands_out_states_with_their_keys()
    {
        foreach (var key in new[] { "b", "a", "c/d" })
        {
            var state = new GrainState<Sample>(new Sample { Text = key });
            await Storage.WriteStateAsync("scanned", GrainId.Create("sample", key), state);
        }

        var scan = new SqliteFactScan(_store, new JsonGrainStateSerializer());
        var found = new List<(string Id, string Key, string? Text)>();
        await foreach (var fact in scan.ReadAllAsync<Sample>("scanned"))
        {
            found.Add((fact.GrainId, fact.Key, fact.State.Text));
        }

        Assert.Equal([("sample/a", "a", "a"), ("sample/b", "b", "b"), ("sample/c/d", "c/d", "c/d")], found);
    }
}
