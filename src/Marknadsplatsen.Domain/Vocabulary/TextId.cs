namespace Marknadsplatsen.Domain.Vocabulary;

/// <summary>The one rule for identifiers that are text.</summary>
public static class TextId
{
    /// <summary>The longest identifier: chosen, room for a 256-bit number in base 64 and a prefix.</summary>
    public const int LengthMax = 64;

    /// <summary>Whether <paramref name="text"/> is 1 to 64 ASCII letters, digits, hyphens or underscores.</summary>
    public static bool IsValid(string? text)
    {
        if (text is null || text.Length is 0 or > LengthMax)
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><paramref name="text"/> itself when valid.</summary>
    /// <exception cref="FormatException">The text is not a valid identifier.</exception>
    public static string Checked(string text) =>
        IsValid(text)
            ? text
            : throw new FormatException("Expected 1 to 64 letters, digits, hyphens or underscores, but found others.");
}
