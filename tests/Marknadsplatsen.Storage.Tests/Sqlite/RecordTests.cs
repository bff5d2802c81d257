using System.Text;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Marknadsplatsen.Storage.Tests.Sqlite;

public sealed class RecordTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_damaged_payload_is_never_handed_out()
    {
        using var store = _folder.Open();
        await store.PutAsync("a/1", null, "sound");
        await store.RunOnWriterAsync("UPDATE record SET payload = CAST('rotten' AS BLOB);");

        var damage = await Assert.ThrowsAsync<RecordDamagedException>(() => store.TextAsync("a/1"));

        Assert.Contains("a/1", damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payload_under_another_key_is_noticed()
    {
        using var store = _folder.Open();
        await store.PutAsync("a/1", null, "mine");
        await store.RunOnWriterAsync("UPDATE record SET grain = 'a/2';");

        await Assert.ThrowsAsync<RecordDamagedException>(() => store.TextAsync("a/2"));
    }

    [Fact]
    public async Task A_version_that_was_changed_outside_is_noticed()
    {
        using var store = _folder.Open();
        await store.PutAsync("a/1", null, "mine");
        await store.RunOnWriterAsync("UPDATE record SET version = version + 1;");

        await Assert.ThrowsAsync<RecordDamagedException>(() => store.TextAsync("a/1"));
    }

    [Fact]
    public async Task Cleared_records_leave_no_byte_behind_once_the_log_is_emptied()
    {
        using var store = _folder.Open();
        await WriteAndClearAsync(store);

        var inLog = Occurrences();
        await store.ScrubAsync(CancellationToken.None);

        Assert.NotEqual(0, inLog);
        Assert.Equal(0, Occurrences());
    }

    [Fact]
    public async Task What_no_page_has_wiped_is_left_by_emptying_the_log_and_gone_after_a_scrub()
    {
        using var store = _folder.Open();
        await store.RunOnWriterAsync("PRAGMA secure_delete=OFF;");
        await WriteAndClearAsync(store);

        OnlyEmptyTheLog();
        var left = Occurrences();
        await store.ScrubAsync(CancellationToken.None);

        Assert.NotEqual(0, left);
        Assert.Equal(0, Occurrences());
    }

    [Fact]
    public async Task What_an_earlier_process_left_is_owed_and_written_away_once()
    {
        using (var before = _folder.Open())
        {
            await before.RunOnWriterAsync("PRAGMA secure_delete=OFF;");
            await WriteAndClearAsync(before);
        }

        using var store = _folder.Open();
        var left = Occurrences();
        await store.ScrubOwedAsync(CancellationToken.None);
        var after = Occurrences();
        await store.RunOnWriterAsync("PRAGMA secure_delete=OFF;");
        await WriteAndClearAsync(store);
        await store.ScrubOwedAsync(CancellationToken.None);

        Assert.NotEqual(0, left);
        Assert.Equal(0, after);
        Assert.NotEqual(0, Occurrences());
    }

    [Theory]
    [InlineData("a/nul\0inside", "a/nul")]
    [InlineData("a/Å", "a/å")]
    [InlineData("a/e\u0301", "a/\u00e9")]
    public async Task Ids_that_differ_in_any_byte_are_different_records(string one, string other)
    {
        using var store = _folder.Open();
        await store.PutAsync(one, null, "one");
        await store.PutAsync(other, null, "other");

        Assert.Equal("one", await store.TextAsync(one));
        Assert.Equal("other", await store.TextAsync(other));
    }

    [Fact]
    public async Task An_id_that_is_no_text_or_too_long_is_refused()
    {
        using var store = _folder.Open();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => store.PutAsync("a/\ud800", null, "x"));
        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => store.PutAsync(new string('a', RecordKey.PartBytesMax + 1), null, "x"));
        Assert.True((await store.PutAsync(new string('a', RecordKey.PartBytesMax), null, "x")).Stored);
    }

    private static async Task WriteAndClearAsync(SqliteFactStore store)
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 500).Select(id => store.PutAsync($"a/{id}", null, $"Hemligheten nummer {id}")));
        await Task.WhenAll(answers.Select((answer, id) => store.ClearAsync($"a/{id}", answer.Version)));
    }

    private void OnlyEmptyTheLog()
    {
        using var beside = new SqliteConnection(
            $"Data Source={Path.Combine(_folder.Path, SqliteFactStore.FileName)};Pooling=False");
        beside.Open();
        using var command = beside.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
        Assert.Equal(0L, command.ExecuteScalar());
    }

    private int Occurrences()
    {
        var secret = Encoding.UTF8.GetBytes("Hemligheten");
        var count = 0;
        foreach (var file in Directory.GetFiles(_folder.Path, SqliteFactStore.FileName + "*"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            for (var rest = bytes.AsSpan(); rest.IndexOf(secret) is var at and >= 0; rest = rest[(at + 1)..])
            {
                count++;
            }
        }

        return count;
    }
}
