using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.StandIns;

/// <summary>One dated instance of a session. As text: the date without hyphens, a full stop and the session.</summary>
/// <param name="Date">The local date.</param>
/// <param name="Session">Which of the assignment's sessions.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.OccasionId")]
public readonly record struct OccasionId(
    [property: Id(0), JsonPropertyName("date")] DateOnly Date,
    [property: Id(1), JsonPropertyName("session")] SessionId Session) : IParsable<OccasionId>
{
    private const string DateFormat = "yyyyMMdd";

    /// <inheritdoc/>
    public static OccasionId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result)
            ? result
            : throw new FormatException($"Expected an occasion, but found '{s}'.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OccasionId result)
    {
        result = default;
        if (s?.Split('.') is not [var day, var name]
            || !DateOnly.TryParseExact(
                day, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !SessionId.TryParse(name, null, out var session))
        {
            return false;
        }

        result = new OccasionId(date, session);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Date.ToString(DateFormat, CultureInfo.InvariantCulture)}.{Session}";
}
