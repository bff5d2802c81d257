namespace Marknadsplatsen.Silo.Tests.Tidy;

public sealed class FixtureTidyTests
{
    [Fact]
    public void What_is_stored_today_stays_readable()
    {
        var checks = TidyAssert.LookedAt(4, GrainRules.StoredRoots)
            .Select(root => FixtureRules.Check(root, Stored(root)))
            .ToList();

        TidyAssert.None(checks.SelectMany(check => check.Violations));
        var walk = GrainRules.StoredRoots.Aggregate(new ContractWalk(), (all, root) => all.Add(root, root, "state"));
        TidyAssert.None(FixtureRules.Unseen(walk.Types, checks.SelectMany(check => check.Seen).ToHashSet()));
    }

    [Fact]
    public void A_planted_missing_example_is_caught() =>
        Assert.Contains(
            "tests/data/fixtures/mp.planted.json is missing",
            Assert.Single(FixtureRules.Check(typeof(Planted.Good), null).Violations).Rule,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"a":"x","b":1,"c":2}""", "$.c")]
    [InlineData("""{"a":"x","b":1,"c":null}""", "$.c")]
    public void A_planted_field_that_nobody_reads_is_caught(string json, string where) =>
        Assert.StartsWith(
            $"{where} is lost",
            Assert.Single(FixtureRules.Check(typeof(Planted.Good), json).Violations).Rule,
            StringComparison.Ordinal);

    [Fact]
    public void An_example_that_is_read_whole_passes_and_its_types_are_seen()
    {
        var (violations, seen) = FixtureRules.Check(typeof(Planted.Good), """{"a":"x","b":1}""");

        Assert.Empty(violations);
        Assert.Equal([typeof(Planted.Good)], seen);
    }

    [Fact]
    public void A_planted_type_in_no_example_is_caught() =>
        Assert.Single(FixtureRules.Unseen(
            [typeof(Planted.Good), typeof(Planted.NoId)], new HashSet<Type> { typeof(Planted.Good) }));

    private static string? Stored(Type root)
    {
        var path = Path.Combine(Repository.Root, FixtureRules.PathOf(root));
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }
}
