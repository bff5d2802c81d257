using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>
/// Row 3 of DOMAIN: many who come here have been ill, and the product never asks whether somebody is one of them. No
/// field, tag or log value names a diagnosis, and neither does anything that a city can choose among or a page says.
/// </summary>
public sealed partial class DiagnosisTests
{
    [Fact]
    public void No_field_tag_or_log_value_names_a_diagnosis() =>
        TidyAssert.None(TidyAssert.LookedAt(500, Repository.ProductCSharp).SelectMany(InCode));

    [Fact]
    public void No_text_that_people_read_names_a_diagnosis() => TidyAssert.None(
        TidyAssert.LookedAt(30, Repository.Files.Where(file => file.HasExtension(".resx"))).SelectMany(InWords));

    [Fact]
    public void Nothing_that_a_city_chooses_among_names_a_diagnosis() => TidyAssert.None(
        TidyAssert.LookedAt(1, Repository.Files.Where(file => file.Path == "silo/City/demo-data.json"))
            .SelectMany(InWords));

    [Theory]
    [InlineData("public bool HasDepression { get; init; }")]
    [InlineData("private const string Tag = \"marknadsplatsen.participant.psykisk\";")]
    [InlineData("[LoggerMessage(1, LogLevel.Information, \"Somebody with {Diagnosis} came.\")] void Log() { }")]
    [InlineData("enum Reason { Adhd }")]
    public void A_planted_name_is_caught(string member) => TidyAssert.Caught(
        InCode(new SourceFile("src/Marknadsplatsen.Domain/A.cs", $"class A {{\n{member}\n}}")), 2, "diagnosis");

    [Fact]
    public void A_planted_text_is_caught_and_what_asks_not_to_write_of_it_is_not()
    {
        const string text = "<root>\n<value>Har du adhd?</value>\n<value>Skriv inte om sjukdom.</value>\n</root>";

        TidyAssert.Caught(InWords(new SourceFile("web/Texts/A.resx", text)), 2, "diagnosis");
    }

    [Fact]
    public void What_programs_are_made_of_is_no_diagnosis() => Assert.Empty(InCode(new SourceFile(
        "src/A.cs", "using System.Diagnostics;\nclass A { int addition; string Impatient = \"diagnostics\"; }")));

    private static IEnumerable<Violation> InCode(SourceFile file) => file.Root.DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.StringLiteralToken)
            || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
            || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken)
            || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
        .Where(token => Diagnosis().IsMatch(token.ValueText))
        .Select(token => file.At(token, $"{Diagnosis().Match(token.ValueText).Value}: the product knows no diagnosis"));

    private static IEnumerable<Violation> InWords(SourceFile file) => file.Lines
        .Select((line, at) => (Text: Warning().Replace(line, ""), At: at + 1))
        .Where(line => Diagnosis().IsMatch(line.Text))
        .Select(line => file.At(line.At, $"{Diagnosis().Match(line.Text).Value}: the product names no diagnosis"));

    // What people and registers call them, in Swedish and English, by their beginnings.
    [GeneratedRegex(
        "diagnos(?!tic)|depress(?:ion|iv|ed)|bipol[aä]r|schi[zs]o|autis|(?<![a-z])adhd|(?<![a-z])ptsd|psyki[sa]|psykos"
        + "|psychos|psychia|ångest|anxiety|utmattning|utbränd|burn-?out|missbruk|alkohol|alcoholi|narkoman|addict"
        + "|demens|dementia|epilep|diabet|sjukdom|sjukskriv|illness|funktionsneds|funktionshind|disabilit|självskad"
        + "|suicid|självmord|ätstör|anorex|(?<![a-z])cancer|disorder(?!ed)|mental (?:health|illness)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Diagnosis();

    [GeneratedRegex("Skriv inte om sjukdom|Do not write about illness")]
    private static partial Regex Warning();
}
