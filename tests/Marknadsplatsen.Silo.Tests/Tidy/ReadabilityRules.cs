using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>
/// How easy the texts are (DOMAIN 3.5 and U4). LIX is words per sentence plus the percentage of words of more than six
/// letters
/// (C. H. Björnsson, Läsbarhet, 1968). It says something about a hundred words and nothing about five.
/// </summary>
internal static partial class ReadabilityRules
{
    public const int LixForParticipants = 30;
    public const int LixForHosts = 40;
    public const int SentenceWords = 15;

    /// <summary>A smaller group is too small to measure.</summary>
    public const int MeasurableWords = 100;

    private const int LongWordLetters = 6;

    /// <summary>Resource groups that only associations and coordinators read.</summary>
    private static readonly string[] HostGroups =
        ["Association", "Board", "Desk", "Host", "Posting", "Coordinator", "Team", "Join", "Key", "OwnSignIn"];

    /// <summary>The sentence prescribed before a yes (DOMAIN 3.9); it names whom to ask, not the reader.</summary>
    private const string AdviceBeforeYes = "Assignment.resx:Hours.Ask";

    /// <summary>The word guards of DOMAIN section 2, which also catch their inflections and compounds.</summary>
    private static readonly string[] Guarded =
    [
        "brukare", "klient", "målgrupp", "utanförskap", "insats", "biståndsbeslut", "aktualisera", "handläggare",
        "ärende", "diagnos", "funktionsförmåga", "arbetsförmåga", "misslyckad", "frånvaro",
    ];

    public static bool IsSwedish(SourceFile file) =>
        file.HasExtension(".resx") && !file.Name.EndsWith(".en.resx", StringComparison.Ordinal);

    public static IEnumerable<Violation> Lix(SourceFile file)
    {
        var sentences = Entries(file).SelectMany(entry => Sentences(entry.Text)).Select(Words)
            .Where(words => words.Count > 0)
            .ToList();
        var words = sentences.SelectMany(sentence => sentence).ToList();
        if (words.Count < MeasurableWords)
        {
            yield break;
        }

        var longWords = words.Count(word => word.Length > LongWordLetters);
        var lix = ((double)words.Count / sentences.Count) + (100.0 * longWords / words.Count);
        var limit = HostGroups.Any(group => file.Name.StartsWith(group, StringComparison.Ordinal))
            ? LixForHosts
            : LixForParticipants;
        if (lix > limit)
        {
            yield return file.At(
                1, FormattableString.Invariant($"LIX {lix:F1} over {words.Count} words; at most {limit}"));
        }
    }

    public static IEnumerable<Violation> LongSentences(SourceFile file) =>
        from entry in Entries(file)
        from sentence in Sentences(entry.Text)
        let count = Words(sentence).Count
        where count > SentenceWords
        select file.At(entry.Line, $"{entry.Key}: a sentence of {count} words; at most {SentenceWords}");

    public static IEnumerable<Violation> GuardedWords(SourceFile file) =>
        from entry in file.HasExtension(".resx") ? Entries(file) : Plain(file)
        where $"{file.Name}:{entry.Key}" != AdviceBeforeYes
        from word in Words(entry.Text)
        let guard = Guarded.FirstOrDefault(guard => word.StartsWith(guard, StringComparison.OrdinalIgnoreCase))
        where guard is not null
        select file.At(entry.Line, $"{entry.Key}: '{word}' is a word we do not use about people");

    public static IEnumerable<Violation> EmptyOrTwice(SourceFile file)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in Entries(file))
        {
            if (string.IsNullOrWhiteSpace(entry.Text))
            {
                yield return file.At(entry.Line, $"{entry.Key}: no text");
            }

            if (!seen.Add(entry.Key))
            {
                yield return file.At(entry.Line, $"{entry.Key}: the key is used twice");
            }
        }
    }

    private static IEnumerable<(string Key, string Text, int Line)> Entries(SourceFile file) =>
        XDocument.Parse(file.Text, LoadOptions.SetLineInfo).Descendants("data")
            .Select(data => ((string?)data.Attribute("name") ?? "", (string?)data.Element("value") ?? "",
                ((IXmlLineInfo)data).LineNumber));

    private static IEnumerable<(string Key, string Text, int Line)> Plain(SourceFile file) =>
        file.Lines.Select((line, i) => (file.Name, line, i + 1));

    private static IEnumerable<string> Sentences(string text) => SentenceEnd().Split(text);

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"[.!?:]+(?=\s|$)|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\{\d+\}|[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
