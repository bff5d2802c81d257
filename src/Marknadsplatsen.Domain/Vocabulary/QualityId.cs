using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Vocabulary;

/// <summary>
/// Something a place offers: a support, an accessibility, or a quality derived from its demands and house rule.
/// </summary>
/// <remarks>1 to 64 letters, digits, hyphens or underscores.</remarks>
[GenerateSerializer]
[Immutable]
[Alias("mp.QualityId")]
[JsonConverter(typeof(TextIdJsonConverter<QualityId>))]
public readonly record struct QualityId(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<QualityId>
{
    /// <inheritdoc/>
    public static QualityId Parse(string s, IFormatProvider? provider) =>
        new(TextId.Checked(s));

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out QualityId result)
    {
        var valid = TextId.IsValid(s);
        result = valid ? new QualityId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
