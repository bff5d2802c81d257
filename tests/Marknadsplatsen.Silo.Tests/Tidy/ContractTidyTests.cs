using System.Collections.Immutable;

namespace Marknadsplatsen.Silo.Tests.Tidy;

public sealed class ContractTidyTests
{
    private static readonly Lazy<ContractWalk> Sent = new(() =>
        GrainRules.Interfaces.Aggregate(new ContractWalk(), (walk, type) => walk.AddMethods(type)));

    private static readonly Lazy<ContractWalk> Stored = new(() =>
        GrainRules.StoredRoots.Aggregate(new ContractWalk(), (walk, type) => walk.Add(type, type, "state")));

    [Fact]
    public void What_crosses_a_grain_call_is_serializable_and_immutable() =>
        TidyAssert.None(TidyAssert.LookedAt(20, Sent.Value.Types)
            .SelectMany(type => ContractRules.Check(type, stored: false)).Concat(Sent.Value.Refused));

    [Fact]
    public void What_is_stored_is_serializable_immutable_and_named() =>
        TidyAssert.None(TidyAssert.LookedAt(15, Stored.Value.Types)
            .SelectMany(type => ContractRules.Check(type, stored: true, Stored.Value.IsDeclared(type)))
            .Concat(Stored.Value.Refused));

    [Fact]
    public void No_alias_is_used_twice() =>
        TidyAssert.None(ContractRules.UniqueAliases(TidyAssert.LookedAt(20, ProductTypes.All)));

    [Theory]
    [InlineData(typeof(Planted.Bare), "no [GenerateSerializer]")]
    [InlineData(typeof(Planted.Foreign), "not of the form")]
    [InlineData(typeof(Planted.Mutable), "no [Immutable]")]
    [InlineData(typeof(Planted.NoId), "has no [Id(n)]")]
    [InlineData(typeof(Planted.TwiceId), "is used 2 times")]
    [InlineData(typeof(Planted.GapId), "[Id(1)] is missing")]
    [InlineData(typeof(Planted.Settable), "use init")]
    [InlineData(typeof(Planted.Unnamed), "without [JsonPropertyName]")]
    [InlineData(typeof(Planted.Field), "public field")]
    [InlineData(typeof(Planted.Open), "neither sealed")]
    [InlineData(typeof(Planted.Word), "without [JsonStringEnumMemberName]")]
    [InlineData(typeof(Planted.Family), "no named [JsonDerivedType]")]
    public void A_planted_type_is_caught(Type type, string words) =>
        Assert.Contains(
            ContractRules.Check(type, stored: true), violation =>
                violation.Rule.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void A_type_as_it_should_be_passes() =>
        Assert.Empty(ContractRules.Check(typeof(Planted.Good), stored: true));

    [Fact]
    public void A_violation_names_the_file_and_the_line()
    {
        var violation = ContractRules.Check(typeof(Planted.NoId), stored: false).First();

        Assert.Equal("tests/Marknadsplatsen.Silo.Tests/Tidy/Planted.cs", violation.File);
        Assert.Contains(
            nameof(Planted.NoId), Repository.File(violation.File).Lines[violation.Line - 1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(int[]))]
    [InlineData(typeof(List<string>))]
    [InlineData(typeof(IReadOnlyList<string>))]
    [InlineData(typeof(object))]
    [InlineData(typeof(ImmutableArray<byte[]>))]
    public void A_planted_mutable_or_foreign_type_is_refused(Type type) =>
        Assert.Single(new ContractWalk().Add(type, typeof(Planted.Good), "planted").Refused);

    [Fact]
    public void Parts_cases_and_arguments_are_walked()
    {
        var walk = new ContractWalk()
            .Add(typeof(Task<ImmutableArray<Planted.Family>>), typeof(Planted.Good), "planted");

        Assert.Equal([typeof(Planted.Family), typeof(Planted.Family.Case), typeof(Planted.Good)], walk.Types);
        Assert.Empty(walk.Refused);
        Assert.All(walk.Types, type => Assert.True(walk.IsDeclared(type)));
    }

    [Fact]
    public void A_parent_that_no_value_is_said_to_be_of_needs_no_names_for_its_cases()
    {
        var walk = new ContractWalk().Add(typeof(Planted.Heir), typeof(Planted.Good), "planted");

        Assert.Equal([typeof(Planted.Heir), typeof(Planted.Shared<Planted.Good>), typeof(Planted.Good)], walk.Types);
        Assert.False(walk.IsDeclared(typeof(Planted.Shared<Planted.Good>)));
        Assert.Empty(walk.Types.SelectMany(type => ContractRules.Check(type, stored: true, walk.IsDeclared(type))));
        Assert.NotEmpty(ContractRules.Check(typeof(Planted.Shared<Planted.Good>), stored: true));
    }

    [Fact]
    public void A_planted_second_alias_is_caught() =>
        Assert.Single(ContractRules.UniqueAliases([typeof(Planted.Good), typeof(Planted.NoId)]));
}
