namespace Marknadsplatsen.Web.Tests.Access;

/// <summary>The table in <c>matrix.txt</c> beside this file.</summary>
internal static class AccessTable
{
    public const string Path = "tests/Marknadsplatsen.Web.Tests/Access/matrix.txt";

    private const string Header = "actors";

    public static IReadOnlyList<AccessRow> Rows { get; } = Read(Sources.Read(Path));

    /// <summary>What to do about endpoints without a line.</summary>
    public static string Ask(IEnumerable<string> missing) => string.Join('\n', missing.Select(endpoint =>
        $"Add a line to {Path}: {endpoint} | what each actor is answered | the fields to send"));

    /// <summary>Empty lines and those that begin with # are for people; the first other names the columns.</summary>
    public static IReadOnlyList<AccessRow> Read(string text)
    {
        var lines = text.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] != '#')
            .ToList();
        var columns = lines[0].Split('|') is [var first, var names] && first.Trim() == Header
            ? names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Actor>).ToList()
            : throw new FormatException($"The first line of {Path} begins with '{Header} |' and names the columns.");
        var unnamed = Enum.GetValues<Actor>().Except(columns).ToList();
        return unnamed.Count == 0
            ? [.. lines.Skip(1).Select(line => AccessRow.Parse(line, columns))]
            : throw new FormatException($"{Path} has no column for {string.Join(", ", unnamed)}.");
    }
}
