using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>One recurring or dated time of an assignment, unique within it.</summary>
/// <remarks>1 to 64 letters, digits, hyphens or underscores.</remarks>
[GenerateSerializer]
[Immutable]
[Alias("mp.SessionId")]
[JsonConverter(typeof(TextIdJsonConverter<SessionId>))]
public readonly record struct SessionId(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<SessionId>
{
    /// <inheritdoc/>
    public static SessionId Parse(string s, IFormatProvider? provider) =>
        new(TextId.Checked(s));

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out SessionId result)
    {
        var valid = TextId.IsValid(s);
        result = valid ? new SessionId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
