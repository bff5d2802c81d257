using System.Globalization;
using System.Text;
using Marknadsplatsen.Storage.Sqlite;

namespace Marknadsplatsen.Storage.Tests.Sqlite;

public sealed class ScanTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(SqliteFactStore.ScanPageSize)]
    [InlineData((SqliteFactStore.ScanPageSize * 2) + 1)]
    public async Task Every_record_of_the_state_comes_once_in_the_order_of_ids(int count)
    {
        using var store = _folder.Open();
        var ids = Enumerable.Range(0, count).Select(Id).ToList();
        await Task.WhenAll(ids.AsEnumerable().Reverse().Select(id => store.PutAsync(id, null, id)));
        await store.WriteAsync(new RecordKey("another", Id(0)), null, "x"u8.ToArray(), CancellationToken.None);

        var found = await IdsAsync(store);

        Assert.Equal(ids, found);
    }

    [Fact]
    public async Task What_was_written_after_a_position_comes_once_in_the_order_of_writes()
    {
        using var store = _folder.Open();
        var old = await store.PutAsync(Id(0), null, "old");
        await store.PutAsync(Id(1), null, "old");
        var position = store.Position;
        for (var id = SqliteFactStore.ScanPageSize + 5; id > 2; id--)
        {
            await store.PutAsync(Id(id), null, "new");
        }

        await store.PutAsync(Id(0), old.Version, "new");
        await store.WriteAsync(new RecordKey("another", Id(0)), null, "x"u8.ToArray(), CancellationToken.None);
        var found = new List<string>();
        await foreach (var record in store.ScanChangedAsync(StoreAccess.State, position, CancellationToken.None))
        {
            found.Add(record.GrainId);
        }

        Assert.Equal(
            Enumerable.Range(3, SqliteFactStore.ScanPageSize + 3).Reverse().Select(Id).Append(Id(0)), found);
    }

    [Fact]
    public async Task A_store_of_before_there_were_positions_gets_them()
    {
        using (var store = _folder.Open())
        {
            await store.PutAsync(Id(0), null, "old");
            await store.RunOnWriterAsync("DROP INDEX record_order; UPDATE store SET value = 1 WHERE name = 'schema';");
        }

        using var again = _folder.Open();
        var found = new List<string>();
        await foreach (var record in again.ScanChangedAsync(StoreAccess.State, 0, CancellationToken.None))
        {
            found.Add(record.GrainId);
        }

        Assert.Equal([Id(0)], found);
    }

    [Fact]
    public async Task A_position_outlives_the_store_that_gave_it()
    {
        long position;
        using (var store = _folder.Open())
        {
            await store.PutAsync(Id(0), null, "old");
            position = store.Position;
        }

        using var again = _folder.Open();
        await again.PutAsync(Id(1), null, "new");
        var found = new List<string>();
        await foreach (var record in again.ScanChangedAsync(StoreAccess.State, position, CancellationToken.None))
        {
            found.Add(record.GrainId);
        }

        Assert.True(again.Position > position);
        Assert.Equal([Id(1)], found);
    }

    [Fact]
    public async Task Writes_made_meanwhile_are_not_seen()
    {
        using var store = _folder.Open();
        var first = await store.PutAsync(Id(0), null, "before");
        for (var id = 1; id < SqliteFactStore.ScanPageSize + 1; id++)
        {
            await store.PutAsync(Id(id), null, "before");
        }

        var texts = new List<string>();
        await foreach (var record in store.ScanAsync(StoreAccess.State, CancellationToken.None))
        {
            if (texts.Count == 0)
            {
                await store.PutAsync(Id(SqliteFactStore.ScanPageSize), null, "stale");
                await store.ClearAsync(Id(0), first.Version);
                await store.PutAsync(Id(5000), null, "after");
            }

            texts.Add(Encoding.UTF8.GetString(record.Payload));
        }

        Assert.Equal(Enumerable.Repeat("before", SqliteFactStore.ScanPageSize + 1), texts);
        Assert.Equal("after", await store.TextAsync(Id(5000)));
    }

    [Fact]
    public async Task Leaving_a_scan_early_frees_its_connection_and_one_too_many_waits()
    {
        using var store = _folder.Open();
        await store.PutAsync(Id(0), null, "x");
        await store.PutAsync(Id(1), null, "x");
        var open = Enumerable.Range(0, SqliteFactStore.ScanCount)
            .Select(_ => store.ScanAsync(StoreAccess.State, CancellationToken.None).GetAsyncEnumerator()).ToList();
        foreach (var scan in open)
        {
            Assert.True(await scan.MoveNextAsync());
        }

        var oneMore = IdsAsync(store);
        Assert.False(oneMore.IsCompleted);
        await open[0].DisposeAsync();

        Assert.Equal([Id(0), Id(1)], await oneMore);
        await open[1].DisposeAsync();
    }

    [Fact]
    public async Task A_scan_stops_when_cancelled()
    {
        using var store = _folder.Open();
        using var cancellation = new CancellationTokenSource();
        var numbers = Enumerable.Range(0, SqliteFactStore.ScanPageSize + 1);
        await Task.WhenAll(numbers.Select(id => store.PutAsync(Id(id), null, "x")));
        var records = store.ScanAsync(StoreAccess.State, cancellation.Token);
        await using var scan = records.GetAsyncEnumerator(cancellation.Token);
        await scan.MoveNextAsync();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            while (await scan.MoveNextAsync())
            {
            }
        });
    }

    private static string Id(int number) => "a/" + number.ToString("D6", CultureInfo.InvariantCulture);

    private static async Task<List<string>> IdsAsync(SqliteFactStore store)
    {
        var ids = new List<string>();
        await foreach (var record in store.ScanAsync(StoreAccess.State, CancellationToken.None))
        {
            ids.Add(record.GrainId);
        }

        return ids;
    }
}
