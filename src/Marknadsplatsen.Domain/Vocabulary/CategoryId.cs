using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Vocabulary;

/// <summary>What an assignment is about, as the city's vocabulary names it.</summary>
/// <remarks>1 to 64 letters, digits, hyphens or underscores.</remarks>
[GenerateSerializer]
[Immutable]
[Alias("mp.CategoryId")]
[JsonConverter(typeof(TextIdJsonConverter<CategoryId>))]
public readonly record struct CategoryId(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<CategoryId>
{
    /// <inheritdoc/>
    public static CategoryId Parse(string s, IFormatProvider? provider) =>
        new(TextId.Checked(s));

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out CategoryId result)
    {
        var valid = TextId.IsValid(s);
        result = valid ? new CategoryId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
