using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>
/// A person at an association or a coordinator. Random, or a keyed hash of what the city's identity broker calls them;
/// never personal data.
/// </summary>
/// <remarks>1 to 64 letters, digits, hyphens or underscores.</remarks>
[GenerateSerializer]
[Immutable]
[Alias("mp.MemberId")]
[JsonConverter(typeof(TextIdJsonConverter<MemberId>))]
public readonly record struct MemberId(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<MemberId>
{
    /// <inheritdoc/>
    public static MemberId Parse(string s, IFormatProvider? provider) =>
        new(TextId.Checked(s));

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out MemberId result)
    {
        var valid = TextId.IsValid(s);
        result = valid ? new MemberId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
