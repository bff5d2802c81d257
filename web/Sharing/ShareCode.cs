using System.Text;

namespace Marknadsplatsen.Web.Sharing;

/// <summary>
/// The code of a share card: 16 signs of 5 random bits each, in groups of four, that are hard to take for one another.
/// </summary>
internal static class ShareCode
{
    /// <summary>Signs in a code: 80 bits, so that nobody needs to count who guesses.</summary>
    public const int Length = 16;

    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int GroupLength = 4;

    private const int BitsPerSign = 5;

    /// <summary>The code that some random bytes make; at least ten of them.</summary>
    public static string From(ReadOnlySpan<byte> random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(random.Length, Length * BitsPerSign / 8);
        var code = new StringBuilder();
        var (bits, count, at) = (0, 0, 0);
        while (code.Length < Length)
        {
            if (count < BitsPerSign)
            {
                (bits, count) = ((bits << 8) | random[at++], count + 8);
            }

            count -= BitsPerSign;
            code.Append(Signs[(bits >> count) & (Signs.Length - 1)]);
        }

        return code.ToString();
    }

    /// <summary>The code as it is read and written: <c>K7Q2 9FHT …</c>.</summary>
    public static string Grouped(string code) =>
        string.Join(' ', code.Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>
    /// What was typed as a code: in any case, with any spaces and hyphens, and with o, i and l for the digits they look
    /// like. Null when it cannot be one.
    /// </summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > Length * GroupLength)
        {
            return null;
        }

        var code = new StringBuilder();
        foreach (var sign in typed.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '–' or '#')))
        {
            code.Append(char.ToUpperInvariant(sign) switch
            {
                'O' => '0',
                'I' or 'L' => '1',
                var other => other,
            });
        }

        return code.Length == Length && code.ToString().All(sign => Signs.Contains(sign, StringComparison.Ordinal))
            ? code.ToString()
            : null;
    }
}
