using System.Diagnostics;
using Marknadsplatsen.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Marknadsplatsen.Storage.Tests.Sqlite;

public sealed class FolderTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_in_use_is_refused_with_its_name_and_the_setting()
    {
        using var store = _folder.Open();

        var refusal = Assert.Throws<StorageRefusedException>(_folder.Open);

        Assert.Contains(_folder.Path, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Storage:Folder", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("in use by another process", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lock_keeps_another_process_out_and_goes_with_the_store()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "flock(1) stands for the other process.");
        var store = _folder.Open();

        var whileOpen = await TakeLockInOtherProcessAsync();
        store.Dispose();
        var afterClosing = await TakeLockInOtherProcessAsync();

        Assert.NotEqual(0, whileOpen);
        Assert.Equal(0, afterClosing);
    }

    [Fact]
    public async Task A_newer_schema_is_refused_with_both_versions()
    {
        using (var store = _folder.Open())
        {
            await store.RunOnWriterAsync("UPDATE store SET value = 99 WHERE name = 'schema';");
        }

        var refusal = Assert.Throws<StorageRefusedException>(_folder.Open);

        Assert.Contains("99", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"up to {Schema.Version}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.Path, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Storage:Folder", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_folder_is_free_again()
    {
        File.WriteAllText(_folder.Database, new string('x', 8192));
        Assert.Throws<StorageRefusedException>(_folder.Open);
        File.Delete(_folder.Database);

        using var store = _folder.Open();

        Assert.True(File.Exists(_folder.Database));
    }

    [Fact]
    public void A_file_that_is_not_a_store_is_refused_with_its_name()
    {
        File.WriteAllText(_folder.Database, new string('x', 8192));

        var refusal = Assert.Throws<StorageRefusedException>(_folder.Open);

        Assert.Contains(_folder.Database, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Storage:Folder", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused()
    {
        var file = Path.Combine(_folder.Path, "a-file");
        File.WriteAllText(file, "");

        var refusal = Assert.Throws<StorageRefusedException>(
            () => SqliteFactStore.Open(Path.Combine(file, "data"), NullLogger.Instance));

        Assert.Contains("cannot be created", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_is_never_given_twice_not_even_after_clearing_and_reopening()
    {
        long first;
        using (var store = _folder.Open())
        {
            first = (await store.PutAsync("a/1", null, "first life")).Version;
            await store.ClearAsync("a/1", first);
        }

        using var reopened = _folder.Open();
        var second = await reopened.PutAsync("a/1", null, "second life");

        Assert.True(second.Version > first);
        Assert.False((await reopened.PutAsync("a/1", first, "from the first life")).Stored);
        Assert.False((await reopened.ClearAsync("a/1", first)).Stored);
        Assert.Equal("second life", await reopened.TextAsync("a/1"));
    }

    private async Task<int> TakeLockInOtherProcessAsync()
    {
        using var other = Process.Start("flock", ["--nonblock", Path.Combine(_folder.Path, "in-use.lock"), "true"]);
        await other.WaitForExitAsync();
        return other.ExitCode;
    }
}
