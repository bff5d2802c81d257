using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>What our own types may be called, and where they live.</summary>
internal static partial class NameRules
{
    private static readonly string[] BannedWords =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Service", "Impl", "Base"];

    /// <summary>Synonyms of words that DOMAIN section 2 fixes.</summary>
    private static readonly string[] Synonyms = ["Slot", "Shift", "Seat", "Offer", "Client", "Patient"];

    /// <summary>Identifiers of DOMAIN section 2, and public names that Orleans or SignalR fixes.</summary>
    private static readonly string[] Fixed = ["HelperMode", "ObserverManager", "GrainBase", "ILiveClient"];

    private static readonly string[] DomainProjects = ["Domain", "Matching", "Grains", "Web"];

    public static IEnumerable<Violation> TypeNames(SourceFile file)
    {
        if (file.HasExtension(".razor"))
        {
            return BannedWord(file, Path.GetFileNameWithoutExtension(file.Name)) is { } word
                ? [file.At(1, $"a component named with the word {word}")]
                : [];
        }

        return Types(file).Select(type => (type.Identifier, Word: BannedWord(file, type.Identifier.Text)))
            .Where(found => found.Word is not null)
            .Select(found => file.At(found.Identifier, $"{found.Identifier.Text} is named with the word {found.Word}"));
    }

    /// <summary>
    /// One public type a file, named after it. A family (an abstract record and its cases) shares a file, and so may
    /// delegates. The engine groups the names it takes from Orleans.
    /// </summary>
    public static IEnumerable<Violation> OnePublicType(SourceFile file)
    {
        if (file.IsTest || file.Project == "EmbeddedOrleans")
        {
            yield break;
        }

        var types = Types(file).Where(type => type.Parent is not BaseTypeDeclarationSyntax && IsPublic(type)).ToList();
        var name = file.Name[..file.Name.IndexOf('.', StringComparison.Ordinal)];
        if (types.Count > 0 && types.TrueForAll(type => type.Identifier.Text != name))
        {
            yield return file.At(types[0].Identifier, $"{types[0].Identifier.Text} lives in a file of another name");
        }

        foreach (var type in types.Skip(1).Where(type => !IsCaseOf(types[0], type)))
        {
            yield return file.At(
                type.Identifier, $"{type.Identifier.Text} is a second public type in one file");
        }
    }

    /// <summary>
    /// `partial` is for generators (regex, log messages, JSON) and code beside a component, never to hide size.
    /// </summary>
    public static IEnumerable<Violation> Partial(SourceFile file)
    {
        if (file.Name.EndsWith(".razor.cs", StringComparison.Ordinal))
        {
            return [];
        }

        return file.Root.DescendantNodes().OfType<TypeDeclarationSyntax>()
            .Where(type => type.Modifiers.Any(SyntaxKind.PartialKeyword) && !NeedsGenerator(type))
            .Select(type => file.At(
                type.Identifier, $"{type.Identifier.Text} is partial without a generator that needs it"));
    }

    private static IEnumerable<BaseTypeDeclarationSyntax> Types(SourceFile file) =>
        file.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>();

    private static string? BannedWord(SourceFile file, string name)
    {
        if (Fixed.Any(known => name.Contains(known, StringComparison.Ordinal)))
        {
            return null;
        }

        var words = Word().Matches(name).Select(match => match.Value).ToList();
        var banned = DomainProjects.Contains(file.Project) ? BannedWords.Concat(Synonyms) : BannedWords;
        return banned.FirstOrDefault(word => words.Contains(word, StringComparer.Ordinal));
    }

    private static bool IsPublic(BaseTypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PublicKeyword);

    private static bool IsCaseOf(BaseTypeDeclarationSyntax family, BaseTypeDeclarationSyntax type) =>
        family is RecordDeclarationSyntax && family.Modifiers.Any(SyntaxKind.AbstractKeyword) &&
        type.BaseList?.Types.Any(parent => parent.Type.ToString() == family.Identifier.Text) == true;

    private static bool NeedsGenerator(TypeDeclarationSyntax type) =>
        type.DescendantNodesAndSelf().OfType<AttributeSyntax>().Any(attribute =>
            Generators().IsMatch(attribute.Name.ToString())) ||
        type.DescendantNodes().OfType<TypeDeclarationSyntax>().Any(nested =>
            nested.Modifiers.Any(SyntaxKind.PartialKeyword));

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(GeneratedRegex|LoggerMessage|JsonSerializable|OptionsValidator)(Attribute)?$")]
    private static partial Regex Generators();
}
