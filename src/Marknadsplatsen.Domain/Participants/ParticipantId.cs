using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>A participant: random, never personal data and never derived from it.</summary>
/// <remarks>1 to 64 letters, digits, hyphens or underscores.</remarks>
[GenerateSerializer]
[Immutable]
[Alias("mp.ParticipantId")]
[JsonConverter(typeof(TextIdJsonConverter<ParticipantId>))]
public readonly record struct ParticipantId(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<ParticipantId>
{
    /// <inheritdoc/>
    public static ParticipantId Parse(string s, IFormatProvider? provider) =>
        new(TextId.Checked(s));

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out ParticipantId result)
    {
        var valid = TextId.IsValid(s);
        result = valid ? new ParticipantId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
