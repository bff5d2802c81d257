using System.Text.RegularExpressions;

namespace Marknadsplatsen.Web.Tests.Texts;

/// <summary>How hard a text is to read, and the words that are never used about people (DOMAIN 2 and 5, U4).</summary>
internal static partial class PlainWords
{
    /// <summary>Words the pages must not use; they come from authorities' own vocabulary.</summary>
    public static IReadOnlyList<string> Guarded { get; } =
    [
        "brukare", "klient", "målgrupp", "utanförskap", "insats", "biståndsbeslut", "aktualisera", "handläggare",
        "ärende", "diagnos", "funktionsförmåga", "arbetsförmåga", "misslyckad", "frånvaro",
    ];

    /// <summary>The sentences of a text; one that ends without a full stop is a sentence too.</summary>
    public static IReadOnlyList<string> Sentences(string text) =>
        [.. SentenceEnd().Split(text).Where(sentence => Words(sentence).Count > 0)];

    /// <summary>The words of a text.</summary>
    public static IReadOnlyList<string> Words(string text) => [.. Word().Matches(text).Select(word => word.Value)];

    /// <summary>
    /// LIX (Björnsson, 1968): words per sentence plus the share, in per cent, of words longer than six letters.
    /// </summary>
    public static double Lix(IEnumerable<string> texts)
    {
        var sentences = texts.SelectMany(Sentences).ToList();
        var words = sentences.SelectMany(Words).ToList();
        return ((double)words.Count / sentences.Count) + (100.0 * words.Count(word => word.Length > 6) / words.Count);
    }

    [GeneratedRegex(@"(?<=[.?!:])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\d]+(?:[-:][\p{L}\d]+)*")]
    private static partial Regex Word();
}
