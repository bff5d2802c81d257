using System.Globalization;
using System.Text;

namespace Marknadsplatsen.Domain.Vocabulary;

/// <summary>
/// What somebody typed, as it is kept and shown to others: every sign that can be seen, composed, and none that nobody
/// sees and that changes how what stands beside it is read. Without it a title could turn the words after it around, or
/// end the line of a calendar. Letters of every language, emoji and their joiners stay.
/// </summary>
public static class TypedText
{
    // More marks on one letter than any language has only serve to draw over the lines beside.
    private const int MarksMax = 3;

    /// <summary>One line: line ends and runs of spaces are one space. Empty when there is nothing to see.</summary>
    public static string Line(string? typed) => string.Join(
        ' ', Seen(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// Several lines, with <c>\n</c> between them as the form had them. Empty when there is nothing to see.
    /// </summary>
    public static string Lines(string? typed) => Seen(typed).Trim();

    /// <summary>The text without the unseen signs that stay in it.</summary>
    internal static string WithoutJoiners(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => !IsJoiner(rune)));

    /// <summary>
    /// The text as a reader takes it, for rules about what words mean: a number written with other signs for its digits
    /// is the same number, and an unseen sign inside a word does not make it another word. Never stored or shown.
    /// </summary>
    public static string AsRead(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = WithoutJoiners(text).Normalize(NormalizationForm.FormKC);
        return string.Concat(read.EnumerateRunes().Select(rune =>
            Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber
                ? new Rune((char)('0' + (int)Rune.GetNumericValue(rune)))
                : rune));
    }

    private static string Seen(string? typed)
    {
        var text = new StringBuilder(typed?.Length ?? 0);
        var (marks, isSeen) = (0, false);
        foreach (var rune in (typed ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (rune.Value is '\n' or '\t')
            {
                text.Append(rune.Value == '\n' ? '\n' : ' ');
            }
            else if (marks <= MarksMax && Stays(rune, category))
            {
                text.Append(rune);
                isSeen |= category is not (UnicodeCategory.Format or UnicodeCategory.SpaceSeparator) && marks == 0;
            }
        }

        return isSeen ? text.ToString().Normalize(NormalizationForm.FormC) : "";
    }

    // Half a surrogate pair and what was no text at all are read as the sign of replacement.
    private static bool Stays(Rune rune, UnicodeCategory category) => category switch
    {
        UnicodeCategory.Format => IsJoiner(rune),
        UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        _ => rune != Rune.ReplacementChar,
    };

    // What Persian, Hebrew, Arabic and emoji are written with: joiners, marks of direction that turn nothing around,
    // and the letters of flags.
    private static bool IsJoiner(Rune rune) => rune.Value
        is 0x200C or 0x200D or 0x200E or 0x200F or 0x061C or (>= 0xE0020 and <= 0xE007F);
}
