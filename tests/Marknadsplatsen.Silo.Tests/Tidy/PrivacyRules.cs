using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>What is never asked and never stored (DOMAIN 3.1), whatever it is called.</summary>
internal static partial class PrivacyRules
{
    private static readonly string[] Forbidden =
    [
        "personnummer", "personalnumber", "personalidentity", "nationalid", "socialsecurity", "ssn", "birth", "diagnos",
        "disabilit", "illness", "benefit", "ethnic", "religion", "nationality", "gender", "homeaddress",
        "streetaddress",
        "postaladdress", "firstname", "lastname", "surname", "fullname", "realname", "contactperson", "personname",
    ];

    /// <summary>Where a place may have an address and a person must not.</summary>
    private static readonly string[] PersonFolders = ["Participants", "Engagements", "Accounts"];

    public static IEnumerable<Violation> Members(SourceFile file)
    {
        foreach (var name in file.Root.DescendantNodes().Select(Declared).Where(name => name is not null))
        {
            var text = name!.Value.Text;
            var plain = text.ToUpperInvariant();
            var word = Forbidden.FirstOrDefault(
                word => plain.Contains(word.ToUpperInvariant(), StringComparison.Ordinal));
            if (word is not null)
            {
                yield return file.At(name.Value, $"{text}: the product knows no {word}");
            }
            else if (AboutPeople(file) && Address().IsMatch(text))
            {
                yield return file.At(name.Value, $"{text}: a person's address is never asked");
            }
        }
    }

    /// <summary>
    /// The example city names associations and places; a key that could hold a person's name is not in it.
    /// </summary>
    public static IEnumerable<string> NameKeys(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Keys(document.RootElement, "")
            .Where(key => PersonKey().IsMatch(key) && !KnownNames().IsMatch(key)).Distinct()];
    }

    private static SyntaxToken? Declared(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax property => property.Identifier,
        ParameterSyntax { Parent.Parent: TypeDeclarationSyntax } parameter => parameter.Identifier,
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field => field.Identifier,
        EnumMemberDeclarationSyntax member => member.Identifier,
        _ => null,
    };

    private static bool AboutPeople(SourceFile file) =>
        PersonFolders.Any(folder => file.Path.Contains($"/{folder}/", StringComparison.Ordinal));

    private static IEnumerable<string> Keys(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .SelectMany(field => Keys(field.Value, $"{path}.{field.Name}").Append($"{path}.{field.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Keys(item, path)),
        _ => [],
    };

    // An e-mail address is a way to reach somebody; an IP or server address is no person's.
    [GeneratedRegex("(?<!Email|Mail|Ip|Server|Listen)Address")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?i)name|contact|person|phone|e-?mail|personnummer|birth")]
    private static partial Regex PersonKey();

    [GeneratedRegex(
        @"^\.(meta\.name|associations\.name|(vocab\.\w+|equipment)\.nameSv" +
        @"|supplierCommitments\.(personsPlacedByYear(\.\d{4})?|totalPersons)|personas(\..*)?)$|\.peopleContact$")]
    private static partial Regex KnownNames();
}
