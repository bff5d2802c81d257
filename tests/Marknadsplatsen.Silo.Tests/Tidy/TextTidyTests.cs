using System.Text.RegularExpressions;

namespace Marknadsplatsen.Silo.Tests.Tidy;

public sealed partial class TextTidyTests
{
    [Fact]
    public void No_text_for_people_stands_in_code() =>
        TidyAssert.None(TidyAssert.LookedAt(20, Repository.ProductCSharp).SelectMany(TextRules.Literals));

    [Fact]
    public void No_text_for_people_stands_in_script() =>
        TidyAssert.None(TidyAssert.LookedAt(1, Repository.Files.Where(file => file.HasExtension(".ts")))
            .SelectMany(TextRules.Script));

    [Fact]
    public void No_text_for_people_stands_in_markup()
    {
        var generated = GeneratedComponents();

        var pages = Repository.Files.Where(file => file.HasExtension(".razor") && !file.Name.StartsWith('_'));
        TidyAssert.None(TidyAssert.LookedAt(20, pages).SelectMany(page => generated.TryGetValue(page.Path, out var code)
            ? TextRules.Markup(page, code)
            : [page.At(1, "the build left no generated code for this component; build web again")]));
    }

    [Theory]
    [InlineData("var a = \"Förslag\";")]
    [InlineData("var a = $\"Du har {1} svar kvar på det här\";")]
    [InlineData("var a = \"Klicka och vinn\";")]
    [InlineData("var a = \"\"\"Ändra\"\"\";")]
    public void Planted_Swedish_in_code_is_caught(string line) =>
        TidyAssert.Caught(TextRules.Literals(new SourceFile("web/A.cs", $"// Å.\n{line}")), 2, "Swedish in code");

    [Theory]
    [InlineData("app.MapGet(\"/förslag/{id}\", () => 1);")]
    [InlineData("var a = \"No text here and there\";")]
    public void A_route_or_English_passes(string line) =>
        Assert.Empty(TextRules.Literals(new SourceFile("web/A.cs", line)));

    [Fact]
    public void Planted_Swedish_in_script_is_caught() =>
        TidyAssert.Caught(
            TextRules.Script(new SourceFile("web/live/live.ts", "// A.\nlet a = \"två nya\";")), 2, "script");

    [Fact]
    public void A_comment_in_script_may_quote_a_page() =>
        Assert.Empty(
            TextRules.Script(new SourceFile("web/live/live.ts", "/** \"Nyss ändrat\". */\nlet a = 1; // På.")));

    [Theory]
    [InlineData("b.AddMarkupContent(0, \"<p>Hello</p>\\n\");", "Hello")]
    [InlineData("b.AddMarkupContent(0, \"<img alt=\\\"Hello\\\">\");", "Hello")]
    [InlineData("b.AddContent(3, \"Hello\");", "Hello")]
    [InlineData("b.AddAttribute(3, \"aria-label\", \"Hello \" + (n));", "Hello")]
    [InlineData("b.AddComponentParameter(3, nameof(global::X.Heading), \"Hello\");", "Hello")]
    public void Planted_text_in_markup_is_caught(string call, string words) =>
        TidyAssert.Caught(
            TextRules.Markup(
                new SourceFile("web/A.razor", "<div>\nHello</div>"), $"class A {{ void M() {{ {call} }} }}"),
            2,
            words);

    [Theory]
    [InlineData("b.AddMarkupContent(0, \"<p class=\\\"big\\\">1 &ndash; 2</p>\");")]
    [InlineData("b.AddContent(3, T[\"Start.Title\"]);")]
    [InlineData("b.AddAttribute(3, \"class\", \"card\");")]
    [InlineData("b.AddAttribute(3, \"title\", T[\"Start.Title\"]);")]
    public void Markup_without_text_passes(string call) =>
        Assert.Empty(TextRules.Markup(new SourceFile("web/A.razor", ""), $"class A {{ void M() {{ {call} }} }}"));

    /// <summary>
    /// The Razor compiler's output by the path of its component. A component since deleted may have left one too.
    /// </summary>
    private static Dictionary<string, string> GeneratedComponents()
    {
        // …/bin/{engine}/{configuration}/{framework}/ here, …/obj/{the same}/generated there.
        var same = AppContext.BaseDirectory.TrimEnd('/').Split('/')[^3..];
        var folder = Path.Combine([Repository.Root, "web", "obj", .. same, "generated"]);
        return Directory.EnumerateFiles(folder, "*_razor.g.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .Select(code => (Path: Origin().Match(code).Groups[1].Value, Code: code))
            .ToDictionary(
                component => Path.GetRelativePath(Repository.Root, component.Path).Replace('\\', '/'),
                component => component.Code,
                StringComparer.Ordinal);
    }

    [GeneratedRegex("""^#pragma checksum "([^"]+)""", RegexOptions.Multiline)]
    private static partial Regex Origin();
}
