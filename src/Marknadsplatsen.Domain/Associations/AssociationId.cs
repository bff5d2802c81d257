using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Associations;

/// <summary>An association or other host. Public, never personal data.</summary>
/// <remarks>1 to 64 letters, digits, hyphens or underscores.</remarks>
[GenerateSerializer]
[Immutable]
[Alias("mp.AssociationId")]
[JsonConverter(typeof(TextIdJsonConverter<AssociationId>))]
public readonly record struct AssociationId(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<AssociationId>
{
    /// <inheritdoc/>
    public static AssociationId Parse(string s, IFormatProvider? provider) =>
        new(TextId.Checked(s));

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out AssociationId result)
    {
        var valid = TextId.IsValid(s);
        result = valid ? new AssociationId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
