using System.Globalization;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Access;

/// <summary>The keys of a participant's access logs: the id, a slash, and the month in UTC.</summary>
public static class AccessMonth
{
    /// <summary>Months that a person is shown: required, DOMAIN 3.8 keeps logs for twelve, and this one.</summary>
    public const int ShownCount = 13;

    private const string Format = "yyyy-MM";

    /// <summary>The key of the log that a moment is in.</summary>
    public static string KeyOf(ParticipantId participant, DateTimeOffset at) =>
        $"{participant.Value}/{at.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture)}";

    /// <summary>
    /// The keys from the month of <paramref name="from"/> to that of <paramref name="now"/>, latest first.
    /// </summary>
    public static IEnumerable<string> KeysOf(ParticipantId participant, DateTimeOffset from, DateTimeOffset now)
    {
        var first = FirstDay(from);
        for (var month = FirstDay(now); month >= first; month = month.AddMonths(-1))
        {
            yield return KeyOf(participant, month);
        }
    }

    /// <summary>Whose log and which month's a key names.</summary>
    public static (ParticipantId Participant, DateOnly Month) Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var at = key.LastIndexOf('/');
        return (
            new ParticipantId(key[..at]),
            DateOnly.ParseExact(key[(at + 1)..] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static DateTimeOffset FirstDay(DateTimeOffset at) =>
        new(at.UtcDateTime.Year, at.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);
}
