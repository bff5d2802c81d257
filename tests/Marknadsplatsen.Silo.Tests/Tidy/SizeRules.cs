using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>What fits a screen and a page.</summary>
internal static class SizeRules
{
    public const int FileLines = 300;
    public const int MethodLines = 60;
    public const int LineWidth = 120;
    public const int DecisionLines = 40;

    /// <summary>Markup is wider: a break inside a line of inline elements would show as a space.</summary>
    public const int MarkupWidth = 160;

    /// <summary>
    /// Hand-written code. Tables (md), data (json), generated lists (sln) and one-line settings (props) have no width.
    /// </summary>
    public static bool IsCode(SourceFile file) =>
        file.HasExtension(".cs", ".razor", ".ts", ".mjs", ".js", ".css", ".csproj", ".sh") || file.Name == "run";

    public static IEnumerable<Violation> Files(SourceFile file)
    {
        var lines = file.Lines;
        if (lines.Length > FileLines)
        {
            yield return file.At(FileLines + 1, $"a file of {lines.Length} lines; at most {FileLines}");
        }

        var width = file.HasExtension(".razor") ? MarkupWidth : LineWidth;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length > width)
            {
                yield return file.At(i + 1, $"a line of {lines[i].Length} characters; at most {width}");
            }
        }
    }

    public static IEnumerable<Violation> Decisions(SourceFile file) =>
        file.Lines.Length > DecisionLines
            ? [file.At(DecisionLines + 1, $"a decision of {file.Lines.Length} lines; at most {DecisionLines}")]
            : [];

    public static IEnumerable<Violation> Methods(SourceFile file)
    {
        foreach (var node in file.Root.DescendantNodes().Where(IsMethod))
        {
            var lines = file.LineOf(node.Span.End - 1) - file.LineOf(node.SpanStart) + 1;
            if (lines > MethodLines)
            {
                yield return file.At(node, $"a method of {lines} lines; at most {MethodLines}");
            }
        }

        var statements = file.Root.ChildNodes().OfType<GlobalStatementSyntax>().ToList();
        if (statements.Count > 0 &&
            file.LineOf(statements[^1].Span.End - 1) - file.LineOf(statements[0].SpanStart) >= MethodLines)
        {
            yield return file.At(statements[0], $"top-level statements of more than {MethodLines} lines");
        }
    }

    private static bool IsMethod(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
            or PropertyDeclarationSyntax { ExpressionBody: not null };
}
