using System.Text;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Blobs;
using Marknadsplatsen.Storage.Json;
using Marknadsplatsen.Storage.Tests.Conformance;
using Orleans.Storage;

namespace Marknadsplatsen.Storage.Tests.Blobs;

/// <summary>The blob store keeps what every grain storage promises, also when requests and answers get lost.</summary>
public sealed class BlobGrainStorageTests : GrainStorageConformance, IDisposable
{
    private static readonly GrainId Id = GrainId.Create("sample", "one");

    private readonly FakeBlobs _service = new();
    private readonly BlobAccount _account;

    public BlobGrainStorageTests()
    {
        _account = BlobStores.Open(_service);
        Storage = new BlobGrainStorage(_account, new JsonGrainStateSerializer());
    }

    private protected override IGrainStorage Storage { get; }

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Names_and_bytes_are_those_of_the_other_engines_own_provider()
    {
        await WriteAsync(GrainId.Create("sample", "å/ä b"), new Sample { Text = "ö" });

        var (name, bytes) = Assert.Single(_service.Stored);

        Assert.Equal("/devstoreaccount1/grainstate/sample-sample/å/ä b.json", name);
        Assert.Equal(
            new JsonGrainStateSerializer().Serialize(new Sample { Text = "ö" }).ToArray(), bytes);
        Assert.Contains("\"ö\"", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BlobFault.RequestIsLost)]
    [InlineData(BlobFault.AnswerIsLost)]
    [InlineData(BlobFault.IsBusy)]
    internal async Task A_fault_that_passes_is_never_seen(BlobFault fault)
    {
        _service.Fail(fault);
        var state = await WriteAsync(Id, new Sample { Count = 1 });
        _service.Fail(fault);
        state.State = new Sample { Count = 2 };
        await Storage.WriteStateAsync(State, Id, state);

        Assert.Equal(Seen(state), Seen(await ReadAsync(Id)));
        Assert.Equal(2, _service.FaultCount);
    }

    [Fact]
    public async Task A_write_that_nobody_answers_has_an_unknown_outcome_and_a_stored_one_is_found_by_reading_back()
    {
        var state = await WriteAsync(Id, new Sample { Count = 1 });
        var before = state.ETag;
        _service.Fail([.. Enumerable.Repeat(BlobFault.RequestIsLost, BlobAccount.TryCountMax)]);
        state.State = new Sample { Count = 2 };

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => Storage.WriteStateAsync(State, Id, state));

        Assert.Equal(before, state.ETag);
        _service.Fail([.. Enumerable.Repeat(BlobFault.AnswerIsLost, BlobAccount.TryCountMax)]);
        await Storage.WriteStateAsync(State, Id, state);
        Assert.Equal(Seen(state), Seen(await ReadAsync(Id)));
        Assert.Equal(2 * BlobAccount.TryCountMax, _service.FaultCount);
    }

    [Fact]
    public async Task A_service_that_has_fallen_silent_leaves_an_unknown_outcome()
    {
        var state = await WriteAsync(Id, new Sample { Count = 1 });
        _service.Fail([.. Enumerable.Repeat(BlobFault.Silence, 2 * BlobAccount.TryCountMax)]);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => Storage.WriteStateAsync(State, Id, state));

        Assert.Equal(2 * BlobAccount.TryCountMax, _service.FaultCount);
    }

    [Fact]
    public async Task Somebody_elses_write_between_two_tries_is_a_conflict_and_never_taken_for_ones_own()
    {
        var state = await WriteAsync(Id, new Sample { Count = 1 });
        var other = new GrainState<Sample>(new Sample { Count = 9 }, state.ETag);
        await Storage.WriteStateAsync(State, Id, other);
        _service.Fail(BlobFault.AnswerIsLost);
        // The same value as the other's: only the mark tells them apart.
        state.State = new Sample { Count = 9 };

        var conflict = await Assert.ThrowsAsync<InconsistentStateException>(
            () => Storage.WriteStateAsync(State, Id, state));

        Assert.Equal((other.ETag, state.ETag), (conflict.StoredEtag, conflict.CurrentEtag));
        Assert.Equal(Seen(other), Seen(await ReadAsync(Id)));
    }

    [Theory]
    [InlineData(BlobFault.AnswerIsLost, true)]
    [InlineData(BlobFault.RequestIsLost, false)]
    [InlineData(BlobFault.IsBusy, false)]
    internal async Task A_clear_without_an_answer_is_done_when_the_record_is_gone(BlobFault fault, bool isDone)
    {
        var state = await WriteAsync(Id, new Sample { Count = 1 });
        _service.Fail(fault);

        var failure = await Record.ExceptionAsync(() => Storage.ClearStateAsync(State, Id, state));

        Assert.Equal(isDone, failure is null);
        Assert.True(isDone || failure is WriteOutcomeUnknownException, $"{failure}");
        Assert.Equal(!isDone, (await ReadAsync(Id)).RecordExists);
        Assert.Equal(1, _service.FaultCount);
    }

    [Fact]
    public async Task A_scan_reads_its_own_state_only_over_many_pages_and_skips_what_was_cleared()
    {
        _service.PageLength = 7;
        var keys = Enumerable.Range(0, 50).Select(number => $"key-{number:00}/x").ToList();
        foreach (var key in keys)
        {
            await Storage.WriteStateAsync(
                "sample", GrainId.Create("sample", key), new GrainState<Sample>(new Sample { Text = key }));
            await Storage.WriteStateAsync(
                "sample-other", GrainId.Create("sample", key), new GrainState<Sample>(new Sample { Text = "no" }));
        }

        var cleared = await ReadAsync(GrainId.Create("sample", keys[3]));
        await Storage.ClearStateAsync("sample", GrainId.Create("sample", keys[3]), cleared);
        var found = new List<(string Key, string? Text)>();
        await foreach (var fact in new BlobFactScan(_account, new JsonGrainStateSerializer())
            .ReadAllAsync<Sample>("sample"))
        {
            found.Add((fact.Key, fact.State.Text));
        }

        keys.RemoveAt(3);
        Assert.Equal(keys.Select(key => (key, (string?)key)), found);
    }

    [Fact]
    public async Task A_scan_of_bytes_that_are_no_record_names_the_blob()
    {
        await _account.Facts.GetBlobClient("sample-sample/bad.json").UploadAsync(BinaryData.FromString("{\"text\":"));

        var damage = await Assert.ThrowsAsync<RecordDamagedException>(async () =>
        {
            await foreach (var fact in new BlobFactScan(_account, new JsonGrainStateSerializer())
                .ReadAllAsync<Sample>("sample"))
            {
                Assert.Fail(fact.Key);
            }
        });

        Assert.Contains("sample/bad", damage.Message, StringComparison.Ordinal);
    }
}
