namespace Marknadsplatsen.Silo.Tests.Tidy;

public sealed class HygieneTidyTests
{
    [Fact]
    public void Nothing_is_unfinished_or_somebodys_own() =>
        TidyAssert.None(TidyAssert.LookedAt(50, Repository.Files.Where(file => !file.HasExtension(".json", ".svg")))
            .Where(file => file.Name != "HygieneTidyTests.cs").SelectMany(HygieneRules.Unfinished));

    [Fact]
    public void No_code_is_commented_out() => TidyAssert.None(Repository.CSharp.SelectMany(HygieneRules.DeadCode));

    [Fact]
    public void Public_members_below_web_say_what_they_promise() =>
        TidyAssert.None(TidyAssert.LookedAt(20, Repository.ProductCSharp).SelectMany(HygieneRules.Undocumented));

    [Fact]
    public void The_top_level_is_fixed() => Assert.Empty(HygieneRules.Strangers(Repository.Files));

    [Theory]
    [InlineData("// TODO: later", "finish it")]
    [InlineData("throw new NotImplementedException();", "finish it")]
    [InlineData("#region Parts", "#region")]
    [InlineData("  #if DEBUG", "#if")]
    [InlineData("var a = \"/home/me/x\";", "nobody else's")]
    public void A_planted_line_is_caught(string line, string words) =>
        TidyAssert.Caught(HygieneRules.Unfinished(new SourceFile("web/A.cs", $"// A.\n{line}\n")), 2, words);

    [Theory]
    [InlineData("// var a = F(1);")]
    [InlineData("// return Place(1);")]
    [InlineData("// if (a) {")]
    public void Planted_dead_code_is_caught(string line) =>
        TidyAssert.Caught(HygieneRules.DeadCode(new SourceFile("web/A.cs", $"class A;\n{line}\n")), 2, "commented-out");

    [Fact]
    public void A_sentence_is_no_dead_code() =>
        Assert.Empty(HygieneRules.DeadCode(
            new SourceFile("web/A.cs", "// If a place is free, the first in line gets it.\nclass A;")));

    [Theory]
    [InlineData("public class A;")]
    [InlineData("/// <summary>A.</summary>\npublic class A { public int B => 1; }")]
    [InlineData("/// <summary>A.</summary>\npublic interface IA { int B(); }")]
    public void A_planted_silent_member_is_caught(string code) =>
        Assert.Single(HygieneRules.Undocumented(new SourceFile("src/Marknadsplatsen.Domain/A.cs", code)));

    [Fact]
    public void A_planted_stranger_is_caught() =>
        Assert.Equal(
            ["plans"], HygieneRules.Strangers([new SourceFile("plans/next.md", ""), new SourceFile("web/A.cs", "")]));
}
