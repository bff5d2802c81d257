using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Silo.Hosting;

/// <summary>
/// The least level at which what we build on may log, whatever the settings ask for. Below it ASP.NET Core writes
/// addresses, headers, cookies and the values of forms, and Azure the names of records: who somebody is, and what opens
/// their things. Our own categories name nobody at any level, and stay as they are set.
/// </summary>
internal sealed class LogFloor : IPostConfigureOptions<LoggerFilterOptions>
{
    // The address that the program listens on, and that it stops: nothing of anybody's.
    private const string Lifetime = "Microsoft.Hosting.Lifetime";

    /// <summary>
    /// By the beginning of the category. The host's own log of requests is off altogether: while it is on, each line
    /// that anybody writes during a request can be given the request's path, and a calendar's path opens it.
    /// </summary>
    private static readonly (string Category, LogLevel Least)[] Floors =
    [
        ("Microsoft", LogLevel.Warning),
        (Lifetime, LogLevel.Information),
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None),
        ("System", LogLevel.Warning),
        ("Azure", LogLevel.Warning),
        ("Orleans", LogLevel.Information),
    ];

    /// <inheritdoc/>
    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        var asked = options.Rules.ToArray();
        options.Rules.Clear();
        foreach (var rule in asked)
        {
            options.Rules.Add(new LoggerFilterRule(
                rule.ProviderName, rule.CategoryName, Raised(rule, options.MinLevel), rule.Filter));
        }

        // A rule for a provider goes before one for all, so each of them gets the floors too.
        foreach (var provider in asked.Select(rule => rule.ProviderName).Append(null).Distinct())
        {
            foreach (var (category, least) in Floors)
            {
                var general = asked.Where(rule => rule.ProviderName == provider && Covers(rule, category))
                    .OrderBy(rule => rule.CategoryName?.Length ?? 0)
                    .LastOrDefault();
                var level = general?.LogLevel ?? options.MinLevel;
                if (!asked.Any(rule => rule.ProviderName == provider && IsSame(rule.CategoryName, category)))
                {
                    options.Rules.Add(new LoggerFilterRule(
                        provider, category, level > least ? level : least, general?.Filter));
                }
            }
        }
    }

    private static LogLevel? Raised(LoggerFilterRule rule, LogLevel min)
    {
        var least = rule.CategoryName is not { } category ? null
            : category.Contains('*', StringComparison.Ordinal) ? LogLevel.Warning
            : Floors.Where(floor => category.StartsWith(floor.Category, StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(floor => floor.Category.Length)
                .Select(floor => (LogLevel?)floor.Least)
                .FirstOrDefault();
        return least is { } floor && (rule.LogLevel ?? min) < floor ? floor : rule.LogLevel;
    }

    // The rule that counts for a category without one of its own: the longest beginning of it, or that for all.
    private static bool Covers(LoggerFilterRule rule, string category) =>
        rule.CategoryName is not { } name || category.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(string? one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
