using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Entries;

/// <summary>
/// A Swedish organisation number: ten digits, of which the last is a check digit and the third is at least 2, so that
/// it can never be somebody's personal identity number (Lag (1974:174) om identitetsbeteckning för juridiska personer;
/// skatteverket.se, Organisationsnummer).
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.OrganisationNumber")]
[JsonConverter(typeof(TextIdJsonConverter<OrganisationNumber>))]
public readonly record struct OrganisationNumber(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<OrganisationNumber>
{
    private const int Length = 10;

    // Written before the ten digits where a century stands in a personal number.
    private const string LongPrefix = "16";

    // The least third digit of a legal person; a month is 12 at most.
    private const char ThirdMin = '2';

    /// <inheritdoc/>
    public static OrganisationNumber Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var number)
            ? number
            : throw new FormatException("Expected an organisation number of ten digits with its check digit.");

    /// <summary>
    /// Reads what people write: with or without a hyphen and spaces, with or without 16 before it.
    /// </summary>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out OrganisationNumber result)
    {
        result = default;
        if (s is null || s.Length > 2 * Length)
        {
            return false;
        }

        var digits = string.Concat(s.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '–')));
        digits = digits.Length == Length + LongPrefix.Length && digits.StartsWith(LongPrefix, StringComparison.Ordinal)
            ? digits[LongPrefix.Length..]
            : digits;
        if (digits.Length != Length || !digits.All(char.IsAsciiDigit) || digits[2] < ThirdMin || !HasRightCheck(digits))
        {
            return false;
        }

        result = new OrganisationNumber(digits);
        return true;
    }

    /// <summary>As it is written: six digits, a hyphen and four.</summary>
    public override string ToString() => Value is { Length: Length } digits ? $"{digits[..6]}-{digits[6..]}" : "";

    // The Luhn sum: every other digit is doubled, and the digits of all products add up to a multiple of ten.
    private static bool HasRightCheck(string digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var product = (digits[at] - '0') * (at % 2 == 0 ? 2 : 1);
            sum += (product / 10) + (product % 10);
        }

        return sum % 10 == 0;
    }
}
