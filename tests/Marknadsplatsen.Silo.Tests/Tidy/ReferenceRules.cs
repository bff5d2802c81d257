using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>Who may refer to whom, read from the project files.</summary>
internal static partial class ReferenceRules
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Domain"] = [],
        ["Matching"] = ["Domain"],
        ["Grains"] = ["Domain", "Matching"],
        ["Storage"] = ["Grains"],
        ["EmbeddedOrleans"] = [],
        ["Web"] = ["Domain", "Matching", "Grains"],
        ["Silo"] = ["Domain", "Matching", "Grains", "Storage", "Web"],
    };

    /// <summary>The engine arrives through Directory.Build.targets, and only here.</summary>
    private static readonly string[] MayUseGrainApi = ["Domain", "Matching", "Grains", "Storage", "Silo"];

    private static readonly string[] WithoutWeb = ["Domain", "Matching", "Grains", "Storage"];

    public static IEnumerable<Violation> ProjectEdges(SourceFile project)
    {
        if (project.IsTest)
        {
            yield break;
        }

        if (!Allowed.TryGetValue(project.Project, out var allowed))
        {
            yield return project.At(1, "a project that ARCHITECTURE does not know; give it a row in ReferenceRules");
            yield break;
        }

        foreach (var reference in Elements(project, "ProjectReference"))
        {
            var target = Target(reference);
            if (!allowed.Contains(target))
            {
                yield return project.At(Line(reference), $"{project.Project} must not refer to {target}");
            }
        }

        foreach (var use in Elements(project, "UsesGrainApi"))
        {
            if (!MayUseGrainApi.Contains(project.Project))
            {
                yield return project.At(Line(use), $"{project.Project} gets the grain API transitively or not at all");
            }
        }
    }

    public static IEnumerable<Violation> CentralVersions(SourceFile project) =>
        Elements(project, "PackageReference")
            .Where(reference => Names(reference).Any(name => name is "Version" or "VersionOverride"))
            .Select(reference => project.At(Line(reference), "a package version belongs in Directory.Packages.props"));

    public static IEnumerable<Violation> InSolution(SourceFile project, string solution) =>
        solution.Contains(project.Path.Replace('/', '\\'), StringComparison.Ordinal) ||
        solution.Contains(project.Path, StringComparison.Ordinal)
            ? []
            : [project.At(1, "the project is not in Marknadsplatsen.sln, so that no build and no test run sees it")];

    /// <summary>The framework reference brings ASP.NET along; the source must still not touch it below web.</summary>
    public static IEnumerable<Violation> NoWebBelow(SourceFile file)
    {
        for (var i = 0; i < file.Lines.Length; i++)
        {
            var line = file.Lines[i];
            if (WithoutWeb.Contains(file.Project) && WebNamespace().IsMatch(line))
            {
                yield return file.At(i + 1, $"{file.Project} must not know ASP.NET or web");
            }

            if (file.Project == "Web" && line.Contains("Marknadsplatsen.Storage", StringComparison.Ordinal))
            {
                yield return file.At(i + 1, "web must not know Storage");
            }
        }
    }

    private static IEnumerable<XElement> Elements(SourceFile project, string name) =>
        XDocument.Parse(project.Text, LoadOptions.SetLineInfo).Descendants(name);

    private static IEnumerable<string> Names(XElement element) =>
        element.Attributes().Select(attribute => attribute.Name.LocalName)
            .Concat(element.Elements().Select(child => child.Name.LocalName));

    private static string Target(XElement reference) =>
        Path.GetFileNameWithoutExtension(((string?)reference.Attribute("Include") ?? "").Replace('\\', '/'))
            .Replace("Marknadsplatsen.", "", StringComparison.Ordinal);

    private static int Line(XElement element) => ((System.Xml.IXmlLineInfo)element).LineNumber;

    [GeneratedRegex(@"\bMicrosoft\.AspNetCore\b|\bMarknadsplatsen\.Web\b")]
    private static partial Regex WebNamespace();
}
