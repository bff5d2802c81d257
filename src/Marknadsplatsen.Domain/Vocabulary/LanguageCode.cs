using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Vocabulary;

/// <summary>A language spoken at a place or by a person, as the city's vocabulary names it.</summary>
/// <remarks>1 to 64 letters, digits, hyphens or underscores.</remarks>
[GenerateSerializer]
[Immutable]
[Alias("mp.LanguageCode")]
[JsonConverter(typeof(TextIdJsonConverter<LanguageCode>))]
public readonly record struct LanguageCode(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<LanguageCode>
{
    /// <inheritdoc/>
    public static LanguageCode Parse(string s, IFormatProvider? provider) =>
        new(TextId.Checked(s));

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out LanguageCode result)
    {
        var valid = TextId.IsValid(s);
        result = valid ? new LanguageCode(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
