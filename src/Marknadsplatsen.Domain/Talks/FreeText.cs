using System.Globalization;
using System.Text.RegularExpressions;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Talks;

/// <summary>
/// Words that somebody writes to somebody else, as typed. Nothing in them is ever markup; what would harm the writer or
/// a page is refused (DOMAIN section 5, U18).
/// </summary>
/// <param name="Text">The text to store; null when there is a problem or nothing was typed.</param>
/// <param name="Problem">What is wrong, or null.</param>
public sealed partial record FreeText(string? Text, FreeTextProblem? Problem)
{
    /// <summary>The longest text in characters: required, DOMAIN section 5, U18.</summary>
    public const int LengthMax = 280;

    // More empty lines than these only push other people's words off the screen.
    private const int EmptyLinesMax = 1;

    /// <summary>Reads what was typed: composed, trimmed, with lines kept and with few empty ones.</summary>
    public static FreeText Of(string? typed)
    {
        if (!AliasReading.TryCompose(typed ?? "", out var text))
        {
            return new FreeText(null, FreeTextProblem.UnseenSigns);
        }

        text = EmptyLines().Replace(Spaces().Replace(text.ReplaceLineEndings("\n"), " "), Blank).Trim();
        var problem = text switch
        {
            { Length: 0 } => FreeTextProblem.Empty,
            { Length: > LengthMax } => FreeTextProblem.TooLong,
            _ when HasIdentityNumber(text) => FreeTextProblem.IdentityNumber,
            _ when HasUnseenSigns(text) => FreeTextProblem.UnseenSigns,
            _ when TypedText.Lines(text).Length == 0 => FreeTextProblem.Empty,
            _ => (FreeTextProblem?)null,
        };
        return new FreeText(problem is null ? text : null, problem);
    }

    /// <summary>
    /// What would harm a page in a text of any length and of several lines: a number or signs as above; null when
    /// nothing would.
    /// </summary>
    public static FreeTextProblem? HarmIn(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return !AliasReading.TryCompose(typed, out var text) || HasUnseenSigns(text) ? FreeTextProblem.UnseenSigns
            : HasIdentityNumber(text) ? FreeTextProblem.IdentityNumber
            : null;
    }

    /// <summary>Whether the text leads to somebody outside the marketplace: an address, a number or a page.</summary>
    public static bool HasContact(string text) => Contact().IsMatch(TypedText.AsRead(text));

    // Persian cannot be written without joiners, and many emoji are made of them; they turn nothing around.
    private static bool HasUnseenSigns(string text) =>
        AliasReading.HasUnseenSigns(TypedText.WithoutJoiners(text.ReplaceLineEndings(" ").Replace('\t', ' ')));

    private static string Blank(Match match) =>
        new('\n', Math.Min(match.Value.Count(sign => sign == '\n'), EmptyLinesMax + 1));

    /// <summary>
    /// A personal identity number, or one of the kind for people without one: a date with 1 to 60 for the day more,
    /// four
    /// digits, and a right check digit. Ten digits in a row that begin as a mobile number are taken for one.
    /// </summary>
    public static bool HasIdentityNumber(string text) => IdentityNumber().Matches(TypedText.AsRead(text)).Any(match =>
    {
        var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
        var isMobile = match.Length == 10 && digits.Length == 10 && digits.StartsWith("07", StringComparison.Ordinal);
        digits = digits[^10..];
        var (month, day) = (Number(digits.AsSpan(2, 2)), Number(digits.AsSpan(4, 2)));
        var isDate = month is >= 1 and <= 12 && day is (>= 1 and <= 31) or (>= 61 and <= 91);
        return !isMobile && isDate && HasCheckDigit(digits);
    });

    private static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The Luhn sum of ten digits (ISO/IEC 7812-1 annex B, SKV 704).</summary>
    private static bool HasCheckDigit(string digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var part = (digits[at] - '0') * (at % 2 == 0 ? 2 : 1);
            sum += part > 9 ? part - 9 : part;
        }

        return sum % 10 == 0;
    }

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex EmptyLines();

    [GeneratedRegex(@"(?<![0-9])([0-9]{2})?[0-9]{6}[ +–-]?[0-9]{4}(?![0-9])")]
    private static partial Regex IdentityNumber();

    [GeneratedRegex(
        @"[^\s@]@[^\s@]+\.|https?:|www\.|\b[\w-]+\.(se|com|nu|net|org|io|me|info|app|link)\b"
        + @"|(?<![\w])(\+|0)[0-9](?:[ /–-]?[0-9]){6,}",
        RegexOptions.IgnoreCase)]
    private static partial Regex Contact();
}
