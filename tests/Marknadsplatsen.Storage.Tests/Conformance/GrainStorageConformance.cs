using Orleans.Storage;

namespace Marknadsplatsen.Storage.Tests.Conformance;

/// <summary>
/// What every grain storage of this product promises. One class per store runs it; nothing here knows which.
/// </summary>
public abstract class GrainStorageConformance : ClearingConformance
{
    [Fact]
    public async Task Reading_what_was_never_written_answers_an_empty_state_and_no_record()
    {
        var state = new GrainState<Sample>(new Sample { Text = "left over", Count = 1 }, "77") { RecordExists = true };

        await Storage.ReadStateAsync(State, NewId(), state);

        Assert.Equal((new Sample(), null, false), Seen(state));
    }

    [Fact]
    public async Task A_state_that_was_null_before_reading_nothing_is_an_empty_state()
    {
        var state = new GrainState<Sample>();

        await Storage.ReadStateAsync(State, NewId(), state);

        Assert.Equal(new Sample(), state.State);
    }

    [Fact]
    public async Task What_is_written_is_read()
    {
        var id = NewId();
        var written = await WriteAsync(
            id, new Sample { Text = "å ä ö \" \\ 🚲", Count = int.MinValue, Large = long.MaxValue });

        Assert.Equal(Seen(written), Seen(await ReadAsync(id)));
        Assert.True(written.RecordExists);
        Assert.NotNull(written.ETag);
    }

    [Theory]
    [InlineData("key-with-text")]
    [InlineData("3039")]
    [InlineData("9f2d5c0c1fd14a1d8a5f60b7e1d6a001")]
    [InlineData("Ключ-для-теста")]
    [InlineData("åäö ÅÄÖ é ü")]
    [InlineData("with/slash and space")]
    [InlineData("' OR 1=1; --")]
    [InlineData("100%_*?[a]")]
    public async Task Any_text_is_a_key(string key)
    {
        var id = GrainId.Create(NewId().Key.ToString()!, key);
        var other = GrainId.Create(id.Type.ToString()!, key + "x");
        await WriteAsync(id, new Sample { Text = key });

        Assert.Equal(key, (await ReadAsync(id)).State!.Text);
        Assert.False((await ReadAsync(other)).RecordExists);
    }

    [Fact]
    public async Task A_first_write_of_a_record_that_exists_fails()
    {
        var id = NewId();
        var first = await WriteAsync(id, new Sample { Count = 1 });

        await Assert.ThrowsAnyAsync<InconsistentStateException>(() => WriteAsync(id, new Sample { Count = 2 }));

        Assert.Equal(Seen(first), Seen(await ReadAsync(id)));
    }

    [Fact]
    public async Task A_write_over_a_stale_version_fails_and_changes_nothing()
    {
        var id = NewId();
        var state = await WriteAsync(id, new Sample { Count = 1 });
        var stale = new GrainState<Sample>(new Sample { Count = 3 }, state.ETag);
        state.State = new Sample { Count = 2 };
        await Storage.WriteStateAsync(State, id, state);

        await Assert.ThrowsAnyAsync<InconsistentStateException>(() => Storage.WriteStateAsync(State, id, stale));

        Assert.Equal(Seen(state), Seen(await ReadAsync(id)));
    }

    [Fact]
    public async Task A_failed_write_leaves_the_callers_version_as_it_was()
    {
        var id = NewId();
        var first = await WriteAsync(id, new Sample { Count = 1 });
        var stale = new GrainState<Sample>(new Sample { Count = 3 }, first.ETag);
        await Storage.WriteStateAsync(State, id, first);
        var before = stale.ETag;

        await Assert.ThrowsAnyAsync<InconsistentStateException>(() => Storage.WriteStateAsync(State, id, stale));

        Assert.Equal(before, stale.ETag);
    }

