using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>Words that people read live in resource files, not in code and not in markup.</summary>
internal static partial class TextRules
{
    /// <summary>
    /// Files whose Swedish is compared with and never shown: what people type, and what a city file says.
    /// </summary>
    private static readonly string[] ReadNotShown =
        ["src/Marknadsplatsen.Domain/Catalog/SearchWord.cs", "silo/City/CityFileReader.cs"];

    private static readonly string[] SpokenAttributes =
        ["alt", "title", "placeholder", "aria-label", "aria-description", "label", "content"];

    private static readonly string[] SpokenParameters =
        ["Title", "Label", "Heading", "Text", "Caption", "Hint", "Legend", "Lead"];

    public static IEnumerable<Violation> Literals(SourceFile file)
    {
        if (ReadNotShown.Contains(file.Path))
        {
            yield break;
        }

        foreach (var token in file.Root.DescendantTokens().Where(IsText))
        {
            // A path, and a route with its parameters, may be Swedish.
            if (!token.ValueText.StartsWith('/') && Swedish().IsMatch(token.ValueText))
            {
                yield return file.At(token, $"Swedish in code: '{Cut(token.ValueText)}' belongs in a resource file");
            }
        }
    }

    public static IEnumerable<Violation> Script(SourceFile file)
    {
        for (var i = 0; i < file.Lines.Length; i++)
        {
            if (SwedishLetter().IsMatch(Comment().Replace(file.Lines[i], "")))
            {
                yield return file.At(i + 1, "Swedish in script: let the page carry the text in a data attribute");
            }
        }
    }

    /// <summary>
    /// The literal text and spoken attributes of one component, read from what the Razor compiler made of it.
    /// </summary>
    public static IEnumerable<Violation> Markup(SourceFile razor, string generated)
    {
        foreach (var call in CSharpSyntaxTree.ParseText(
            generated).GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            var method = (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.Text;
            var arguments = call.ArgumentList.Arguments;
            var texts = method switch
            {
                "AddMarkupContent" => Literals(arguments[1]).SelectMany(Spoken),
                "AddContent" when arguments.Count == 2 => Literals(arguments[1]),
                "AddAttribute" or "AddComponentParameter" when arguments.Count > 2 && IsSpoken(arguments[1]) =>
                    Literals(arguments[2]),
                _ => [],
            };
            foreach (var text in texts.Where(text => Word().IsMatch(text)))
            {
                yield return razor.At(
                    LineWith(razor, text), $"text in markup: '{Cut(text)}' belongs in a resource file");
            }
        }
    }

    private static bool IsText(SyntaxToken token) => token.Kind() is
        SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or
        SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken or
        SyntaxKind.Utf8StringLiteralToken;

    /// <summary>Strings of the argument itself; those inside a call or an indexer are keys and formats.</summary>
    private static IEnumerable<string> Literals(ArgumentSyntax argument) =>
        argument.DescendantTokens()
            .Where(token => IsText(token) && !token.Parent!.Ancestors().TakeWhile(node => node != argument)
                .Any(node => node is ElementAccessExpressionSyntax ||
                    (node is InvocationExpressionSyntax call && !IsTyping(call))))
            .Select(token => token.ValueText);

    private static bool IsTyping(InvocationExpressionSyntax call) =>
        call.Expression.ToString().Contains("TypeCheck", StringComparison.Ordinal);

    private static bool IsSpoken(ArgumentSyntax name)
    {
        var text = name.ToString();
        return SpokenAttributes.Any(attribute => text == $"\"{attribute}\"") ||
            SpokenParameters.Any(parameter => text.EndsWith($".{parameter})", StringComparison.Ordinal) ||
                text == $"\"{parameter}\"");
    }

    private static IEnumerable<string> Spoken(string markup)
    {
        foreach (Match attribute in SpokenInMarkup().Matches(markup))
        {
            yield return attribute.Groups[1].Value;
        }

        foreach (var text in TagOrStyle().Replace(markup, "\n").Split('\n'))
        {
            yield return Entity().Replace(text, " ").Trim();
        }
    }

    private static int LineWith(SourceFile file, string text) =>
        Array.FindIndex(file.Lines, line => line.Contains(text.Trim(), StringComparison.Ordinal)) + 1;

    private static string Cut(string text) => text.Length > 40 ? text[..40] + "…" : text;

    [GeneratedRegex(
        @"[åäöÅÄÖ]|\s(och|att|inte|eller|är|på|för|som|vill|kan|från|ditt|din)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Swedish();

    [GeneratedRegex("[åäöÅÄÖ]")]
    private static partial Regex SwedishLetter();

    /// <summary>A comment may quote what a page says.</summary>
    [GeneratedRegex(@"/\*.*?(\*/|$)|(?<!:)//.*$|^\s*\*.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Word();

    [GeneratedRegex(@"<(style|script)\b.*?</\1>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex TagOrStyle();

    [GeneratedRegex(@"&#?\w+;")]
    private static partial Regex Entity();

    [GeneratedRegex(@"\b(?:alt|title|placeholder|aria-label|aria-description|label)=""([^""]*)""")]
    private static partial Regex SpokenInMarkup();
}
