using System.Globalization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Web.Time;

/// <summary>Says when an assignment is, as people do: "Måndagar och onsdagar klockan 16.30 till 19.30."</summary>
public sealed class SessionWords(Texts texts, MomentWords moments)
{
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly EveningStart = new(16, 0);

    /// <summary>Every time, with its hours, and when it is closed. Whole sentences.</summary>
    public string Full(AssignmentDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        IEnumerable<string> holidays = details.ClosedOnHolidays ? [texts["Time.Closed.Holidays"]] : [];
        return string.Join(" ", [Times(details), .. holidays, .. moments.Closed(details.Closures)]);
    }

    /// <summary>The times in one short line without a full stop, for a card.</summary>
    public string Brief(AssignmentDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (details.Sessions.IsEmpty)
        {
            return texts[details.IsFlexible ? "Time.AgreedShort" : "Time.UnknownShort"];
        }

        var parts = details.Sessions.GroupBy(Part).ToArray();
        var first = Upper(texts["Time.SessionPart", Days([.. parts[0]]), parts[0].Key]);
        return parts.Length == 1 ? first : texts["Time.More", first];
    }

    /// <summary>One time with its hours, for choosing between them.</summary>
    public string One(Session session) => Sentence([session]);

    private string Times(AssignmentDetails details)
    {
        if (details.Sessions.IsEmpty)
        {
            return texts[details.IsFlexible ? "Time.Agreed" : "Time.Unknown"];
        }

        var sentences = details.Sessions
            .GroupBy(session => (session.Start, session.End))
            .Select(group => Sentence([.. group]));
        return string.Join(" ", details.IsFlexible ? [texts["Time.Agreed"], .. sentences] : sentences);
    }

    private string Sentence(IReadOnlyList<Session> sameHours) => Upper(texts[
        "Time.Session",
        Days(sameHours),
        moments.Clock(sameHours[0].Start),
        moments.Clock(sameHours[0].End)]);

    private string Part(Session session) => session switch
    {
        _ when session.Start >= EveningStart => texts["Time.Part.Evening"],
        _ when session.End <= Noon => texts["Time.Part.Morning"],
        _ when session.Start >= Noon && session.End <= EveningStart => texts["Time.Part.Afternoon"],
        _ => texts["Time.Part.Between", moments.Clock(session.Start), moments.Clock(session.End)],
    };

    private string Days(IReadOnlyList<Session> sessions)
    {
        var weekly = sessions.Where(session => session.Weekday is not null)
            .Select(session => session.Weekday!.Value)
            .Distinct()
            .OrderBy(MondayFirst)
            .ToArray();
        var dated = sessions.Where(session => session.Date is not null)
            .OrderBy(session => session.Date)
            .Select(session => moments.Date(session.Date!.Value));
        return Listed([.. Weekly(weekly), .. dated]);
    }

    private IEnumerable<string> Weekly(DayOfWeek[] days)
    {
        const int workingWeek = 5;
        const int wholeWeek = 7;
        return days switch
        {
            { Length: wholeWeek } => [texts["Time.Plural.AllDays"]],
            { Length: workingWeek } when !days.Any(IsWeekend) => [texts["Time.Plural.Weekdays"]],
            _ => days.Select(day => texts[$"Time.Plural.{day}"]),
        };
    }

    private string Listed(string[] names) => names.Length < 2
        ? names[0]
        : string.Join(", ", names[..^1]) + texts["Time.And"] + names[^1];

    private static bool IsWeekend(DayOfWeek day) => day is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static int MondayFirst(DayOfWeek day) => ((int)day + 6) % 7;

    private static string Upper(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];
}
