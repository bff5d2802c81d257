namespace Marknadsplatsen.Domain.Accounts;

/// <summary>
/// What stands on a paper slip with which somebody who has lost their card gets a new one: ten signs, 50 random bits,
/// of letters and digits that nobody takes for each other (Crockford's base 32).
/// </summary>
public static class SlipCode
{
    /// <summary>Signs of a code.</summary>
    public const int Length = 10;

    /// <summary>The longest text that is read: chosen, a code with all kinds of signs between.</summary>
    public const int LengthMax = 60;

    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>
    /// A code that nobody can guess; <paramref name="below"/> answers a random number below its argument.
    /// </summary>
    public static string Draw(Func<int, int> below)
    {
        ArgumentNullException.ThrowIfNull(below);
        return new string([.. Enumerable.Range(0, Length).Select(_ => Signs[below(Signs.Length)])]);
    }

    /// <summary>As it is printed: two groups of five.</summary>
    public static string Print(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return $"{code[..5]} {code[5..]}";
    }

    /// <summary>
    /// The code as people type it: in small letters, with spaces or hyphens, O for 0, I and L for 1. Null when it is
    /// none.
    /// </summary>
    public static string? Read(string? typed)
    {
        var plain = (typed is null ? "" : typed[..Math.Min(typed.Length, LengthMax)])
            .Where(char.IsAsciiLetterOrDigit)
            .Select(sign => char.ToUpperInvariant(sign) switch
            {
                'O' => '0',
                'I' or 'L' => '1',
                'U' => 'V',
                var other => other,
            })
            .ToArray();
        return plain.Length == Length ? new string(plain) : null;
    }
}
