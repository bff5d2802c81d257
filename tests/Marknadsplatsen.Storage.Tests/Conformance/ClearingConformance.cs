using Orleans.Storage;

namespace Marknadsplatsen.Storage.Tests.Conformance;

/// <summary>
/// What every grain storage promises of a record that is cleared, and the means its whole conformance is told with.
/// </summary>
public abstract class ClearingConformance
{
    private protected const string State = "sample";

    private protected abstract IGrainStorage Storage { get; }

    [Fact]
    public async Task Clearing_what_was_never_written_succeeds_and_empties_the_state()
    {
        var state = new GrainState<Sample>(new Sample { Text = "left over" }) { RecordExists = true };

        await Storage.ClearStateAsync(State, NewId(), state);

        Assert.Equal(new Sample(), state.State);
        Assert.False(state.RecordExists);
    }

    [Fact]
    public async Task Clearing_removes_the_record_and_its_version_and_empties_the_state()
    {
        var id = NewId();
        var state = await WriteAsync(id, new Sample { Text = "to be forgotten" });
        var version = state.ETag;

        await Storage.ClearStateAsync(State, id, state);

        Assert.NotEqual(version, state.ETag);
        Assert.Equal(new Sample(), state.State);
        Assert.False(state.RecordExists);
        Assert.Equal((new Sample(), null, false), Seen(await ReadAsync(id)));
    }

    [Fact]
    public async Task Clearing_twice_is_as_good_as_once()
    {
        var id = NewId();
        var state = await WriteAsync(id, new Sample { Count = 1 });

        await Storage.ClearStateAsync(State, id, state);
        await Storage.ClearStateAsync(State, id, state);

        Assert.NotNull(state.State);
        Assert.False(state.RecordExists);
    }

    [Fact]
    public async Task A_stale_clear_fails_and_keeps_the_record()
    {
        var id = NewId();
        var state = await WriteAsync(id, new Sample { Count = 1 });
        var stale = new GrainState<Sample>(new Sample(), state.ETag) { RecordExists = true };
        state.State = new Sample { Count = 2 };
        await Storage.WriteStateAsync(State, id, state);

        await Assert.ThrowsAnyAsync<InconsistentStateException>(() => Storage.ClearStateAsync(State, id, stale));

        Assert.Equal(Seen(state), Seen(await ReadAsync(id)));
    }

    [Fact]
    public async Task What_was_cleared_can_be_written_again_with_a_new_version()
    {
        var id = NewId();
        var state = await WriteAsync(id, new Sample { Text = "first" });
        var first = state.ETag;
        await Storage.ClearStateAsync(State, id, state);
        state.State = new Sample { Text = "second" };

        await Storage.WriteStateAsync(State, id, state);

        Assert.NotEqual(first, state.ETag);
        Assert.Equal(Seen(state), Seen(await ReadAsync(id)));
    }

    [Fact]
    public async Task A_write_from_before_a_clear_never_lands_after_it()
    {
        var id = NewId();
        var state = await WriteAsync(id, new Sample { Text = "first life" });
        var late = new GrainState<Sample>(new Sample { Text = "late" }, state.ETag);
        await Storage.ClearStateAsync(State, id, state);
        state.State = new Sample { Text = "second life" };
        await Storage.WriteStateAsync(State, id, state);

        await Assert.ThrowsAnyAsync<InconsistentStateException>(() => Storage.WriteStateAsync(State, id, late));

        Assert.Equal("second life", (await ReadAsync(id)).State!.Text);
    }

    private protected static GrainId NewId() => GrainId.Create("sample", Guid.NewGuid().ToString("N"));

    private protected static (Sample? State, string? ETag, bool RecordExists) Seen(GrainState<Sample> state) =>
        (state.State, state.ETag, state.RecordExists);

    private protected async Task<GrainState<Sample>> WriteAsync(GrainId id, Sample value)
    {
        var state = new GrainState<Sample>(value);
        await Storage.WriteStateAsync(State, id, state);
        return state;
    }

    private protected async Task<GrainState<Sample>> ReadAsync(GrainId id, string stateName = State)
    {
        var state = new GrainState<Sample>();
        await Storage.ReadStateAsync(stateName, id, state);
        return state;
    }
}
