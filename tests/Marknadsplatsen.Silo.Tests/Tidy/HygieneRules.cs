using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>Nothing unfinished, nothing hidden, nothing that belongs to somebody's own machine.</summary>
internal static partial class HygieneRules
{
    private static readonly string[] TopLevel =
    [
        "src", "tests", "silo", "web", "docs", ".ci", "Marknadsplatsen.sln", "README.md", "LICENSE",
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "nuget.config",
        ".editorconfig", ".gitignore", ".gitattributes",
    ];

    public static IEnumerable<Violation> Unfinished(SourceFile file)
    {
        for (var i = 0; i < file.Lines.Length; i++)
        {
            if (Marks().Match(file.Lines[i]) is { Success: true } mark)
            {
                yield return file.At(i + 1, $"{mark.Value}: finish it or leave it out");
            }

            if (file.HasExtension(".cs") && Directives().Match(file.Lines[i]) is { Success: true } directive)
            {
                yield return file.At(
                    i + 1, $"{directive.Groups[1].Value}: choose in the project file, or split the file");
            }

            if (OwnMachine().Match(file.Lines[i]) is { Success: true } path)
            {
                yield return file.At(i + 1, $"{path.Value}: a path or a word that is nobody else's");
            }
        }
    }

    public static IEnumerable<Violation> DeadCode(SourceFile file) =>
        file.Root.DescendantTrivia()
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) &&
                Statement().IsMatch(trivia.ToString()))
            .Select(trivia => file.At(file.LineOf(trivia.SpanStart), "commented-out code"));

    /// <summary>What others build on says what it promises.</summary>
    public static IEnumerable<Violation> Undocumented(SourceFile file) =>
        file.Path.StartsWith("src/", StringComparison.Ordinal)
            ? file.Root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(NeedsWords)
                .Select(member => file.At(NameOf(member), $"{NameOf(member).Text}: public without an XML comment"))
            : [];

    public static IEnumerable<string> Strangers(IEnumerable<SourceFile> files) =>
        files.Select(file => file.Path.Split('/')[0]).Distinct().Where(name => !TopLevel.Contains(name));

    private static bool NeedsWords(MemberDeclarationSyntax member)
    {
        var isPublic = member.Modifiers.Any(SyntaxKind.PublicKeyword) ||
            (member.Parent is InterfaceDeclarationSyntax && member is not BaseTypeDeclarationSyntax);
        return isPublic && member is not (EnumMemberDeclarationSyntax or OperatorDeclarationSyntax) &&
            !member.Modifiers.Any(SyntaxKind.OverrideKeyword) && AllPublic(member) &&
            !member.GetLeadingTrivia().Any(SyntaxKind.SingleLineDocumentationCommentTrivia);
    }

    private static bool AllPublic(MemberDeclarationSyntax member) =>
        member.Ancestors().OfType<BaseTypeDeclarationSyntax>()
            .All(type => type.Modifiers.Any(SyntaxKind.PublicKeyword));

    private static SyntaxToken NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier,
        MethodDeclarationSyntax method => method.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier,
        _ => member.GetFirstToken(),
    };

    // In two parts, so that this file passes its own check.
    [GeneratedRegex(@"\b(TO" + "DO|FIX" + "ME|HA" + "CK|X" + @"XX|NotImplemented" + @"Exception)\b")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\s*(#(?:if|elif|region|define)\b)")]
    private static partial Regex Directives();

    [GeneratedRegex(
        @"(?<![\w.])/(?:work|home|Users|root)/\w+|[A-Z]:\\Users\\|(?i:co-authored"
        + "-by|generated " + "with|hand-" + "off)")]
    private static partial Regex OwnMachine();

    [GeneratedRegex(
        @"^//\s*(?:var |await |return |if \(|foreach \(|using |public |\w+(?:\.\w+)*\(.*\);|\w+ = ).*[;{)]\s*$")]
    private static partial Regex Statement();
}
