using System.Globalization;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>Reads a code as people type or paste it: with spaces or hyphens, or the whole message.</summary>
public static class CodeReader
{
    /// <summary>Digits of a code: chosen, 20 bits (ASVS 6.5.4).</summary>
    public const int DigitCount = 6;

    /// <summary>The longest text that is read: chosen, more than the message that carries a code.</summary>
    public const int LengthMax = 500;

    /// <summary>The code, or null when there is none or more than one.</summary>
    public static string? Read(string? typed)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var run = "";
        foreach (var sign in (typed is null ? "" : typed[..Math.Min(typed.Length, LengthMax)]) + "\n")
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(sign) is >= 0 and var digit)
            {
                run += (char)('0' + digit);
            }
            else if (sign is not (' ' or '-' or '\u00a0' or '\u2009' or '\u202f'))
            {
                if (run.Length == DigitCount)
                {
                    found.Add(run);
                }

                run = "";
            }
        }

        return found.Count == 1 ? found.Single() : null;
    }
}
