using Marknadsplatsen.Simulation.Policies;

namespace Marknadsplatsen.Simulation.Reporting;

/// <summary>All policies, in the order of the table.</summary>
internal static class PolicyCatalog
{
    public const string Newest = "newest first";
    public const string FitOnly = "fit only";
    public const string Known = "chances known";
    public const string Ours = "Marknadsplatsen";

    public static IReadOnlyList<Func<Policy>> All { get; } =
    [
        () => new NewestFirst(), () => new EveryoneAtOnce(), () => new RandomOrder(), () => new FitOnly(),
        () => new SmartSortLike(), () => new BalanceWithBudget(), () => new KnownChances(), () => new OurPolicy(),
        () => new OurCityOrder(),
    ];

    /// <summary>Those whose names begin with one of the words, or all when there are none.</summary>
    public static IReadOnlyList<Func<Policy>> Named(IReadOnlyCollection<string> words)
    {
        var named = All
            .Where(make => words.Count == 0
                || words.Any(word => make().Name.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            .ToArray();
        return named.Length > 0
            ? named
            : throw new ArgumentException(
                $"No such policy. There are: {string.Join(", ", All.Select(make => make().Name))}.");
    }
}
