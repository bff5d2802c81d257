using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>One assignment. Public, never personal data.</summary>
/// <remarks>1 to 64 letters, digits, hyphens or underscores.</remarks>
[GenerateSerializer]
[Immutable]
[Alias("mp.AssignmentId")]
[JsonConverter(typeof(TextIdJsonConverter<AssignmentId>))]
public readonly record struct AssignmentId(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<AssignmentId>
{
    /// <inheritdoc/>
    public static AssignmentId Parse(string s, IFormatProvider? provider) =>
        new(TextId.Checked(s));

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out AssignmentId result)
    {
        var valid = TextId.IsValid(s);
        result = valid ? new AssignmentId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
