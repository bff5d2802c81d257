using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web;

/// <summary>
/// Every word a person reads, by key <c>Group.Name</c>: a resource file in <c>web/Texts</c> and a key in it.
/// The language is <see cref="Tongue.Current"/>; Swedish is always complete, and stands in where another has no text.
/// </summary>
/// <remarks>
/// With <see cref="SiteOptions.StrictTexts"/> a missing key throws; otherwise it is logged once and shown as nothing.
/// </remarks>
public sealed partial class Texts(IOptions<SiteOptions> options, ILogger<Texts> log)
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> ByLanguage = TextFiles.Read();

    private readonly ConcurrentDictionary<string, bool> missing = new();

    /// <summary>The names of the groups, one for each resource file.</summary>
    public static IEnumerable<string> GroupNames => All(Tongue.Swedish).Keys.Select(GroupOf).Distinct();

    /// <summary>The text as it stands.</summary>
    public string this[string key] => Find(key) ?? Missing(key);

    /// <summary>The text with <c>{0}</c>, <c>{1}</c> … filled in, in the culture of the text.</summary>
    public string this[string key, params object?[] values] =>
        Find(key) is { } text ? string.Format(CultureInfo.CurrentCulture, text, values) : Missing(key);

    /// <summary>
    /// The text for a count: <c>key.None</c> for 0 where it exists, <c>key.One</c> for 1, otherwise <c>key.Many</c>.
    /// The count is <c>{0}</c>, <paramref name="more"/> follow as <c>{1}</c> ….
    /// </summary>
    public string Count(string key, long count, params object?[] more)
    {
        var none = count == 0 ? Find(key + ".None") : null;
        var text = none ?? Find(key + (count == 1 ? ".One" : ".Many"));
        return text is null
            ? Missing(key + ".Many")
            : string.Format(CultureInfo.CurrentCulture, text, [count, .. more]);
    }

    /// <summary>Whether the key exists; for words that some vocabularies have and others lack.</summary>
    public static bool Has(string key) => Find(key) is not null;

    /// <summary>The keys of one group, <c>Group.Name</c>, in Swedish.</summary>
    public static IReadOnlyList<string> KeysOf(string group) =>
        [.. All(Tongue.Swedish).Keys.Where(key => GroupOf(key) == group).Order(StringComparer.Ordinal)];

    /// <summary>What a language has of its own, by key; without what Swedish stands in for.</summary>
    public static IReadOnlyDictionary<string, string> All(Tongue tongue) =>
        ByLanguage.GetValueOrDefault(tongue.Code, FrozenDictionary<string, string>.Empty);

    private static string GroupOf(string key) => key[..key.IndexOf('.', StringComparison.Ordinal)];

    private static string? Find(string key) =>
        All(Tongue.Current).TryGetValue(key, out var text) || All(Tongue.Swedish).TryGetValue(key, out text)
            ? text
            : null;

    private string Missing(string key)
    {
        if (options.Value.StrictTexts)
        {
            var groups = string.Join(", ", GroupNames.Order(StringComparer.Ordinal));
            throw new KeyNotFoundException($"No text '{key}' in web/Texts. Groups: {groups}.");
        }

        if (missing.TryAdd(key, true))
        {
            LogMissing(key);
        }

        return "";
    }

    [LoggerMessage(EventId = 4001, Level = LogLevel.Error, Message = "No text for {Key}")]
    private partial void LogMissing(string key);
}
