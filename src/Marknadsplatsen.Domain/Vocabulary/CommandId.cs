using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Vocabulary;

/// <summary>One intention of one person (a button press). The same id sent again gets the same answer again.</summary>
/// <remarks>1 to 64 letters, digits, hyphens or underscores.</remarks>
[GenerateSerializer]
[Immutable]
[Alias("mp.CommandId")]
[JsonConverter(typeof(TextIdJsonConverter<CommandId>))]
public readonly record struct CommandId(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<CommandId>
{
    /// <inheritdoc/>
    public static CommandId Parse(string s, IFormatProvider? provider) =>
        new(TextId.Checked(s));

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out CommandId result)
    {
        var valid = TextId.IsValid(s);
        result = valid ? new CommandId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
