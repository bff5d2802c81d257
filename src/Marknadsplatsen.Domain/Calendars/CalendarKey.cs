using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Calendars;

/// <summary>
/// What makes a link to a person's calendar the valid one: 128 random bits. A new key ends the links of the old one.
/// By itself it opens nothing; the link is encrypted with a key outside the store.
/// </summary>
/// <remarks>1 to 64 letters, digits, hyphens or underscores.</remarks>
[GenerateSerializer]
[Immutable]
[Alias("mp.CalendarKey")]
[JsonConverter(typeof(TextIdJsonConverter<CalendarKey>))]
public readonly record struct CalendarKey(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<CalendarKey>
{
    /// <inheritdoc/>
    public static CalendarKey Parse(string s, IFormatProvider? provider) =>
        new(TextId.Checked(s));

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out CalendarKey result)
    {
        var valid = TextId.IsValid(s);
        result = valid ? new CalendarKey(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
