using System.Globalization;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Sqlite;

namespace Marknadsplatsen.Storage.Tests.Sqlite;

public sealed class GroupCommitTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_answered_survives_a_crash_at_any_time_after()
    {
        using var store = _folder.Open();

        await Task.WhenAll(Enumerable.Range(0, 64).Select(async writer =>
        {
            long? version = null;
            for (var round = 0; round < 20; round++)
            {
                version = (await store.PutAsync($"a/{writer}", version, $"round {round}")).Version;
            }
        }));
        using var crashed = _folder.CopyAsAfterCrash();
        using var reopened = crashed.Open();

        for (var writer = 0; writer < 64; writer++)
        {
            Assert.Equal("round 19", await reopened.TextAsync($"a/{writer}"));
        }
    }

    [Fact]
    public async Task Nobody_is_answered_before_the_commit()
    {
        using var store = _folder.Open();
        var gate = await Gate.CloseAsync(store);
        var write = store.PutAsync("a/1", null, "waits");

        using var crashed = _folder.CopyAsAfterCrash();
        using var reopened = crashed.Open();
        var answeredEarly = write.IsCompleted;
        gate.Open();

        Assert.False(answeredEarly);
        Assert.Null(await reopened.TextAsync("a/1"));
        Assert.True((await write).Stored);
    }

    [Fact]
    public async Task What_waits_shares_one_transaction_up_to_the_limit()
    {
        using var store = _folder.Open();
        var log = new List<string>();
        var spies = Enumerable.Range(0, GroupCommit.BatchWriteMax + 10).Select(_ => new Spy(log)).ToList();
        var gate = await Gate.CloseAsync(store);

        foreach (var spy in spies)
        {
            await store.EnqueueAsync(spy, CancellationToken.None);
        }

        gate.Open();
        await Task.WhenAll(spies.Select(spy => spy.Answered));

        const int Full = GroupCommit.BatchWriteMax;
        Assert.Equal([("apply", Full), ("answer", Full), ("apply", 10), ("answer", 10)], Runs(log));
    }

    [Fact]
    public async Task A_transaction_takes_no_more_once_its_bytes_reach_the_limit()
    {
        using var store = _folder.Open();
        var log = new List<string>();
        var spies = Enumerable.Range(0, 5).Select(_ => new Spy(log, GroupCommit.BatchBytesMax / 4)).ToList();
        var gate = await Gate.CloseAsync(store);

        foreach (var spy in spies)
        {
            await store.EnqueueAsync(spy, CancellationToken.None);
        }

        gate.Open();
        await Task.WhenAll(spies.Select(spy => spy.Answered));

        Assert.Equal([("apply", 4), ("answer", 4), ("apply", 1), ("answer", 1)], Runs(log));
    }

    [Fact]
    public async Task A_full_queue_makes_the_next_caller_wait_and_cancelling_gives_the_place_up()
    {
        using var store = _folder.Open();
        using var cancellation = new CancellationTokenSource();
        var log = new List<string>();
        var gate = await Gate.CloseAsync(store);
        var spies = Enumerable.Range(0, GroupCommit.QueueMax).Select(_ => new Spy(log)).ToList();
        foreach (var spy in spies)
        {
            Assert.True(store.EnqueueAsync(spy, CancellationToken.None).AsTask().IsCompletedSuccessfully);
        }

        var oneTooMany = store.EnqueueAsync(new Spy(log), cancellation.Token).AsTask();
        Assert.False(oneTooMany.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => oneTooMany);
        gate.Open();
        await Task.WhenAll(spies.Select(spy => spy.Answered));

        Assert.Equal(GroupCommit.QueueMax, log.Count(entry => entry == "apply"));
    }

    [Fact]
    public async Task A_stale_write_fails_alone()
    {
        using var store = _folder.Open();
        var first = await store.PutAsync("a/1", null, "first");
        var gate = await Gate.CloseAsync(store);
        var stale = store.PutAsync("a/1", first.Version - 1, "stale");
        var twin = store.PutAsync("a/2", null, "new");
        var latecomer = store.PutAsync("a/2", null, "too late");
        var other = store.PutAsync("a/3", null, "other");
        gate.Open();

        Assert.Equal(new WriteAnswer(false, first.Version), await stale);
        Assert.True((await twin).Stored);
        Assert.Equal(new WriteAnswer(false, (await twin).Version), await latecomer);
        Assert.True((await other).Stored);
        Assert.Equal("first", await store.TextAsync("a/1"));
        Assert.Equal("new", await store.TextAsync("a/2"));
    }

    [Fact]
    public async Task A_full_disk_makes_the_whole_batch_an_unknown_outcome_and_the_store_goes_on_when_there_is_room()
    {
        using var store = _folder.Open();
        await store.RunOnWriterAsync("PRAGMA max_page_count=12;");
        var gate = await Gate.CloseAsync(store);
        var text = new string('x', 3000);
        var writes = Enumerable.Range(0, 30).Select(id => store.PutAsync($"a/{id}", null, text)).ToList();
        var stale = store.PutAsync("a/stale", 1, "no such record");
        gate.Open();

        foreach (var write in writes.Append(stale))
        {
            await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => write);
        }

        await store.RunOnWriterAsync("PRAGMA max_page_count=100000;");
        Assert.Null(await store.TextAsync("a/0"));
        Assert.True((await store.PutAsync("a/0", null, "room again")).Stored);
        Assert.Equal("room again", await store.TextAsync("a/0"));
    }

    [Fact]
    public async Task A_commit_that_fails_makes_every_write_of_the_batch_an_unknown_outcome()
    {
        using var store = _folder.Open();
        await store.RunOnWriterAsync(
            """
            CREATE TABLE child (parent INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED);
            """);
        var gate = await Gate.CloseAsync(store);
        var before = store.PutAsync("a/1", null, "before");
        var culprit = store.RunOnWriterAsync("INSERT INTO child (parent) VALUES (4711);");
        var after = store.PutAsync("a/2", null, "after");
        gate.Open();

        foreach (var write in new Task[] { before, culprit, after })
        {
            await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => write);
        }

        Assert.True((await store.PutAsync("a/1", null, "again")).Stored);
    }

    [Fact]
    public async Task Closing_finishes_what_waits_and_refuses_what_comes_later()
    {
        var store = _folder.Open();
        var gate = await Gate.CloseAsync(store);
        var writes = Enumerable.Range(0, 20).Select(id => store.PutAsync($"a/{id}", null, "waited")).ToList();

        var closing = Task.Run(store.Dispose);
        gate.Open();
        await closing;

        Assert.All(await Task.WhenAll(writes), answer => Assert.True(answer.Stored));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.PutAsync("a/late", null, "late"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.TextAsync("a/1"));
        using var reopened = _folder.Open();
        Assert.Equal("waited", await reopened.TextAsync("a/19"));
    }

    [Fact]
    public async Task A_payload_over_the_limit_is_refused_before_it_can_fail_anyone_else()
    {
        using var store = _folder.Open();

        var refusal = await Assert.ThrowsAsync<ArgumentException>(
            () => store.PutAsync("a/1", null, new string('x', SqliteFactStore.PayloadBytesMax + 1)));

        var limit = SqliteFactStore.PayloadBytesMax.ToString(CultureInfo.InvariantCulture);
        Assert.Contains(limit, refusal.Message, StringComparison.Ordinal);
        Assert.True((await store.PutAsync("a/1", null, new string('x', SqliteFactStore.PayloadBytesMax))).Stored);
    }

    private static List<(string Entry, int Count)> Runs(List<string> log)
    {
        var runs = new List<(string Entry, int Count)>();
        foreach (var entry in log)
        {
            if (runs.Count > 0 && runs[^1].Entry == entry)
            {
                runs[^1] = (entry, runs[^1].Count + 1);
            }
            else
            {
                runs.Add((entry, 1));
            }
        }

        return runs;
    }
}
