using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Storage.Sqlite;

namespace Marknadsplatsen.Storage.Tests;

public sealed class ErasureFileTests : IDisposable
{
    private static readonly ParticipantId Anna = new("p0f1e2d3c4b5a6978");
    private static readonly ParticipantId Bo = new("p7766554433221100");

    private readonly StoreFolder _folder = StoreFolder.InMemory();
    private readonly SqliteFactStore _store;

    public ErasureFileTests() => _store = _folder.Open();

    private string Path => System.IO.Path.Combine(_folder.Path, ErasureFile.FileName);

    [Fact]
    public async Task A_mark_is_there_after_a_new_start_and_says_nothing_of_who()
    {
        await Open().AddAsync(Anna);

        var again = Open();

        Assert.True(again.Contains(Anna));
        Assert.False(again.Contains(Bo));
        Assert.DoesNotContain(Anna.Value, await File.ReadAllTextAsync(Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twice_is_one_line()
    {
        var file = Open();

        await file.AddAsync(Anna);
        await file.AddAsync(Anna);

        Assert.Single(await File.ReadAllLinesAsync(Path));
        Assert.Equal(1, file.Count);
    }

    [Fact]
    public async Task A_line_that_a_crash_cut_short_is_no_mark_and_takes_no_other_with_it()
    {
        await Open().AddAsync(Anna);
        await File.AppendAllTextAsync(Path, "2026-11-22 0123456789");

        await Open().AddAsync(Bo);

        var again = Open();
        Assert.Equal(2, again.Count);
        Assert.True(again.Contains(Anna));
        Assert.True(again.Contains(Bo));
    }

    [Fact]
    public async Task Marks_of_a_backup_are_added_to_those_that_are_there()
    {
        using var other = new StoreFolder();
        using var theirs = other.Open();
        await new ErasureFile(other.Path, theirs, TimeProvider.System).AddAsync(Anna);
        await Open().AddAsync(Bo);

        ErasureFile.Merge(other.Path, _folder.Path);
        ErasureFile.Merge(other.Path, _folder.Path);

        Assert.Equal(2, Open().Count);
        Assert.Equal(2, (await File.ReadAllLinesAsync(Path)).Length);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private ErasureFile Open() => new(_folder.Path, _store, TimeProvider.System);
}
