using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.ShortCodes;

/// <summary>
/// Four signs that are read from a poster and typed by hand: no vowels, so that they are never a word, and none that
/// looks like another.
/// </summary>
/// <param name="Value">Four signs of <see cref="Signs"/>.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.ShortCode")]
[JsonConverter(typeof(TextIdJsonConverter<ShortCode>))]
public readonly record struct ShortCode(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<ShortCode>
{
    /// <summary>What a code is made of: 27⁴ is more than half a million.</summary>
    public const string Signs = "BCDFGHJKMNPQRSTVWXZ23456789";

    /// <summary>How long it is.</summary>
    public const int Length = 4;

    /// <summary>How many codes are tried for one: chosen, two in a row are hardly ever taken.</summary>
    public const int TryCountMax = 16;

    /// <summary>The code that an assignment tries first, then next, and so on.</summary>
    public static ShortCode Of(AssignmentId assignment, int tried) => Of($"short|{assignment}", tried);

    /// <summary>The code that an association tries first, then next, and so on.</summary>
    public static ShortCode Of(AssociationId association, int tried) => Of($"short-host|{association}", tried);

    /// <inheritdoc/>
    public static ShortCode Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var code)
        ? code
        : throw new FormatException("Expected a short code, but found another text.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ShortCode result)
    {
        var typed = s?.Trim().ToUpperInvariant() ?? "";
        var isRight = typed.Length == Length && typed.All(sign => Signs.Contains(sign, StringComparison.Ordinal));
        result = isRight ? new ShortCode(typed) : default;
        return isRight;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static ShortCode Of(string owner, int tried)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tried);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{owner}|{tried}"));
        var number = BitConverter.ToUInt64(hash);
        return new ShortCode(string.Create(Length, number, (signs, left) =>
        {
            for (var at = 0; at < signs.Length; at++)
            {
                signs[at] = Signs[(int)(left % (ulong)Signs.Length)];
                left /= (ulong)Signs.Length;
            }
        }));
    }
}
