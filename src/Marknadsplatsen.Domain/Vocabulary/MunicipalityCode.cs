using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Vocabulary;

/// <summary>
/// The four-digit code of a municipality, which is the tenant, the secrecy wall and the shard (Helsingborg is 1283).
/// </summary>
/// <remarks>1 to 64 letters, digits, hyphens or underscores.</remarks>
[GenerateSerializer]
[Immutable]
[Alias("mp.MunicipalityCode")]
[JsonConverter(typeof(TextIdJsonConverter<MunicipalityCode>))]
public readonly record struct MunicipalityCode(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<MunicipalityCode>
{
    /// <inheritdoc/>
    public static MunicipalityCode Parse(string s, IFormatProvider? provider) =>
        new(TextId.Checked(s));

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out MunicipalityCode result)
    {
        var valid = TextId.IsValid(s);
        result = valid ? new MunicipalityCode(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
