namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>The checked-out files: everything a person wrote, nothing a build or a run produced.</summary>
internal static class Repository
{
    private static readonly string[] BinaryExtensions = [".png", ".jpg", ".ico", ".woff2", ".db", ".gz", ".pdf"];

    private static readonly Lazy<SourceFile[]> All = new(() => [.. Read(Root!, "")]);

    // What .gitignore names: a folder by its name, or, with a leading slash, by its path from the root.
    private static readonly Lazy<HashSet<string>> ProducedFolders = new(() =>
    [
        ".git",
        .. System.IO.File.ReadAllLines(Path.Combine(Root!, ".gitignore"))
            .Where(line => line.EndsWith('/')).Select(line => line.TrimEnd('/')),
    ]);

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Files => All.Value;

    public static IEnumerable<SourceFile> CSharp => Files.Where(file => file.HasExtension(".cs"));

    /// <summary>C# that ships: src, silo and web.</summary>
    public static IEnumerable<SourceFile> ProductCSharp => CSharp.Where(file => !file.IsTest);

    public static IEnumerable<SourceFile> Projects => Files.Where(file => file.HasExtension(".csproj"));

    public static SourceFile File(string path) => Files.Single(file => file.Path == path);

    private static IEnumerable<SourceFile> Read(string folder, string prefix)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            // In a worktree .git is a file that points elsewhere.
            var name = Path.GetFileName(file);
            if (name != ".git" && !BinaryExtensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            {
                yield return new SourceFile(prefix + name, System.IO.File.ReadAllText(file));
            }
        }

        foreach (var child in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(child);
            if (ProducedFolders.Value.Contains(name) || ProducedFolders.Value.Contains($"/{prefix}{name}"))
            {
                continue;
            }

            foreach (var file in Read(child, $"{prefix}{name}/"))
            {
                yield return file;
            }
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Marknadsplatsen.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException($"No Marknadsplatsen.sln above {AppContext.BaseDirectory}.");
    }
}
