using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Storage;

/// <summary>
/// Names a stored file. What whoever knows it can open is public, so it holds at least 128 random bits.
/// </summary>
/// <remarks>1 to 64 letters, digits, hyphens or underscores.</remarks>
[GenerateSerializer]
[Immutable]
[Alias("mp.BlobFileId")]
[JsonConverter(typeof(TextIdJsonConverter<BlobFileId>))]
public readonly record struct BlobFileId(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<BlobFileId>
{
    /// <inheritdoc/>
    public static BlobFileId Parse(string s, IFormatProvider? provider) => new(TextId.Checked(s));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BlobFileId result)
    {
        var valid = TextId.IsValid(s);
        result = valid ? new BlobFileId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
