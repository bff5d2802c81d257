using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Sharing;

/// <summary>
/// A share card, named by a keyed hash (HMAC) of its code. The hash's key lies outside the store, so that a copy of the
/// store opens no card.
/// </summary>
/// <remarks>1 to 64 letters, digits, hyphens or underscores.</remarks>
[GenerateSerializer]
[Immutable]
[Alias("mp.ShareKey")]
[JsonConverter(typeof(TextIdJsonConverter<ShareKey>))]
public readonly record struct ShareKey(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<ShareKey>
{
    /// <inheritdoc/>
    public static ShareKey Parse(string s, IFormatProvider? provider) =>
        new(TextId.Checked(s));

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out ShareKey result)
    {
        var valid = TextId.IsValid(s);
        result = valid ? new ShareKey(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