    [Fact]
    public async Task A_write_over_a_version_of_a_record_that_is_gone_fails()
    {
        var id = NewId();
        var state = await WriteAsync(id, new Sample { Count = 1 });
        var stale = new GrainState<Sample>(new Sample { Count = 2 }, state.ETag);
        await Storage.ClearStateAsync(State, id, state);

        await Assert.ThrowsAnyAsync<InconsistentStateException>(() => Storage.WriteStateAsync(State, id, stale));

        Assert.False((await ReadAsync(id)).RecordExists);
    }

    [Fact]
    public async Task The_version_changes_with_every_write()
    {
        var id = NewId();
        var state = await WriteAsync(id, new Sample { Count = 1 });
        var versions = new List<string?> { state.ETag };
        for (var count = 2; count < 6; count++)
        {
            state.State = new Sample { Count = count };
            await Storage.WriteStateAsync(State, id, state);
            versions.Add(state.ETag);
        }

        Assert.DoesNotContain(null, versions);
        Assert.Equal(versions.Count, versions.Distinct().Count());
    }

    [Fact]
    public async Task The_version_changes_even_when_the_values_are_equal()
    {
        var id = NewId();
        var state = await WriteAsync(id, new Sample { Count = 1 });
        var before = state.ETag;

        await Storage.WriteStateAsync(State, id, state);

        Assert.NotEqual(before, state.ETag);
        Assert.Equal(state.ETag, (await ReadAsync(id)).ETag);
    }

    [Fact]
    public async Task The_version_answered_is_that_of_the_callers_own_write()
    {
        for (var round = 0; round < 50; round++)
        {
            var id = NewId();
            var state = await WriteAsync(id, new Sample { Count = 1 });
            var start = state.ETag;

            var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
            {
                var own = new GrainState<Sample>(new Sample { Count = writer }, start);
                var failure = await Record.ExceptionAsync(() => Storage.WriteStateAsync(State, id, own));
                return (Failure: failure, Own: own);
            }));

            var winner = Assert.Single(outcomes, outcome => outcome.Failure is null).Own;
            Assert.All(
                outcomes.Where(outcome => outcome.Failure is not null),
                outcome => Assert.IsAssignableFrom<InconsistentStateException>(outcome.Failure));
            Assert.Equal(Seen(winner), Seen(await ReadAsync(id)));
        }
    }

    [Fact]
    public async Task State_names_are_independent()
    {
        var id = NewId();
        var first = new GrainState<Sample>(new Sample { Text = "first" });
        var second = new GrainState<Sample>(new Sample { Text = "second" });
        await Storage.WriteStateAsync("first", id, first);
        await Storage.WriteStateAsync("second", id, second);
        await Storage.ClearStateAsync("first", id, first);

        Assert.Equal(Seen(second), Seen(await ReadAsync(id, "second")));
        Assert.False((await ReadAsync(id, "first")).RecordExists);
    }

    [Fact]
    public async Task Grain_types_are_independent()
    {
        var id = NewId();
        var twin = GrainId.Create(GrainType.Create("another"), id.Key);
        await WriteAsync(id, new Sample { Text = "one" });
        await WriteAsync(twin, new Sample { Text = "other" });

        Assert.Equal("one", (await ReadAsync(id)).State!.Text);
        Assert.Equal("other", (await ReadAsync(twin)).State!.Text);
    }

    [Fact]
    public async Task Many_records_written_and_read_at_once_keep_apart()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(async number =>
        {
            var id = NewId();
            var state = await WriteAsync(id, new Sample { Count = number });
            for (var round = 1; round <= 5; round++)
            {
                Assert.Equal(Seen(state), Seen(await ReadAsync(id)));
                state.State = state.State! with { Large = round };
                await Storage.WriteStateAsync(State, id, state);
            }

            Assert.Equal((number, 5L), ((await ReadAsync(id)).State!.Count, (await ReadAsync(id)).State!.Large));
        }));
    }

    [Fact]
    public async Task A_large_state_is_kept_whole()
    {
        var id = NewId();
        var text = string.Concat(Enumerable.Repeat("Vi behöver dig på lördag. ", 20_000));
        await WriteAsync(id, new Sample { Text = text });

        Assert.Equal(text, (await ReadAsync(id)).State!.Text);
    }
}
