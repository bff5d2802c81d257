using System.Collections.Frozen;
using System.Reflection;
using System.Xml.Linq;

namespace Marknadsplatsen.Web.Pictograms;

/// <summary>
/// The names in <c>wwwroot/pictograms.svg</c>: <c>category-</c>, <c>step-</c>, <c>time-</c>, <c>support-</c>,
/// <c>accessibility-</c> and <c>house-</c> followed by the id in the vocabulary, <c>places-</c> for the places words,
/// <c>ui-</c> for the pages' own.
/// </summary>
public static class PictogramNames
{
    /// <summary>All names, read from the drawing itself.</summary>
    public static FrozenSet<string> All { get; } = Read();

    /// <summary>The name itself when it is drawn.</summary>
    /// <exception cref="ArgumentException">There is no such pictogram.</exception>
    public static string Checked(string name) => All.Contains(name)
        ? name
        : throw new ArgumentException($"There is no pictogram '{name}' in wwwroot/pictograms.svg.", nameof(name));

    private static FrozenSet<string> Read()
    {
        using var drawing = Assembly.GetExecutingAssembly().GetManifestResourceStream("pictograms.svg")!;
        XNamespace svg = "http://www.w3.org/2000/svg";
        return XDocument.Load(drawing).Descendants(svg + "symbol").Select(symbol => symbol.Attribute("id")!.Value)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
