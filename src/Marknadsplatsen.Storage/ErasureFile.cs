using System.Globalization;
using System.Text;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Marknadsplatsen.Storage;

/// <summary>
/// The erased people of a store: a text file beside it, one line each with the day and the mark. It only grows.
/// Restoring a backup must never lose a line of it: keep the file that is there, and take in the backup's with
/// <see cref="Merge"/>. Then the sweep at the next start removes again whoever came back.
/// </summary>
public sealed class ErasureFile : IErasures
{
    /// <summary>The file in the store's folder.</summary>
    public const string FileName = "erasures.txt";

    private readonly string _path;
    private readonly SqliteFactStore _store;
    private readonly TimeProvider _time;
    private readonly Lock _guard = new();
    private volatile HashSet<string> _marks;

    internal ErasureFile(string folder, SqliteFactStore store, TimeProvider time)
    {
        (_path, _store, _time) = (Path.Combine(folder, FileName), store, time);
        _marks = [.. Read(_path).Select(line => line.Mark)];
    }

    /// <inheritdoc/>
    public int Count => _marks.Count;

    /// <inheritdoc/>
    public bool Contains(ParticipantId participant) =>
        _marks is { Count: > 0 } marks && marks.Contains(ErasedMark.Of(participant));

    /// <inheritdoc/>
    public Task AddAsync(ParticipantId participant, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var mark = ErasedMark.Of(participant);
        lock (_guard)
        {
            if (!_marks.Contains(mark))
            {
                Append(_path, [(_time.GetUtcNow().UtcDateTime, mark)]);
                // Readers have the old set, which never changes.
                _marks = [.. _marks, mark];
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ScrubAsync(CancellationToken cancellationToken = default) =>
        ToldAsync(_store.ScrubAsync(cancellationToken));

    /// <inheritdoc/>
    public Task ScrubOwedAsync(CancellationToken cancellationToken = default) =>
        ToldAsync(_store.ScrubOwedAsync(cancellationToken));

    private static async Task ToldAsync(Task scrub)
    {
        try
        {
            await scrub.ConfigureAwait(false);
        }
        catch (SqliteException busy)
        {
            throw new IOException("Old data is in use by a scan and could not be cleared; try again.", busy);
        }
    }

    /// <summary>Adds to a folder's file whatever another's has and it has not. Neither needs to exist.</summary>
    public static void Merge(string fromFolder, string intoFolder)
    {
        var into = Path.Combine(intoFolder, FileName);
        var known = Read(into).Select(line => line.Mark).ToHashSet(StringComparer.Ordinal);
        Append(into, [.. Read(Path.Combine(fromFolder, FileName)).Where(line => !known.Contains(line.Mark))]);
    }

    /// <summary>The marks in a folder's file; none when there is no file.</summary>
    internal static IReadOnlySet<string> MarksIn(string folder) =>
        Read(Path.Combine(folder, FileName)).Select(line => line.Mark).ToHashSet(StringComparer.Ordinal);

    /// <summary>Adds to a folder's file the marks it has not, dated; on disk when this returns.</summary>
    internal static void Add(string folder, IEnumerable<string> marks, DateTimeOffset day)
    {
        var known = MarksIn(folder);
        Append(
            Path.Combine(folder, FileName),
            [.. marks.Where(mark => !known.Contains(mark)).Select(mark => (day.UtcDateTime, mark))]);
    }

    /// <summary>A last line that a crash cut short is no mark: whoever wrote it never got an answer.</summary>
    private static List<(DateTime Day, string Mark)> Read(string path) => File.Exists(path)
        ? [.. File.ReadLines(path, Encoding.ASCII).Select(Parse).OfType<(DateTime, string)>()]
        : [];

    private static (DateTime Day, string Mark)? Parse(string line) =>
        line.Split(' ') is [var day, { Length: ErasedMark.Length } mark]
        && DateTime.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (date, mark)
            : null;

    private static void Append(string path, IReadOnlyList<(DateTime Day, string Mark)> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        file.Seek(0, SeekOrigin.End);
        // A line cut short is ended first, so that the new one is not lost with it.
        var text = new StringBuilder(EndsWithLine(file) ? "" : "\n");
        foreach (var (day, mark) in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {mark}\n");
        }

        file.Write(Encoding.ASCII.GetBytes(text.ToString()));
        file.Flush(flushToDisk: true);
    }

    private static bool EndsWithLine(FileStream file)
    {
        if (file.Length == 0)
        {
            return true;
        }

        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }
}
