namespace Marknadsplatsen.Web.Tests;

/// <summary>The files of the web project as they were written.</summary>
internal static class Sources
{
    private static readonly string Root = FindRoot();

    /// <summary>Components and code of the web project, without what a build made.</summary>
    public static IEnumerable<string> Web => Directory
        .EnumerateFiles(Path.Combine(Root, "web"), "*.*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".razor" or ".cs")
        .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar)
            .Any(part => part is "bin" or "obj" or "node_modules"));

    /// <summary>The text of a file, by its path from the root of the repository.</summary>
    public static string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>Where something is, by its path from the root of the repository.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Marknadsplatsen.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException($"No Marknadsplatsen.sln above {AppContext.BaseDirectory}.");
    }
}
