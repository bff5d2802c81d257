using System.Collections.Immutable;
using Marknadsplatsen.Grains.Tests.Conformance.Grains;

namespace Marknadsplatsen.Grains.Tests.Conformance;

/// <summary>Not compiled for Orleans, whose own generator refuses the faulty type.</summary>
public sealed class WireRulesTests
{
    [Fact]
    public void What_would_be_lost_or_refused_is_found()
    {
        var rules = new WireRules("test.");

        rules.CheckType(typeof(Faulty), "a test");
        rules.CheckType(typeof(TickGrain), "a test");

        Assert.Contains(rules.Broken, rule => rule.Contains("Forgotten has no [Id]", StringComparison.Ordinal));
        Assert.Contains(rules.Broken, rule => rule.Contains("two members with [Id(1)]", StringComparison.Ordinal));
        Assert.Contains(rules.Broken, rule => rule.Contains("IEnumerable", StringComparison.Ordinal));
        Assert.Contains(rules.Broken, rule => rule.Contains("is a grain itself", StringComparison.Ordinal));
        Assert.Contains(rules.Broken, rule => rule.Contains("Unmarked", StringComparison.Ordinal));
    }

    [GenerateSerializer, Immutable, Alias("test.Faulty")]
    private sealed record Faulty
    {
        public int Forgotten { get; init; }

        [Id(1)]
        public int One { get; init; }

        [Id(1)]
        public ImmutableArray<Unmarked> Same { get; init; } = [];

        [Id(2)]
        public IEnumerable<int> Lazy { get; init; } = [];

        public int Computed => One + 1;
    }

    private sealed record Unmarked;
}
