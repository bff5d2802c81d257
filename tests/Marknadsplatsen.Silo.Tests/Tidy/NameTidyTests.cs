namespace Marknadsplatsen.Silo.Tests.Tidy;

public sealed class NameTidyTests
{
    [Fact]
    public void Type_names_say_what_the_type_is() =>
        TidyAssert.None(TidyAssert.LookedAt(20, Repository.Files.Where(file => file.HasExtension(".cs", ".razor")))
            .SelectMany(NameRules.TypeNames));

    [Fact]
    public void A_file_holds_one_public_type_of_its_own_name() =>
        TidyAssert.None(Repository.ProductCSharp.SelectMany(NameRules.OnePublicType));

    [Fact]
    public void Partial_is_for_generators() => TidyAssert.None(Repository.CSharp.SelectMany(NameRules.Partial));

    [Theory]
    [InlineData("PlaceManager", "Manager")]
    [InlineData("MatchingService", "Service")]
    [InlineData("DateHelpers", "Helpers")]
    [InlineData("PageBase", "Base")]
    [InlineData("SlotList", "Slot")]
    public void A_planted_type_name_is_caught(string name, string word) =>
        TidyAssert.Caught(
            NameRules.TypeNames(new SourceFile("src/Marknadsplatsen.Domain/A.cs", $"// A.\nclass {name};")),
            2,
            $"the word {word}");

    [Theory]
    [InlineData("HelperModeOptions")]
    [InlineData("Baseline")]
    [InlineData("ServicedArea")]
    public void A_name_that_only_looks_like_it_passes(string name) =>
        Assert.Empty(NameRules.TypeNames(new SourceFile("src/Marknadsplatsen.Domain/A.cs", $"class {name};")));

    [Fact]
    public void A_planted_component_name_is_caught() =>
        TidyAssert.Caught(NameRules.TypeNames(new SourceFile("web/Pages/FormHelper.razor", "<p/>")), 1, "Helper");

    [Fact]
    public void A_planted_second_public_type_is_caught() =>
        TidyAssert.Caught(
            NameRules.OnePublicType(new SourceFile("web/A.cs", "public class A;\npublic class B;")),
            2,
            "second public type");

    [Fact]
    public void A_planted_misplaced_type_is_caught() =>
        TidyAssert.Caught(NameRules.OnePublicType(new SourceFile("web/B.cs", "public class A;")), 1, "another name");

    [Fact]
    public void A_family_shares_a_file() =>
        Assert.Empty(NameRules.OnePublicType(new SourceFile(
            "web/A.cs", "public abstract record A;\npublic sealed record B : A;\npublic sealed record C(int X) : A;")));

    [Fact]
    public void A_planted_partial_is_caught() =>
        TidyAssert.Caught(
            NameRules.Partial(new SourceFile("web/A.cs", "partial class A { void M() { } }")), 1, "partial");

    [Fact]
    public void A_partial_for_a_generator_passes() =>
        Assert.Empty(NameRules.Partial(new SourceFile(
            "web/A.cs", "partial class A { [GeneratedRegex(\"a\")] private static partial Regex M(); }")));
}
