using System.Globalization;
using System.Text;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>Typed text as it is compared: a card is read aloud, copied by hand, typed on foreign keyboards.</summary>
public static class RecallText
{
    /// <summary>
    /// Lower case, without marks above letters: å and ä are a, ö is o. Letters without such a form stay; signs are kept
    /// for the reader to part words by.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Half a character, which no keyboard sends, becomes the sign for "unreadable" instead of a fault.
        var whole = string.Concat(text.EnumerateRunes());
        var plain = new StringBuilder(whole.Length);
        foreach (var character in whole.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            plain.Append(char.ToLowerInvariant(character) switch
            {
                '\u00e6' => 'a',
                '\u00f8' => 'o',
                var letter => letter,
            });
        }

        return plain.ToString();
    }

    /// <summary>Whether one letter too few, too many or wrong turns one folded word into the other.</summary>
    internal static bool IsOneApart(string first, string second)
    {
        var (shorter, longer) = first.Length <= second.Length ? (first, second) : (second, first);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var same = 0;
        while (same < shorter.Length && shorter[same] == longer[same])
        {
            same++;
        }

        var rest = longer.Length == shorter.Length ? same + 1 : same;
        return same < longer.Length
            && shorter.AsSpan(Math.Min(rest, shorter.Length)).SequenceEqual(longer.AsSpan(same + 1));
    }
}
