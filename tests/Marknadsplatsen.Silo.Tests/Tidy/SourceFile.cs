using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>A text file of the repository, by its path from the root with forward slashes.</summary>
internal sealed class SourceFile(string path, string text)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Parse);

    // One tree however many tests ask at once: a semantic model knows only the tree it was made from.
    private readonly Lazy<SyntaxTree> tree = new(() => CSharpSyntaxTree.ParseText(text, Options, path));

    public string Path { get; } = path;

    public string Text { get; } = text;

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The lines without their ends. A final newline does not make another line.</summary>
    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>The file as C#.</summary>
    public SyntaxTree Tree => tree.Value;

    public SyntaxNode Root => Tree.GetRoot();

    /// <summary>
    /// The project's folder name without the common prefix (Domain, Grains, Silo.Tests …); empty at the root.
    /// </summary>
    public string Project => Path.Split('/') switch
    {
        ["src" or "tests", var folder, _, ..] => folder.Replace("Marknadsplatsen.", "", StringComparison.Ordinal),
        ["web", ..] => "Web",
        ["silo", ..] => "Silo",
        _ => "",
    };

    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    public bool HasExtension(params string[] extensions) =>
        extensions.Contains(System.IO.Path.GetExtension(Path), StringComparer.OrdinalIgnoreCase);

    public Violation At(int line, string rule) => new(Path, line, rule);

    public Violation At(SyntaxNode node, string rule) => At(LineOf(node.SpanStart), rule);

    public Violation At(SyntaxToken token, string rule) => At(LineOf(token.SpanStart), rule);

    public int LineOf(int position) => Tree.GetText().Lines.GetLinePosition(position).Line + 1;
}
