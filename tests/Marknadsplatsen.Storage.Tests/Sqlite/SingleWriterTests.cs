using System.Globalization;
using System.Runtime.CompilerServices;
using Marknadsplatsen.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Marknadsplatsen.Storage.Tests.Sqlite;

/// <summary>
/// The bundled SQLite can damage its log when two connections write or checkpoint at once: there must be only one.
/// </summary>
public sealed class SingleWriterTests : IDisposable
{
    private const int AccessModeMask = 3;

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Exactly_one_descriptor_of_an_open_store_can_write()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Descriptors are read from /proc.");
        using var store = _folder.Open();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(id => store.PutAsync($"a/{id}", null, "x")));
        await foreach (var _ in store.ScanAsync(StoreAccess.State, CancellationToken.None))
        {
            var modes = AccessModes();

            Assert.Equal(1, modes.Count(mode => mode != 0));
            Assert.Equal(SqliteFactStore.ReaderCount + SqliteFactStore.ScanCount, modes.Count(mode => mode == 0));
        }
    }

    [Fact]
    public void A_reading_connection_can_neither_write_nor_checkpoint_by_itself()
    {
        using var store = _folder.Open();
        using var reader = new ReadConnection(_folder.Database);

        Assert.Throws<SqliteException>(() => Connections.Run(reader.Connection, "DELETE FROM record;"));
        using var command = reader.Connection.CreateCommand();
        command.CommandText = "PRAGMA wal_autocheckpoint;";
        Assert.Equal(0L, command.ExecuteScalar());
    }

    [Theory]
    [InlineData("PRAGMA journal_mode;", "wal")]
    [InlineData("PRAGMA synchronous;", 2L)]
    [InlineData("PRAGMA secure_delete;", 1L)]
    [InlineData("PRAGMA foreign_keys;", 1L)]
    public void The_writing_connection_keeps_its_promises(string pragma, object expected)
    {
        using var writer = Connections.OpenWriter(_folder.Database);
        using var command = writer.CreateCommand();
#pragma warning disable CA2100 // The texts are the test's own.
        command.CommandText = pragma;
#pragma warning restore CA2100

        Assert.Equal(expected, command.ExecuteScalar());
    }

    [Fact]
    public void A_database_that_cannot_have_a_log_is_refused()
    {
        var refusal = Assert.Throws<StorageRefusedException>(() => Connections.OpenWriter(":memory:"));

        Assert.Contains("Storage:Folder", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_one_file_opens_connections_and_only_the_store_opens_the_writer()
    {
        var built = Path.Combine(SourceFolder(), "obj");
        var sources = Directory.GetFiles(SourceFolder(), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(built, StringComparison.Ordinal))
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

        Assert.Equal(["Connections.cs"], Containing(sources, "new SqliteConnection("));
        Assert.Equal(["Connections.cs", "SqliteFactStore.cs"], Containing(sources, "OpenWriter("));
        Assert.Equal(["SqliteFactStore.cs"], Containing(sources, "new WriteConnection("));
        Assert.Equal(["WriteConnection.cs"], Containing(sources, "wal_checkpoint"));
    }

    private static List<string> Containing(Dictionary<string, string> sources, string text) =>
    [
        .. sources.Where(source => source.Value.Contains(text, StringComparison.Ordinal))
            .Select(source => source.Key).Order(),
    ];

    private static string SourceFolder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../src/Marknadsplatsen.Storage"));

    private List<int> AccessModes()
    {
        var modes = new List<int>();
        foreach (var descriptor in Directory.GetFiles("/proc/self/fd"))
        {
            if (new FileInfo(descriptor).LinkTarget == _folder.Database)
            {
                var flags = File.ReadLines($"/proc/self/fdinfo/{Path.GetFileName(descriptor)}")
                    .First(line => line.StartsWith("flags:", StringComparison.Ordinal))["flags:".Length..].Trim();
                modes.Add(Convert.ToInt32(flags, 8) & AccessModeMask);
            }
        }

        return modes;
    }
}
