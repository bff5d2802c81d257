namespace Marknadsplatsen.Silo.Tests.Tidy;

internal static class TidyAssert
{
    /// <summary>Fails with every violation on a line of its own.</summary>
    public static void None(IEnumerable<Violation> violations)
    {
        var lines = violations.Select(violation => violation.ToString()).Distinct().ToList();
        Assert.True(lines.Count == 0, $"{lines.Count} place(s) break a rule:\n{string.Join('\n', lines)}");
    }

    /// <summary>A check that looked at nothing proves nothing.</summary>
    public static IReadOnlyList<T> LookedAt<T>(int least, IEnumerable<T> seen)
    {
        var list = seen.ToList();
        Assert.True(list.Count >= least, $"Looked at {list.Count} of what should be at least {least}.");
        return list;
    }

    /// <summary>
    /// The planted sample must be caught at <paramref name="line"/> by a rule that says <paramref name="words"/>.
    /// </summary>
    public static void Caught(IEnumerable<Violation> violations, int line, string words)
    {
        var found = Assert.Single(violations);
        Assert.Equal(line, found.Line);
        Assert.Contains(words, found.Rule, StringComparison.Ordinal);
    }
}
