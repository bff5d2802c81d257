using System.Globalization;
using System.Text;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>
/// Reads an e-mail address or a mobile number as people write it: with spaces, hyphens and brackets, in capitals, with
/// or without the country, pasted from a letter. Two ways to write the same handle are one handle.
/// </summary>
public static class ContactReader
{
    /// <summary>The longest text that is read: the longest e-mail address (RFC 5321), and what surrounds it.</summary>
    public const int LengthMax = 300;

    private const int EmailLengthMax = 254;
    private const int LocalLengthMax = 64;

    // E.164: at most 15 digits; the shortest numbers in use have 7.
    private const int DigitCountMin = 7;
    private const int DigitCountMax = 15;

    // A number without a country is one of here.
    private const string Country = "46";

    private static readonly IdnMapping Domains = new() { UseStd3AsciiRules = true };

    /// <summary>What <paramref name="typed"/> says.</summary>
    public static ContactReading Read(string? typed)
    {
        var text = Plain(typed is null ? "" : typed[..Math.Min(typed.Length, LengthMax)]);
        if (text.Length == 0)
        {
            return new ContactReading.Nothing();
        }

        if (text.Contains('@', StringComparison.Ordinal))
        {
            return Email(text) is { } email
                ? new ContactReading.Complete(new ContactHandle(ContactKind.Email, email))
                : new ContactReading.NoEmail();
        }

        if (!text.Any(char.IsAsciiDigit))
        {
            return new ContactReading.Unclear();
        }

        return Number(text) is { } number
            ? new ContactReading.Complete(new ContactHandle(ContactKind.TextMessage, number))
            : new ContactReading.NoNumber();
    }

    /// <summary>Without what is not seen and what mail programs put around an address.</summary>
    private static string Plain(string typed)
    {
        var plain = new StringBuilder(typed.Length);
        foreach (var sign in Normalized(typed))
        {
            var isShown = char.GetUnicodeCategory(sign) is not (UnicodeCategory.Format or UnicodeCategory.Control)
                && !char.IsWhiteSpace(sign);
            if (isShown)
            {
                plain.Append(char.ToLowerInvariant(sign));
            }
        }

        var text = plain.ToString().Trim('<', '>', '"', '\'', '.', ',', ';');
        return text.StartsWith("mailto:", StringComparison.Ordinal) ? text["mailto:".Length..]
            : text.StartsWith("tel:", StringComparison.Ordinal) ? text["tel:".Length..]
            : text;
    }

    // A lone half of a pair cannot be normalized, and no address has one.
    private static string Normalized(string typed)
    {
        try
        {
            return typed.Normalize();
        }
        catch (ArgumentException)
        {
            return "";
        }
    }

    private static string? Email(string text)
    {
        var at = text.LastIndexOf('@');
        var (local, domain) = (text[..at], text[(at + 1)..]);
        var isLocal = local.Length is > 0 and <= LocalLengthMax
            && local.All(IsLocalSign)
            && local[0] != '.' && local[^1] != '.'
            && !local.Contains("..", StringComparison.Ordinal);
        return isLocal && Domain(domain) is { } host && local.Length + host.Length < EmailLengthMax
            ? $"{local}@{host}"
            : null;
    }

    // What an address may have without quotation marks (RFC 5322, atom), and letters of other languages.
    private static bool IsLocalSign(char sign) =>
        char.IsLetterOrDigit(sign) || "!#$%&'*+-/=?^_`{|}~.".Contains(sign, StringComparison.Ordinal);

    private static string? Domain(string domain)
    {
        if (!domain.Contains('.', StringComparison.Ordinal) || domain.Length > EmailLengthMax)
        {
            return null;
        }

        try
        {
            return Domains.GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Number(string text)
    {
        // +46 (0)70: the nought in brackets is left out abroad.
        var written = text.Replace("(0)", "", StringComparison.Ordinal);
        if (!written.All(sign => char.IsAsciiDigit(sign) || "+-/().\u2010\u2011\u2012\u2013".Contains(
            sign, StringComparison.Ordinal)) || written.LastIndexOf('+') > 0)
        {
            return null;
        }

        var digits = new string([.. written.Where(char.IsAsciiDigit)]);
        var whole = written[0] == '+' ? digits
            : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..]
            : digits.StartsWith('0') ? Country + digits[1..]
            : null;
        return whole?.Length is >= DigitCountMin and <= DigitCountMax && whole[0] != '0' ? $"+{whole}" : null;
    }
}
