namespace Marknadsplatsen.Silo.Tests.Tidy;

public sealed class PrivacyTidyTests
{
    [Fact]
    public void No_member_holds_what_is_never_asked() =>
        TidyAssert.None(TidyAssert.LookedAt(20, Repository.ProductCSharp).SelectMany(PrivacyRules.Members));

    [Fact]
    public void No_key_of_the_example_city_holds_a_persons_name() =>
        Assert.Empty(PrivacyRules.NameKeys(Repository.File("silo/City/demo-data.json").Text));

    [Theory]
    [InlineData("public string? Personnummer { get; init; }", "personnummer")]
    [InlineData("private DateOnly dateOfBirth;", "birth")]
    [InlineData("public string FirstName => \"\";", "firstname")]
    [InlineData("enum E { DiagnosisKnown }", "diagnos")]
    [InlineData("record R(string EthnicGroup);", "ethnic")]
    public void A_planted_member_is_caught(string member, string word) =>
        TidyAssert.Caught(
            PrivacyRules.Members(
                new SourceFile("src/Marknadsplatsen.Domain/A.cs", $"class A {{\n{member}\n}}")), 2, word);

    [Fact]
    public void A_planted_address_of_a_person_is_caught() =>
        TidyAssert.Caught(
            PrivacyRules.Members(new SourceFile(
                "src/Marknadsplatsen.Domain/Participants/A.cs", "record A(\nstring Address,\nstring EmailAddress);")),
            2,
            "never asked");

    [Fact]
    public void A_place_may_have_an_address() =>
        Assert.Empty(PrivacyRules.Members(
            new SourceFile("src/Marknadsplatsen.Domain/Assignments/A.cs", "record A(string Address);")));

    [Fact]
    public void A_planted_key_for_a_name_is_caught() =>
        Assert.Equal(
            [".associations.contactName", ".people.firstName"],
            PrivacyRules.NameKeys("""
                {"associations":[{"name":"A","contactName":"x"},{"contactName":"y"}],"people":[{"firstName":"Z"}]}
                """));
}
