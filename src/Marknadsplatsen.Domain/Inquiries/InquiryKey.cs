using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Inquiries;

/// <summary>
/// An inquiry, named by a keyed hash (HMAC) of the code that whoever asked has. The hash's key lies outside the store,
/// so that neither a copy of the store nor an address opens anything.
/// </summary>
/// <remarks>1 to 64 letters, digits, hyphens or underscores.</remarks>
[GenerateSerializer]
[Immutable]
[Alias("mp.InquiryKey")]
[JsonConverter(typeof(TextIdJsonConverter<InquiryKey>))]
public readonly record struct InquiryKey(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<InquiryKey>
{
    /// <inheritdoc/>
    public static InquiryKey Parse(string s, IFormatProvider? provider) =>
        new(TextId.Checked(s));

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out InquiryKey result)
    {
        var valid = TextId.IsValid(s);
        result = valid ? new InquiryKey(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
