using System.Text;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>Looks for a text in the raw bytes of a folder's files, also as it looks inside base 64.</summary>
internal static class Traces
{
    // Held by the program, and empty.
    private const string LockFile = "in-use.lock";

    /// <summary>"text in file" for each text that is found anywhere.</summary>
    public static IReadOnlyList<string> Find(string folder, IReadOnlyCollection<string> texts)
    {
        var found = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetFileName(path);
            if (name != LockFile)
            {
                using var file = new FileStream(
                    path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                var bytes = new byte[file.Length];
                file.ReadExactly(bytes);
                found.AddRange(texts.Where(text => IsIn(bytes, text)).Select(text => $"{text} in {name}"));
            }
        }

        return found;
    }

    /// <summary>How a text can stand in a file.</summary>
    public static IEnumerable<byte[]> Forms(string text)
    {
        yield return Encoding.UTF8.GetBytes(text);
        yield return Encoding.Unicode.GetBytes(text);
        for (var before = 0; before < 3; before++)
        {
            // It can fall in three ways on the groups of three bytes; the ends are shared with what stands beside it.
            byte[] padded = [.. new byte[before], .. Encoding.UTF8.GetBytes(text)];
            var whole = Convert.ToBase64String(padded.AsSpan(0, padded.Length / 3 * 3));
            yield return Encoding.ASCII.GetBytes(whole[(before == 0 ? 0 : 4)..]);
        }
    }

    private static bool IsIn(ReadOnlySpan<byte> bytes, string text)
    {
        foreach (var form in Forms(text))
        {
            if (bytes.IndexOf(form) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
