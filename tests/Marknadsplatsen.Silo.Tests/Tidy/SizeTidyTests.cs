namespace Marknadsplatsen.Silo.Tests.Tidy;

public sealed class SizeTidyTests
{
    [Fact]
    public void Files_and_lines_are_short() =>
        TidyAssert.None(TidyAssert.LookedAt(30, Repository.Files.Where(SizeRules.IsCode)).SelectMany(SizeRules.Files));

    [Fact]
    public void A_method_fits_one_screen() =>
        TidyAssert.None(TidyAssert.LookedAt(20, Repository.CSharp).SelectMany(SizeRules.Methods));

    [Fact]
    public void A_decision_record_is_short() =>
        TidyAssert.None(TidyAssert.LookedAt(
            1,
            Repository.Files.Where(file => file.Path.StartsWith("docs/decisions/", StringComparison.Ordinal)))
            .SelectMany(SizeRules.Decisions));

    [Fact]
    public void A_planted_long_file_is_caught() =>
        TidyAssert.Caught(SizeRules.Files(new SourceFile("A.cs", Lines(301))), 301, "301 lines");

    [Fact]
    public void A_file_at_the_limit_passes() => Assert.Empty(SizeRules.Files(new SourceFile("A.cs", Lines(300))));

    [Fact]
    public void A_planted_wide_line_is_caught() =>
        TidyAssert.Caught(
            SizeRules.Files(new SourceFile("A.cs", $"{new string('x', 120)}\n{new string('x', 121)}\n")), 2, "121");

    [Fact]
    public void A_planted_long_method_is_caught() =>
        TidyAssert.Caught(
            SizeRules.Methods(new SourceFile("A.cs", $"class A\n{{\n    void M()\n    {{{Lines(60)}    }}\n}}\n")),
            3,
            "62 lines");

    [Fact]
    public void A_planted_long_local_function_is_caught() =>
        Assert.Contains(
            SizeRules.Methods(new SourceFile("A.cs", $"class A {{ void M() {{\nint F() {{{Lines(60)}}}\n}} }}")),
            violation => violation.Line == 2);

    [Fact]
    public void Planted_long_top_level_statements_are_caught() =>
        TidyAssert.Caught(
            SizeRules.Methods(new SourceFile("Program.cs", string.Concat(Enumerable.Repeat("F();\n", 61)))),
            1,
            "top-level");

    [Fact]
    public void A_planted_long_decision_is_caught() =>
        TidyAssert.Caught(SizeRules.Decisions(new SourceFile("docs/decisions/1.md", Lines(41))), 41, "41 lines");

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("\n", count - 1)) + "// End.\n";
}
