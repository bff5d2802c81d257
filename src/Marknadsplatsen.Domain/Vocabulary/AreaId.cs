using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Vocabulary;

/// <summary>A part of the city, as the city's vocabulary names it.</summary>
/// <remarks>1 to 64 letters, digits, hyphens or underscores.</remarks>
[GenerateSerializer]
[Immutable]
[Alias("mp.AreaId")]
[JsonConverter(typeof(TextIdJsonConverter<AreaId>))]
public readonly record struct AreaId(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<AreaId>
{
    /// <inheritdoc/>
    public static AreaId Parse(string s, IFormatProvider? provider) =>
        new(TextId.Checked(s));

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out AreaId result)
    {
        var valid = TextId.IsValid(s);
        result = valid ? new AreaId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
