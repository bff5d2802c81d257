using System.Collections.Immutable;
using System.Globalization;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>
/// Reads a card as people write it: pasted, in capitals, with spaces, hyphens, commas or line breaks, all in one, with
/// å, ä and ö typed as a and o, and with the digits anywhere.
/// </summary>
public static class RecallReader
{
    /// <summary>The longest text that is read: chosen, three times the longest card with its line breaks.</summary>
    public const int LengthMax = 200;

    private const int ShownLengthMax = 40;
    private const int WordLengthMax = 12;

    /// <summary>What <paramref name="typed"/> says.</summary>
    public static RecallReading Read(string? typed)
    {
        var text = RecallText.Fold(typed is null ? "" : typed[..Math.Min(typed.Length, LengthMax)]);
        var words = WordsOf(text);
        var number = NumberOf(text);
        if (Resolve(words) is not { } known)
        {
            return Missing(words);
        }

        return number is { } found
            ? new RecallReading.Complete(RecallCode.Of(known, found))
            : new RecallReading.DigitsMissing();
    }

    private static List<string> WordsOf(string text)
    {
        var parted = new string([.. text.Select(sign => char.IsLetter(sign) ? sign : ' ')]);
        return [.. parted.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static int? NumberOf(string text)
    {
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        return digits.Length == 2 ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }

    private static ImmutableArray<string>? Resolve(List<string> words)
    {
        var asTyped = words.Select(RecallWords.Find).ToList();
        return asTyped.Count == RecallCode.WordCount && asTyped.TrueForAll(word => word is not null)
            ? [.. asTyped!]
            : Parted(string.Concat(words));
    }

    /// <summary>
    /// The four words that <paramref name="letters"/> run together make, when there is one way only to part them.
    /// </summary>
    private static ImmutableArray<string>? Parted(string letters)
    {
        // ways[n] maps a position to every way of reaching it with n words; two ways are as bad as more.
        var ways = new Dictionary<int, List<ImmutableArray<string>>> { [0] = [[]] };
        for (var n = 0; n < RecallCode.WordCount; n++)
        {
            var next = new Dictionary<int, List<ImmutableArray<string>>>();
            foreach (var (start, found) in ways)
            {
                for (var end = start + 3; end <= Math.Min(letters.Length, start + WordLengthMax); end++)
                {
                    if (RecallWords.Find(letters[start..end]) is { } word)
                    {
                        var reached = next.TryGetValue(end, out var known) ? known : next[end] = [];
                        reached.AddRange(found.Take(2 - Math.Min(reached.Count, 2)).Select(way => way.Add(word)));
                    }
                }
            }

            ways = next;
        }

        return ways.GetValueOrDefault(letters.Length) is [var only] ? only : null;
    }

    private static RecallReading Missing(List<string> words)
    {
        var stranger = words.Find(word => RecallWords.Find(word) is null);
        return stranger is null
            ? new RecallReading.WordsMissing(words.Count)
            : new RecallReading.WordUnknown(
                stranger[..Math.Min(stranger.Length, ShownLengthMax)],
                RecallWords.Near(stranger));
    }
}
