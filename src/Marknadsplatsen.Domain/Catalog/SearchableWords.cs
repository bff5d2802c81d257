using System.Globalization;
using System.Text;

namespace Marknadsplatsen.Domain.Catalog;

/// <summary>
/// Text as words parted by single spaces, without case, in two forms of equal length: one keeps å, ä and ö, the other
/// has their base letters. So a person who types o finds ö, and a person who types ö does not find o.
/// </summary>
internal sealed class SearchableWords
{
    /// <summary>
    /// Any word with this many letters may be the inner part of a compound; a shorter one is found too often.
    /// </summary>
    private const int InnerLengthMin = 4;

    private readonly string exact;
    private readonly string plain;

    private SearchableWords(string exact, string plain) => (this.exact, this.plain) = (exact, plain);

    /// <summary>The words, in order.</summary>
    public IEnumerable<string> All => exact.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static SearchableWords From(params ReadOnlySpan<string?> texts)
    {
        var exact = new StringBuilder(" ");
        var plain = new StringBuilder(" ");
        foreach (var text in texts)
        {
            Append(text ?? "", exact, plain);
        }

        return new SearchableWords(exact.ToString(), plain.ToString());
    }

    /// <summary>
    /// Whether some word is the form, begins with it, or is a compound that ends with or contains it.
    /// </summary>
    public bool Contain(WordForm form) => IndexOf(form, canBeInner: form.Text.Length >= InnerLengthMin) >= 0;

    /// <summary>Whether some word begins with the form.</summary>
    public bool ContainStartOf(WordForm form) => IndexOf(form with { IsStartOnly = true }, canBeInner: false) >= 0;

    private int IndexOf(WordForm form, bool canBeInner)
    {
        for (var at = plain.IndexOf(form.Plain, StringComparison.Ordinal);
            at >= 0;
            at = plain.IndexOf(form.Plain, at + 1, StringComparison.Ordinal))
        {
            if (FitsThere(form, at, canBeInner) && AccentsAgree(form, at))
            {
                return at;
            }
        }

        return -1;
    }

    private bool FitsThere(WordForm form, int at, bool canBeInner)
    {
        var startsWord = plain[at - 1] == ' ';
        var endsWord = plain[at + form.Plain.Length] == ' ';
        return form switch
        {
            { IsWholeOnly: true } => startsWord && endsWord,
            { IsStartOnly: true } => startsWord,
            _ => canBeInner || startsWord || endsWord,
        };
    }

    private bool AccentsAgree(WordForm form, int at)
    {
        for (var index = 0; index < form.Text.Length; index++)
        {
            if (form.Text[index] != form.Plain[index] && form.Text[index] != exact[at + index])
            {
                return false;
            }
        }

        return true;
    }

    private static void Append(string text, StringBuilder exact, StringBuilder plain)
    {
        var composed = WellFormed(text).Normalize(NormalizationForm.FormC).ToLowerInvariant();
        foreach (var rune in composed.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) && rune.IsBmp)
            {
                var letter = Letter((char)rune.Value);
                exact.Append(letter);
                plain.Append(WordForm.WithoutRing(letter));
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && exact[^1] != ' ')
            {
                exact.Append(' ');
                plain.Append(' ');
            }
        }

        if (exact[^1] != ' ')
        {
            exact.Append(' ');
            plain.Append(' ');
        }
    }

    /// <summary>Half a surrogate pair cannot be normalised, so it becomes a replacement character.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Letters of the Swedish alphabet stay; others lose their accents, as in café.</summary>
    private static char Letter(char letter) => letter switch
    {
        'å' or 'ä' or 'ö' => letter,
        'æ' => 'ä',
        'ø' => 'ö',
        < '\u0080' => letter,
        _ => letter.ToString().Normalize(NormalizationForm.FormD)[0],
    };
}
