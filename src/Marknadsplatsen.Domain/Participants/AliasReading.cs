using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>
/// What a person wants to be called, as typed. Any name will do; what would harm the person or a page is refused.
/// </summary>
/// <param name="Alias">The alias to store; null when nothing was typed, or there is a problem.</param>
/// <param name="Problem">What is wrong, or null.</param>
public sealed partial record AliasReading(string? Alias, AliasProblem? Problem)
{
    /// <summary>The longest alias in characters; chosen, a first name and a surname fit.</summary>
    public const int LengthMax = 40;

    // More marks on one letter than any language has only serve to draw over the lines beside.
    private const int MarksMax = 2;

    /// <summary>Reads what was typed: composed, and with single spaces.</summary>
    public static AliasReading Of(string? typed)
    {
        if (!TryCompose(typed ?? "", out var text))
        {
            return new AliasReading(null, AliasProblem.UnseenSigns);
        }

        text = Spaces().Replace(text, " ").Trim();
        var problem = text switch
        {
            { Length: > LengthMax } => AliasProblem.TooLong,
            _ when IdentityNumber().IsMatch(text) => AliasProblem.IdentityNumber,
            _ when HasUnseenSigns(text) => AliasProblem.UnseenSigns,
            _ => (AliasProblem?)null,
        };
        return new AliasReading(problem is null && text.Length > 0 ? text : null, problem);
    }

    /// <summary>A half of a surrogate pair has no composed form.</summary>
    internal static bool TryCompose(string typed, out string text)
    {
        text = "";
        for (var at = 0; at < typed.Length; at++)
        {
            if (char.IsSurrogate(typed[at]) && (at + 1 == typed.Length || !char.IsSurrogatePair(typed, at++)))
            {
                return false;
            }
        }

        text = typed.Normalize(NormalizationForm.FormC);
        return true;
    }

    internal static bool HasUnseenSigns(string text)
    {
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks > MarksMax || category is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[0-9]{6}([0-9]{2})?[ +–-]?[0-9]{4}")]
    private static partial Regex IdentityNumber();
}
