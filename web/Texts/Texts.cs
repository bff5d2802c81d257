using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web;

/// <summary>
/// Every word a person reads, by key <c>Group.Name</c>: a resource file in <c>web/Texts</c> and a key in it.
/// The language is <see cref="CultureInfo.CurrentUICulture"/>; Swedish is the neutral one and always complete.
/// </summary>
/// <remarks>
/// With <see cref="SiteOptions.StrictTexts"/> a missing key throws; otherwise it is logged once and shown as nothing.
/// </remarks>
public sealed partial class Texts(IOptions<SiteOptions> options, ILogger<Texts> log)
{
    private const string Prefix = "Marknadsplatsen.Web.Texts.";
    private const string Suffix = ".resources";

    private static readonly FrozenDictionary<string, ResourceManager> Groups = FindGroups();

    private readonly ConcurrentDictionary<string, bool> missing = new();

    /// <summary>The names of the groups, one for each resource file.</summary>
    public static IEnumerable<string> GroupNames => Groups.Keys;

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

    /// <summary>The keys of one group, <c>Group.Name</c>, in the neutral language.</summary>
    public static IReadOnlyList<string> KeysOf(string group)
    {
        // The set belongs to its manager, which keeps it; disposing it here would break every later look-up.
        var set = Groups[group].GetResourceSet(CultureInfo.InvariantCulture, true, true)!;
        return [.. set.Cast<DictionaryEntry>().Select(entry => $"{group}.{entry.Key}").Order(StringComparer.Ordinal)];
    }

    private static string? Find(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && Groups.TryGetValue(key[..dot], out var group)
            ? group.GetString(key[(dot + 1)..], CultureInfo.CurrentUICulture)
            : null;
    }

    private string Missing(string key)
    {
        if (options.Value.StrictTexts)
        {
            var groups = string.Join(", ", Groups.Keys.Order(StringComparer.Ordinal));
            throw new KeyNotFoundException($"No text '{key}' in web/Texts. Groups: {groups}.");
        }

        if (missing.TryAdd(key, true))
        {
            LogMissing(key);
        }

        return "";
    }

    private static FrozenDictionary<string, ResourceManager> FindGroups()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)
                && name.EndsWith(Suffix, StringComparison.Ordinal))
            .ToFrozenDictionary(
                name => name[Prefix.Length..^Suffix.Length],
                name => new ResourceManager(name[..^Suffix.Length], assembly),
                StringComparer.Ordinal);
    }

    [LoggerMessage(EventId = 4001, Level = LogLevel.Error, Message = "No text for {Key}")]
    private partial void LogMissing(string key);
}
