using System.Collections;
using System.Collections.Frozen;
using System.Reflection;
using System.Resources;

namespace Marknadsplatsen.Web;

/// <summary>Reads the files of <c>web/Texts</c>, which the build puts into the program.</summary>
internal static class TextFiles
{
    private const string Prefix = "Marknadsplatsen.Web.Texts.";
    private const string Suffix = ".resources";

    /// <summary>Every text by language and then by key: <c>Group.Name</c>.</summary>
    public static FrozenDictionary<string, FrozenDictionary<string, string>> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)
                && name.EndsWith(Suffix, StringComparison.Ordinal))
            .SelectMany(name => Entries(assembly, name))
            .GroupBy(entry => entry.Language, StringComparer.Ordinal)
            .ToFrozenDictionary(
                language => language.Key,
                language => language.ToFrozenDictionary(
                    entry => entry.Key, entry => entry.Text, StringComparer.Ordinal),
                StringComparer.Ordinal);
    }

    private static IEnumerable<(string Language, string Key, string Text)> Entries(Assembly assembly, string name)
    {
        // "Start" is Swedish, "Start.en" English.
        var file = name[Prefix.Length..^Suffix.Length].Split('.', 2);
        var language = file.Length == 1 ? Tongue.Swedish.Code : file[1];
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new ResourceReader(stream);
        foreach (DictionaryEntry entry in reader)
        {
            yield return (language, $"{file[0]}.{entry.Key}", (string)entry.Value!);
        }
    }
}
