using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>
/// An account, named by a keyed hash (HMAC) of the handle that somebody signs in with. The hash's key lies outside the
/// store, so that a copy of the store names nobody.
/// </summary>
/// <remarks>1 to 64 letters, digits, hyphens or underscores.</remarks>
[GenerateSerializer]
[Immutable]
[Alias("mp.AccountKey")]
[JsonConverter(typeof(TextIdJsonConverter<AccountKey>))]
public readonly record struct AccountKey(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<AccountKey>
{
    /// <inheritdoc/>
    public static AccountKey Parse(string s, IFormatProvider? provider) =>
        new(TextId.Checked(s));

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out AccountKey result)
    {
        var valid = TextId.IsValid(s);
        result = valid ? new AccountKey(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
