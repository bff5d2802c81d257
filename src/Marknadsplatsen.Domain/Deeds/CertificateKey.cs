using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Deeds;

/// <summary>
/// A certificate, named by a keyed hash (HMAC) of its code. The hash's key lies outside the store, so that a copy of
/// the store tells no code.
/// </summary>
/// <remarks>1 to 64 letters, digits, hyphens or underscores.</remarks>
[GenerateSerializer]
[Immutable]
[Alias("mp.CertificateKey")]
[JsonConverter(typeof(TextIdJsonConverter<CertificateKey>))]
public readonly record struct CertificateKey(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<CertificateKey>
{
    /// <inheritdoc/>
    public static CertificateKey Parse(string s, IFormatProvider? provider) =>
        new(TextId.Checked(s));

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out CertificateKey result)
    {
        var valid = TextId.IsValid(s);
        result = valid ? new CertificateKey(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
